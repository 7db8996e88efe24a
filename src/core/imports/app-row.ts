import type { DecimalText } from '../domain/decimal.js';
import type { Timestamp } from '../domain/ledger-entry.js';
import type { MappingNote } from '../domain/mapped-entry.js';
import { isNegative, negate, readAmount } from '../vezgo/amount-text.js';
import { identifyAsset, type AssetIdentity } from '../vezgo/asset.js';
import type { Part } from '../vezgo/read-parts.js';
import { CELL_WORDS, cellNote, fileNote, type InDollars } from './file-notes.js';
import { APP_COLUMNS, fieldReader } from './formats.js';
import type { RowNote } from './mapped-rows.js';
import { timeReader } from './read-time.js';

/** An asset with an amount as the file signs it: below 0 it went out. Never 0. */
export interface Side extends AssetIdentity {
  readonly amount: DecimalText;
}

/** A row of the Crypto.com App's export, read. */
export interface AppRow {
  readonly id: string;
  readonly time: Timestamp;
  readonly instant: number;
  readonly kind: string;
  readonly side: Side;
  /** What it became, where the row says so. */
  readonly to: Side | null;
  /** What it was worth in the person's own currency. */
  readonly native: Side | null;
  /** Worth in USD, unsigned; `null` where the file does not say. */
  readonly value: DecimalText | null;
  readonly hash: string | null;
  readonly notes: readonly MappingNote[];
}

export type AppReading = { readonly ok: true; readonly row: AppRow } | { readonly ok: false; readonly why: RowNote };

const fieldsOf = fieldReader(APP_COLUMNS);
const readTime = timeReader('iso', 'UTC');

export function readAppRow(id: string, cells: Readonly<Record<string, string>>, inDollars: InDollars): AppReading {
  const fields = fieldsOf(cells);
  const instant = readTime(fields('time'));
  if (instant === null) return { ok: false, why: cellNote(APP_COLUMNS.time[0], 'time') };
  const side = sideOf(fields('currency'), fields('amount'));
  if (side === 'missing-asset') return { ok: false, why: cellNote(APP_COLUMNS.currency[0], side) };
  if (side === 'amount' || side === 'missing-amount') return { ok: false, why: cellNote(APP_COLUMNS.amount[0], side) };
  if (side === null)
    return {
      ok: false,
      why: { code: 'zero-amount', message: CELL_WORDS['zero-amount'], column: APP_COLUMNS.amount[0] },
    };
  const to = fields('toCurrency') === '' ? null : sideOf(fields('toCurrency'), fields('toAmount'));
  if (typeof to === 'string') return { ok: false, why: cellNote(APP_COLUMNS.toAmount[0], to) };
  const native = sideOf(fields('nativeCurrency'), fields('nativeAmount'));
  const worth = valueOf(fields('nativeUsd'), typeof native === 'string' ? null : native, instant, inDollars);
  const row: AppRow = {
    id,
    instant,
    time: new Date(instant).toISOString(),
    kind: fields('kind'),
    side,
    to,
    native: typeof native === 'string' ? null : native,
    hash: fields('hash') === '' ? null : fields('hash'),
    ...worth,
  };
  return { ok: true, row };
}

/** `null` for an amount of zero. */
function sideOf(ticker: string, amount: string): Side | 'missing-asset' | 'missing-amount' | 'amount' | null {
  const asset = identifyAsset({
    ticker: ticker === '' ? null : ticker,
    providerTicker: null,
    assetType: null,
    subtype: null,
  });
  if (asset === null) return 'missing-asset';
  const reading = readAmount(amount);
  if (reading.state === 'missing') return 'missing-amount';
  if (reading.state === 'unreadable') return 'amount';
  return reading.text === '0' ? null : { ...asset, amount: reading.text };
}

export const unsigned = (amount: DecimalText): DecimalText => (isNegative(amount) ? negate(amount) : amount);

/**
 * The dollar column decides. The App writes 0 there for less than a cent, so a zero beside a native amount says nothing. Without it the
 * native amount counts, in dollars or at the rate of its day.
 */
function valueOf(
  dollars: string,
  native: Side | null,
  instant: number,
  inDollars: InDollars,
): { readonly value: DecimalText | null; readonly notes: readonly MappingNote[] } {
  const told = readAmount(dollars);
  if (told.state === 'read' && (told.text !== '0' || native === null)) return { value: unsigned(told.text), notes: [] };
  if (native === null) return { value: null, notes: [] };
  const amount = unsigned(native.amount);
  if (native.asset === 'USD') return { value: amount, notes: [] };
  const converted = inDollars(amount, native.asset, instant);
  return { value: converted, notes: [fileNote(converted === null ? 'value-in-other-currency' : 'value-converted')] };
}

/** A side as a part of a movement or trade, in the direction asked for. */
export function partOf(side: Side, direction: Part['direction'], value: DecimalText | null): Part {
  return { ...side, direction, amount: unsigned(side.amount), value };
}
