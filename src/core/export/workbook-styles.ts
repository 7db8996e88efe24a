import { xmlText } from './xml-text.js';

const INK = 'FF1C2B33';
const QUIET_INK = 'FF64757F';
const LINE = 'FFE3E9ED';
const STRONG_LINE = 'FF7C929E';
const HEADER = 'FFDCE7EC';
const TOTAL = 'FFF3F7F9';
const INCOMPLETE = 'FFFFF6DF';
/** Of the tabs: the summary and the method, and the tables behind them. */
export const TAB_COLOURS = { summary: 'FF2F6F83', table: 'FFA9C3CE' } as const;

/** Negative money is red and keeps its minus sign, so that it stays negative in black and white. */
export const MONEY_FORMATS = { cents: '#,##0.00;[Red]-#,##0.00', whole: '#,##0;[Red]-#,##0' } as const;
export const TIME_FORMAT = 'yyyy-mm-dd hh:mm';
export const COUNT_FORMAT = '#,##0';
/** Text: what a person edits later is never taken for a formula either. */
export const TEXT_FORMAT = '@';

const COMMON_DECIMALS = 8;
const MOST_DECIMALS = 30;

/** Two decimals at least, eight where needed, more only for an amount that has more. */
export function amountFormat(decimals: number): string {
  const shown = Math.min(Math.max(COMMON_DECIMALS, decimals), MOST_DECIMALS);
  return `#,##0.00${'#'.repeat(shown - 2)}`;
}

export type Align = 'left' | 'right';
export type Role =
  | 'title'
  | 'note'
  | 'long-note'
  | 'header'
  | 'exact-header'
  | 'band'
  | 'plain'
  | 'wrapped'
  | 'incomplete'
  | 'exact'
  | 'total'
  | 'statement';

const SIZES: Readonly<Partial<Record<Role, number>>> = { title: 16, band: 11 };
const BOLD: ReadonlySet<Role> = new Set(['title', 'header', 'band', 'total']);
const QUIET: ReadonlySet<Role> = new Set(['note', 'long-note', 'exact-header', 'exact']);
const WRAPPED: ReadonlySet<Role> = new Set(['long-note', 'header', 'exact-header', 'statement', 'wrapped']);
const TOP: ReadonlySet<Role> = new Set(['statement', 'wrapped']);
const HEADS: ReadonlySet<Role> = new Set(['header', 'exact-header', 'band']);
const FREE: ReadonlySet<Role> = new Set(['title', 'note', 'long-note']);
const FILLS: Readonly<Partial<Record<Role, string>>> = {
  header: HEADER,
  'exact-header': HEADER,
  band: HEADER,
  incomplete: INCOMPLETE,
  total: TOTAL,
};

/** Keys of the looks that stand on the left: asked for with every cell, so not put together each time. */
const LEFT: Readonly<Record<Role, string>> = {
  title: 'title left',
  note: 'note left',
  'long-note': 'long-note left',
  header: 'header left',
  'exact-header': 'exact-header left',
  band: 'band left',
  plain: 'plain left',
  wrapped: 'wrapped left',
  incomplete: 'incomplete left',
  exact: 'exact left',
  total: 'total left',
  statement: 'statement left',
};

/** The looks of one workbook: each gets a number when it is first asked for, and `xml` lists all that were. */
export interface StyleBook {
  readonly id: (role: Role, align: Align, format: string) => number;
  readonly xml: () => string;
}

/** Numbers of formats that a file defines itself start here. */
const FIRST_OWN_FORMAT = 164;

export function startStyles(): StyleBook {
  const looks = new Map<string, Map<string, number>>();
  const [fonts, fills, borders, formats] = [parts(), parts(), parts(), parts()];
  const cells: string[] = [];
  const define = (role: Role, align: Align, format: string): void => {
    const number = FIRST_OWN_FORMAT + formats.place(format);
    cells.push(
      `<xf numFmtId="${number}" fontId="${fonts.place(font(role))}" fillId="${fills.place(fill(role))}" borderId="${borders.place(border(role))}" ` +
        `xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment(role, align)}</xf>`,
    );
  };
  // What every workbook must have first: the font and border of cells without a look, and two fills that Excel takes as given.
  fonts.place(font('plain'));
  fills.place('<fill><patternFill patternType="none"/></fill>');
  fills.place('<fill><patternFill patternType="gray125"/></fill>');
  borders.place(border('title'));
  // Look of the cells that a file does not have: nothing.
  cells.push('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  return {
    id: (role, align, format) => {
      const place = align === 'left' ? LEFT[role] : role;
      let own = looks.get(place);
      if (own === undefined) looks.set(place, (own = new Map()));
      let id = own.get(format);
      if (id === undefined) {
        id = cells.length;
        define(role, align, format);
        own.set(format, id);
      }
      return id;
    },
    xml: () => stylesXml({ fonts: fonts.all, fills: fills.all, borders: borders.all, formats: formats.all, cells }),
  };
}

interface Parts {
  readonly all: readonly string[];
  readonly place: (part: string) => number;
}

function parts(): Parts {
  const all: string[] = [];
  return {
    all,
    place: (part) => {
      const at = all.indexOf(part);
      return at >= 0 ? at : all.push(part) - 1;
    },
  };
}

function stylesXml(book: {
  readonly [Name in 'fonts' | 'fills' | 'borders' | 'formats' | 'cells']: readonly string[];
}): string {
  const list = (name: string, items: readonly string[]): string =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const formats = book.formats.map(
    (code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${xmlText(code)}"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    list('numFmts', formats) +
    list('fonts', book.fonts) +
    list('fills', book.fills) +
    list('borders', book.borders) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    list('cellXfs', book.cells) +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}

function font(role: Role): string {
  const colour = QUIET.has(role) ? QUIET_INK : INK;
  const bold = BOLD.has(role) ? '<b/>' : '';
  return `<font>${bold}<sz val="${SIZES[role] ?? 10}"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`;
}

function fill(role: Role): string {
  const colour = FILLS[role];
  if (colour === undefined) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function border(role: Role): string {
  const line = (side: string, colour: string | null): string =>
    colour === null ? `<${side}/>` : `<${side} style="thin"><color rgb="${colour}"/></${side}>`;
  const below = HEADS.has(role) || role === 'total' ? STRONG_LINE : LINE;
  const above = role === 'total' ? STRONG_LINE : null;
  return `<border><left/><right/>${line('top', above)}${line('bottom', FREE.has(role) ? null : below)}<diagonal/></border>`;
}

/** The indent keeps text off a figure that ends in the column before. */
function alignment(role: Role, align: Align): string {
  const wrap = WRAPPED.has(role) ? ' wrapText="1"' : '';
  const indent = align === 'left' ? ' indent="1"' : '';
  return `<alignment horizontal="${align}" vertical="${TOP.has(role) ? 'top' : 'center'}"${wrap}${indent}/>`;
}
