import { isCash } from '../../../core/domain/currency.js';
import { Dec, type DecimalText } from '../../../core/domain/decimal.js';
import type { Leg } from '../../../core/domain/ledger-entry.js';

const MINUS = '\u2212';
/** Digits shown of an amount of an asset, so that columns stay readable; the exact text is in the tooltip and in the details. */
const AMOUNT_DIGITS = 10;
const AMOUNT_PLACES = 8;
/** Amounts of cash are shown like money. */
const CASH_PLACES = 2;

interface NumberMarks {
  readonly group: string;
  readonly decimal: string;
  /** Whether a currency's symbol stands behind the figure. */
  readonly symbolLast: boolean;
}

/** Figures whose marks are looked at; no amount passes through Intl. */
const LOOKED_AT = 1234567.5;

function marksOf(language: string): NumberMarks {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR', useGrouping: true });
  const parts = format.formatToParts(LOOKED_AT);
  const mark = (type: Intl.NumberFormatPartTypes, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  const place = (type: Intl.NumberFormatPartTypes): number => parts.findIndex((part) => part.type === type);
  return { group: mark('group', ','), decimal: mark('decimal', '.'), symbolLast: place('currency') > place('integer') };
}

let marks = marksOf('en');

/** Figures from now on carry the marks of a language: `1.234,50 €` in German. */
export function writeNumbersAs(language: string): void {
  marks = marksOf(language);
}

interface CurrencyForm {
  readonly symbol: string;
  readonly places: number;
}

const forms = new Map<string, CurrencyForm>();

/** How a currency is written: `$` and 2 for USD. The number 0 is the only one that Intl is given: no amount passes through it. */
function formOf(currency: string): CurrencyForm {
  const known = forms.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
  const form = {
    symbol,
    places: format.resolvedOptions().maximumFractionDigits ?? 2,
  };
  forms.set(currency, form);
  return form;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, marks.group);
}

function separated(text: DecimalText): { readonly negative: boolean; readonly body: string } {
  const negative = text.startsWith('-') && /[1-9]/.test(text);
  const [whole = '0', fraction] = text.replace('-', '').split('.');
  return { negative, body: fraction === undefined ? grouped(whole) : `${grouped(whole)}${marks.decimal}${fraction}` };
}

export type SignStyle = 'negative' | 'always';

function signOf(negative: boolean, zero: boolean, style: SignStyle): string {
  if (negative) return MINUS;
  return style === 'always' && !zero ? '+' : '';
}

/** Money to the currency's own places (half-even, display only), e.g. `−$1,234.50`. Text in, text out: never a JS number. */
export function moneyText(value: DecimalText, currency: string, sign: SignStyle = 'negative'): string {
  const { symbol, places } = formOf(currency);
  const rounded = new Dec(value).toFixed(places);
  const { negative, body } = separated(rounded);
  const shown = marks.symbolLast ? `${body}\u00a0${symbol}` : `${symbol}${symbol.length > 1 ? '\u00a0' : ''}${body}`;
  return `${signOf(negative, !/[1-9]/.test(rounded), sign)}${shown}`;
}

/** Places that leave about ten digits in all: eight below 100, two for millions and more. */
function placesOf(amount: Dec): number {
  const whole = amount.abs().trunc().toFixed().length;
  return Math.min(AMOUNT_PLACES, Math.max(CASH_PLACES, AMOUNT_DIGITS - whole));
}

/**
 * An amount of an asset to about ten digits and no trailing zeros, cash to two places; `<0.00000001` when that would read as nothing.
 */
export function amountText(amount: DecimalText, cash = false): string {
  const exact = new Dec(amount);
  const places = cash ? CASH_PLACES : placesOf(exact);
  const shown = exact.toDecimalPlaces(places);
  if (shown.isZero() && !exact.isZero()) {
    return `${exact.isNegative() ? MINUS : ''}<0${marks.decimal}${'0'.repeat(places - 1)}1`;
  }
  const { negative, body } = separated(cash ? shown.toFixed(places) : shown.toFixed());
  return `${negative ? MINUS : ''}${body}`;
}

/** What moved, in words: `0.5 BTC`. */
export function legText(leg: Leg): string {
  return `${amountText(leg.amount, isCash(leg))} ${leg.asset}`;
}

/** `1,234.5` wherever it stands for itself in a text: no part of a day or of a code. */
const FIGURES = /(?<![^\s(≈−])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![^\s),;])/g;

/** A text with figures as English writes them, written with the marks of the screens' language. */
export function figuresAsWritten(text: string): string {
  return text.replace(FIGURES, (figure) =>
    figure.replace(/[,.]/g, (mark) => (mark === ',' ? marks.group : marks.decimal)),
  );
}

/** Every digit of an amount, grouped. */
export function exactText(amount: DecimalText): string {
  const { negative, body } = separated(amount);
  return `${negative ? MINUS : ''}${body}`;
}

/** What was typed with the decimal mark of the screens' language, with a point in its place; any other text as it is. */
export function withPoint(typed: string): string {
  return marks.decimal === ',' && /^\d+,\d+$/.test(typed) ? typed.replace(',', '.') : typed;
}

/** Whether a point, which decimal text has, is no decimal mark in the screens' language: a person may have meant thousands. */
export function isPointStrange(): boolean {
  return marks.decimal !== '.';
}

/** How many there are of something. */
export function countText(count: number): string {
  return grouped(String(count));
}
