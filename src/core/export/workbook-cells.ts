import { Dec } from '../domain/decimal.js';
import type { Cell, Column, FigureCell } from '../reports/report.js';
import type { Rounding } from '../reports/report-input.js';
import { startSerialTime, type SerialTime } from './serial-time.js';
import { hasLooseSpaces, startSharedText, textElement, type SharedText } from './shared-text.js';
import { cutToCell } from './spreadsheet-text.js';
import { inUtc } from './utc-text.js';
import {
  amountFormat,
  COUNT_FORMAT,
  MONEY_FORMATS,
  startStyles,
  TEXT_FORMAT,
  TIME_FORMAT,
  type Role,
  type StyleBook,
} from './workbook-styles.js';
import { xmlText } from './xml-text.js';

/** Digits a spreadsheet's numbers hold without loss. */
const NUMBER_DIGITS = 15;

/** Writes cells of SpreadsheetML (ECMA-376, 18.3.1.4): real numbers, real dates, everything else as inline text. */
export interface CellWriter {
  readonly styles: StyleBook;
  readonly shared: SharedText;
  readonly serialTime: SerialTime;
  readonly rounding: Rounding;
}

export function startCells(rounding: Rounding): CellWriter {
  return { styles: startStyles(), shared: startSharedText(), serialTime: startSerialTime(), rounding };
}

/**
 * The cell at an address such as `B7`; with none, the one after the cell before it (18.3.1.4: `r` is optional). Text stands on the right
 * where it takes the place of a figure. With a `formula` the shown figure is its stored result.
 */
export function cellXml(
  { styles, serialTime, rounding }: CellWriter,
  at: string | null,
  cell: Cell,
  look: { readonly role: Role; readonly column?: Column['kind']; readonly formula?: string | null },
): string {
  const { role, column = 'text', formula = null } = look;
  switch (cell.kind) {
    case 'empty':
      return `${startCell(at)} s="${styles.id(role, 'left', TEXT_FORMAT)}"/>`;
    case 'text':
      return textXml(at, cell.text, styles.id(role, isFigure(column) ? 'right' : 'left', TEXT_FORMAT));
    case 'count':
      return numberXml(at, String(cell.value), styles.id(role, 'right', COUNT_FORMAT), null);
    case 'money':
      return numberXml(at, cell.rounded, styles.id(role, 'right', MONEY_FORMATS[rounding]), formula);
    case 'amount':
      return numberXml(at, cell.rounded, styles.id(role, 'right', amountFormat(decimalsOf(cell.rounded))), null);
    case 'time':
      return timeXml(at, cell.local, serialTime(cell.local), (format) => styles.id(role, 'left', format));
    default:
      return cell satisfies never;
  }
}

/** The beginning of a cell, up to its attributes. */
export function startCell(at: string | null): string {
  return at === null ? '<c' : `<c r="${at}"`;
}

/**
 * Text that stands in its cell: as a plain value, which is the shortest, unless its spaces must be told to be kept, or it has escapes, which
 * LibreOffice does not read in plain values.
 */
export function textXml(at: string | null, text: string, style: number): string {
  const short = cutToCell(text);
  const plain = xmlText(short);
  return hasLooseSpaces(short) || plain.includes('_x')
    ? `${startCell(at)} s="${style}" t="inlineStr"><is>${textElement(short)}</is></c>`
    : `${startCell(at)} s="${style}" t="str"><v>${plain}</v></c>`;
}

function numberXml(at: string | null, value: string, style: number, formula: string | null): string {
  const live = formula === null ? '' : `<f>${xmlText(formula)}</f>`;
  return `${startCell(at)} s="${style}">${live}<v>${value}</v></c>`;
}

/** A date has no zone in a spreadsheet: it gets the local wall clock. */
function timeXml(at: string | null, local: string, serial: number | null, style: (format: string) => number): string {
  if (serial === null) return textXml(at, local.replace('T', ' '), style(TEXT_FORMAT));
  return numberXml(at, String(serial), style(TIME_FORMAT), null);
}

/** The exact figure or instant as text where the cell itself cannot show it; `null` where the cell is the whole truth. */
export function exactText(cell: Cell): string | null {
  switch (cell.kind) {
    case 'money':
    case 'amount':
      return isWhole(cell) ? null : cell.exact;
    case 'time':
      return isLocal(cell) ? null : inUtc(cell.instant);
    case 'text':
    case 'count':
    case 'empty':
      return null;
    default:
      return cell satisfies never;
  }
}

export function isFigure(column: Column['kind']): boolean {
  return column === 'money' || column === 'amount' || column === 'count';
}

/** Characters that a figure takes with its separators, sign and decimals. */
export function figureWidth(cell: Cell): number {
  if (cell.kind !== 'money' && cell.kind !== 'amount') return 0;
  const point = cell.rounded.indexOf('.');
  const whole = point < 0 ? cell.rounded.length : point;
  const fraction = point < 0 ? 0 : cell.rounded.length - point - 1;
  return whole + Math.floor(whole / 3) + Math.max(fraction, 2) + 2;
}

function isWhole({ exact, rounded }: FigureCell): boolean {
  if (exact !== rounded && withoutZeros(exact) !== rounded) return false;
  return rounded.length <= NUMBER_DIGITS || new Dec(rounded).precision() <= NUMBER_DIGITS;
}

/** `1.50` → `1.5`, which is how rounded figures are written. */
function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Whether the wall clock is that of UTC, and shows the instant to the millisecond. */
function isLocal({ instant, local }: { readonly instant: string; readonly local: string }): boolean {
  if (instant.endsWith('Z') && instant.startsWith(local)) {
    const rest = instant.length - local.length;
    return rest === 1 || (rest === '.000Z'.length && instant.endsWith('.000Z'));
  }
  return !instant.endsWith('Z') && Date.parse(`${local}Z`) === Date.parse(instant);
}

/** Digits after the point. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
