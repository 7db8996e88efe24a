/** The URL, or `null` where the text is none. (`URL.canParse` is too young for the oldest runtime.) */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
