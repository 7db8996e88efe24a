import { visibleText } from './visible-text.js';

const SPECIAL = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/**
 * What XML cannot hold as it is: a carriage return (it is read back as a line feed), halves of surrogate pairs and two
 * non-characters; and what spreadsheets would take for such an escape.
 */
const UNFIT = /\r|\p{Cs}|[\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const PLAIN = /^[ !#$%'-;=?-^`-~]*$/;

/** Text of an element or attribute of SpreadsheetML, hiding nothing: escapes of XML, and `_xHHHH_` (ECMA-376, 22.9.2.19) for what XML cannot hold. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return visibleText(text)
    .replace(UNFIT, (found) =>
      isHalf(found) ? '\uFFFD' : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(SPECIAL, (found) => ENTITIES[found] ?? '');
}

function isHalf(found: string): boolean {
  const code = found.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff;
}
