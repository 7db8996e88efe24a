/**
 * What a spreadsheet would take for a formula, or a separator that smuggles one in; some also read the full-width forms of the signs.
 * Source: OWASP, "CSV Injection", read 2026-11.
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** Most characters of one cell; a longer text makes Excel refuse the file. */
const LONGEST_TEXT = 32_767;
const CUT = ' … (cut)';
/** The first half of a character that takes two. */
const HALF = /[\uD800-\uDBFF]$/;

/** Text that no spreadsheet runs: with an apostrophe in front where it could be taken for a formula. */
export function safeText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

export function cutToCell(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - CUT.length).replace(HALF, '')}${CUT}`;
}
