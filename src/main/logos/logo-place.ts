/** The company behind Vezgo, on whose servers the logos of its providers are. */
const OPERATOR = 'wealthica.com';

/**
 * Where a provider's logo may be asked for: at the API itself, or by https at the operator's; `null` for anywhere else. An API on this
 * machine (the sample's, a test's) is asked alone, so that nothing leaves the machine. The address comes from an answer of the API.
 */
export function logoPlace(address: string, apiUrl: string, apiIsHere: boolean): URL | null {
  const url = parsed(address);
  if (url === null || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  if (url.origin === new URL(apiUrl).origin) return url;
  return !apiIsHere && isOperators(url) ? url : null;
}

function isOperators({ protocol, hostname, port }: URL): boolean {
  return protocol === 'https:' && port === '' && (hostname === OPERATOR || hostname.endsWith(`.${OPERATOR}`));
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
