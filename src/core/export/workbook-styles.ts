import type { Borders, Fill, Font, Style } from 'exceljs';

const INK = 'FF1C2B33';
const QUIET_INK = 'FF64757F';
const LINE = 'FFE3E9ED';
const STRONG_LINE = 'FF7C929E';
const HEADER = 'FFDCE7EC';
const TOTAL = 'FFF3F7F9';
const INCOMPLETE = 'FFFFF6DF';
/** Of the tabs: the summary, and the tables behind it. */
export const TAB_COLOURS = { summary: 'FF2F6F83', table: 'FFA9C3CE' } as const;

/** Negative money is red and keeps its minus sign, so that it stays negative in black and white. */
export const MONEY_FORMAT = '#,##0.00;[Red]-#,##0.00';
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
  | 'header'
  | 'exact-header'
  | 'band'
  | 'plain'
  | 'incomplete'
  | 'exact'
  | 'total'
  | 'statement';

const SIZES: Readonly<Partial<Record<Role, number>>> = { title: 16, band: 11 };
const BOLD: ReadonlySet<Role> = new Set(['title', 'header', 'band', 'total']);
const QUIET: ReadonlySet<Role> = new Set(['note', 'exact-header', 'exact']);
const WRAPPED: ReadonlySet<Role> = new Set(['header', 'exact-header', 'statement']);
const HEADS: ReadonlySet<Role> = new Set(['header', 'exact-header', 'band']);
const FREE: ReadonlySet<Role> = new Set(['title', 'note']);
const FILLS: Readonly<Partial<Record<Role, string>>> = {
  header: HEADER,
  'exact-header': HEADER,
  band: HEADER,
  incomplete: INCOMPLETE,
  total: TOTAL,
};

function font(role: Role): Partial<Font> {
  const color = { argb: QUIET.has(role) ? QUIET_INK : INK };
  return { name: 'Calibri', size: SIZES[role] ?? 10, bold: BOLD.has(role), color };
}

function fill(role: Role): { fill?: Fill } {
  const colour = FILLS[role];
  return colour === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: colour } } };
}

function border(role: Role): Partial<Borders> {
  const strong = { style: 'thin', color: { argb: STRONG_LINE } } as const;
  if (FREE.has(role)) return {};
  if (role === 'total') return { top: strong, bottom: strong };
  return { bottom: HEADS.has(role) ? strong : { style: 'thin', color: { argb: LINE } } };
}

const styles = new Map<string, Partial<Style>>();

/** One shared object for each look: exceljs recognises it, which keeps large sheets fast. */
export function style(role: Role, align: Align, numFmt: string): Partial<Style> {
  const key = `${role}|${align}|${numFmt}`;
  const known = styles.get(key);
  if (known !== undefined) return known;
  const vertical = role === 'statement' ? 'top' : 'middle';
  const made: Partial<Style> = {
    numFmt,
    font: font(role),
    border: border(role),
    // The indent keeps text off a figure that ends in the column before.
    alignment: { horizontal: align, vertical, wrapText: WRAPPED.has(role), indent: align === 'left' ? 1 : 0 },
    ...fill(role),
  };
  styles.set(key, made);
  return made;
}
