import { AppError } from '../core/domain/app-error.js';
import { LIVE_RATE_ENDPOINTS, type RateAccess } from '../main/rates/fetch-rates.js';
import { parseUrl } from '../main/vezgo/parse-url.js';

const LOOPBACK = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/;

/** Exchange rates from where the environment says, else from the two publishers. */
export const RATE_ACCESS: RateAccess = {
  endpoints: () => ({
    ecbUrl: addressIn('LOTBOOK_ECB_URL', LIVE_RATE_ENDPOINTS.ecbUrl),
    bankOfCanadaUrl: addressIn('LOTBOOK_BANK_OF_CANADA_URL', LIVE_RATE_ENDPOINTS.bankOfCanadaUrl),
  }),
  fetch: () => fetch,
};

/** @throws AppError `bad-input` for anything but https, or http on this machine */
function addressIn(name: string, otherwise: string): string {
  const text = process.env[name] || otherwise;
  const url = parseUrl(text);
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url === null || !secure || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new AppError(
      'bad-input',
      `${name} has to be an https address, or http on this machine, with no user name, query or fragment.`,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
