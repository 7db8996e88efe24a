import type { DecimalText } from '../../domain/decimal.js';
import { visibleText } from '../visible-text.js';
import type { Cell, FigureCell, Report } from '../../reports/report.js';

/** Words that run from right to left (Hebrew, Arabic and their relatives), as long as nothing else comes between. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const RIGHT_TO_LEFT_RUN = new RegExp(
  `${RIGHT_TO_LEFT.source}(?:[\\s\\p{M}\u200C\u200D]*${RIGHT_TO_LEFT.source})*`,
  'gu',
);
/** First strong isolate, and its end: what stands in them does not move what stands beside (UAX 9). */
const [ISOLATE, ISOLATE_END] = ['\u2068', '\u2069'];

/** Text as it may stand anywhere in a page, in an attribute too; it hides nothing, and turns nothing beside it. */
export function escaped(text: string): string {
  return visibleText(text)
    .replace(RIGHT_TO_LEFT_RUN, (run) => `${ISOLATE}${run}${ISOLATE_END}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** `-1234.5` → `−1,234.50`: a true minus sign, groups of three, at least `decimals` digits after the point. */
export function figureText(value: DecimalText, decimals: number): string {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const padded = fraction.padEnd(decimals, '0');
  return `${negative ? '−' : ''}${grouped}${padded === '' ? '' : `.${padded}`}`;
}

/** Decimals of the finest coins. */
const COIN_PLACES = 18;
/** Digits that a report's rounded amounts keep. */
const KEPT_DIGITS = 15;

/**
 * Paper has no exact amount beside the rounded one, so it shows the exact one; only a fraction that no coin has, which comes from a
 * division, is rounded where that leaves every digit before the point.
 */
function amountShown({ exact, rounded }: FigureCell): DecimalText {
  const [whole = '', fraction = ''] = exact.replace('-', '').split('.');
  return fraction.length > COIN_PLACES && whole.length <= KEPT_DIGITS ? rounded : exact;
}

/** What a cell shows on paper, not escaped. */
export function cellText(cell: Cell | undefined, rounding: Report['rounding']): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'count':
      return figureText(String(cell.value), 0);
    case 'money':
      return figureText(cell.rounded, rounding === 'cents' ? 2 : 0);
    case 'amount':
      return figureText(amountShown(cell), 0);
    case 'time':
      return cell.local.slice(0, 16).replace('T', ' ');
    default:
      return cell satisfies never;
  }
}
