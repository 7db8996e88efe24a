/** What a spreadsheet would take for a formula, or a separator that smuggles one in. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** Most characters of one cell; a longer text makes Excel refuse the file. */
const LONGEST_TEXT = 32_767;
const CUT = ' … (cut)';

export function startsLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

export function cutToCell(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - CUT.length)}${CUT}`;
}
