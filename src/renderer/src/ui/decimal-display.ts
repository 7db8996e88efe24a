import { Dec, type DecimalText } from '../../../core/domain/decimal.js';

const MINUS = '\u2212';
/** Most places shown for an amount of an asset; the exact text is in the tooltip. */
const AMOUNT_PLACES = 8;

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
    symbol: symbol.length > 1 ? `${symbol}\u00a0` : symbol,
    places: format.resolvedOptions().maximumFractionDigits ?? 2,
  };
  forms.set(currency, form);
  return form;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function separated(text: DecimalText): { readonly negative: boolean; readonly body: string } {
  const negative = text.startsWith('-') && /[1-9]/.test(text);
  const [whole = '0', fraction] = text.replace('-', '').split('.');
  return { negative, body: fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}` };
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
  return `${signOf(negative, !/[1-9]/.test(rounded), sign)}${symbol}${body}`;
}

/** An amount of an asset with at most eight places and no trailing zeros; `<0.00000001` when that would read as nothing. */
export function amountText(amount: DecimalText): string {
  const exact = new Dec(amount);
  const shown = exact.toDecimalPlaces(AMOUNT_PLACES);
  if (shown.isZero() && !exact.isZero()) return `${exact.isNegative() ? MINUS : ''}<0.00000001`;
  const { negative, body } = separated(shown.toFixed());
  return `${negative ? MINUS : ''}${body}`;
}
