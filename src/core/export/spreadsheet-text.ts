import { visibleText } from './visible-text.js';

/**
 * What a spreadsheet would take for a formula, or a separator that smuggles one in; some also read the full-width forms of the signs,
 * and some leave out the spaces before them.
 * Source: OWASP, "CSV Injection", read 2026-11.
 */
const FORMULA_START = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
/** The same inside a text, after what a spreadsheet of another locale takes for the end of a field or of a row, quoted or not. */
const FORMULA_INSIDE = /(?<=[;\t\r\n] {0,8})(?=[=+\-@＝＋－＠])/g;

/** Most characters of one cell; a longer text makes Excel refuse the file. */
const LONGEST_TEXT = 32_767;
const CUT = ' … (cut)';
/** The first half of a character that takes two. */
const HALF = /[\uD800-\uDBFF]$/;

/** Text that no spreadsheet runs and that hides nothing: with an apostrophe in front of what could be taken for a formula. */
export function safeText(text: string): string {
  const inner = visibleText(text).replace(FORMULA_INSIDE, "'");
  return FORMULA_START.test(inner) ? `'${inner}` : inner;
}

export function cutToCell(text: string): string {
  const shown = visibleText(text);
  if (shown.length <= LONGEST_TEXT) return shown;
  return `${shown.slice(0, LONGEST_TEXT - CUT.length).replace(HALF, '')}${CUT}`;
}
