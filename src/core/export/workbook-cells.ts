import type { CellValue, Style } from 'exceljs';
import { Dec } from '../domain/decimal.js';
import type { Cell, Column, FigureCell } from '../reports/report.js';
import { cutToCell } from './spreadsheet-text.js';
import {
  amountFormat,
  COUNT_FORMAT,
  MONEY_FORMAT,
  style,
  TEXT_FORMAT,
  TIME_FORMAT,
  type Role,
} from './workbook-styles.js';

export interface Written {
  readonly value: CellValue;
  readonly style: Partial<Style>;
}

/** Spreadsheets count days from 1900 and take 1900 for a leap year: before its March a date is written as text. */
const FIRST_DATE = Date.UTC(1900, 2, 1);
/** Digits a spreadsheet's numbers hold without loss. */
const NUMBER_DIGITS = 15;

/**
 * The cell of a spreadsheet for one of the report: real numbers, real dates, everything else as text, which stands on the right
 * where it takes the place of a figure.
 */
export function written(cell: Cell, role: Role, column: Column['kind'] = 'text'): Written {
  switch (cell.kind) {
    case 'empty':
      return { value: null, style: style(role, 'left', TEXT_FORMAT) };
    case 'text':
      return { value: cutToCell(cell.text), style: style(role, isFigure(column) ? 'right' : 'left', TEXT_FORMAT) };
    case 'count':
      return { value: cell.value, style: style(role, 'right', COUNT_FORMAT) };
    case 'money':
      return { value: Number(cell.rounded), style: style(role, 'right', MONEY_FORMAT) };
    case 'amount':
      return { value: Number(cell.rounded), style: style(role, 'right', amountFormat(decimals(cell.rounded))) };
    case 'time':
      return time(cell.local, role);
    default:
      return cell satisfies never;
  }
}

/** The exact figure or instant as text where the cell itself cannot show it; `null` where the cell is the whole truth. */
export function exactText(cell: Cell): string | null {
  switch (cell.kind) {
    case 'money':
    case 'amount':
      return isWhole(cell) ? null : cell.exact;
    case 'time': {
      const instant = new Date(cell.instant).toISOString();
      return Date.parse(`${cell.local}Z`) === Date.parse(instant) ? null : instant;
    }
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
  const [whole = '', fraction = ''] = cell.rounded.split('.');
  return whole.length + Math.floor(whole.length / 3) + Math.max(fraction.length, 2) + 2;
}

function isWhole({ exact, rounded }: FigureCell): boolean {
  const shown = new Dec(rounded);
  return shown.eq(exact) && shown.precision() <= NUMBER_DIGITS;
}

/** A date has no zone in a spreadsheet: it gets the local wall clock, which exceljs reads in UTC. */
function time(local: string, role: Role): Written {
  const date = new Date(`${local}Z`);
  if (date.getTime() < FIRST_DATE) return { value: local.replace('T', ' '), style: style(role, 'left', TEXT_FORMAT) };
  return { value: date, style: style(role, 'left', TIME_FORMAT) };
}

function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
