import { visibleText } from '../visible-text.js';

/** What the standard fonts of PDF can show (Latin-1); a ticker of other letters is to be written by hand. */
export function printable(text: string): string {
  return visibleText(text).replace(/[^\u0020-\u007E\u00A0-\u00FF]/gu, '?');
}
