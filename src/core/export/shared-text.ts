import { xmlText } from './xml-text.js';

/** Texts that cells refer to by number (ECMA-376, 18.4): each stands once in the workbook. */
export interface SharedText {
  /** Number of a text; the same text has the same one. */
  readonly place: (text: string) => number;
  readonly xml: () => Iterable<string>;
}

/** Spaces that XML readers may drop unless told to keep them. */
const LOOSE_SPACES = /^\s|\s$|\s\s|[\t\n]/;

export function startSharedText(): SharedText {
  const places = new Map<string, number>();
  return {
    place: (text) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    xml: function* () {
      yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
      yield `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${places.size}">`;
      for (const text of places.keys()) yield `<si>${textElement(text)}</si>`;
      yield '</sst>';
    },
  };
}

export function hasLooseSpaces(text: string): boolean {
  return LOOSE_SPACES.test(text);
}

export function textElement(text: string): string {
  return `<t${hasLooseSpaces(text) ? ' xml:space="preserve"' : ''}>${xmlText(text)}</t>`;
}
