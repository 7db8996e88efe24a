import type { DecimalText } from '../domain/decimal.js';
import { isNegative, negate, readAmount } from './amount-text.js';
import { identifyAsset, type AssetIdentity } from './asset.js';
import { objectOf, textOf, type JsonObject } from './json-fields.js';
import type { NoteCode } from './notes.js';

/** One movement of an asset. `amount` > 0. `value` in USD for the whole part; `null` when not known or not to be trusted. */
export interface Part extends AssetIdentity {
  readonly direction: 'sent' | 'received';
  readonly amount: DecimalText;
  readonly value: DecimalText | null;
}

/** `amount` is not 0; below 0 it is a rebate, and so is its value. */
export interface Fee extends AssetIdentity {
  readonly amount: DecimalText;
  readonly value: DecimalText | null;
}

export interface PartContext {
  readonly subtype: string | null;
  /** `misc.incomplete` does not name `fiat_value`. */
  readonly valuesTrusted: boolean;
  /** Collects what a person should know; reading goes on. */
  readonly remark: (code: NoteCode) => void;
}

export type PartsReading =
  | { readonly ok: true; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly code: NoteCode };

/** Parts of amount 0 are left out; one part that cannot be read spoils the record. */
export function readParts(items: readonly unknown[], context: PartContext): PartsReading {
  const parts: Part[] = [];
  for (const item of items) {
    const part = readPart(objectOf(item), context);
    if (typeof part === 'string') return { ok: false, code: part };
    if (part !== null) parts.push(part);
  }
  if (parts.length === 0 && items.length > 0) return { ok: false, code: 'zero-amount' };
  return { ok: true, parts };
}

/** `null` for a part of amount 0. */
function readPart(item: JsonObject, context: PartContext): Part | NoteCode | null {
  const amount = readAmount(item['amount']);
  if (amount.state === 'missing') return 'missing-amount';
  if (amount.state === 'unreadable') return 'unreadable-amount';
  if (amount.text === '0') return null;
  if (isNegative(amount.text)) return 'negative-amount';
  const direction = textOf(item['direction'])?.toLowerCase();
  if (direction !== 'sent' && direction !== 'received') return 'unknown-direction';
  const asset = assetOf(item, context);
  if (asset === null) return 'missing-asset';
  const value = readValue(item, context);
  return { ...asset, direction, amount: amount.text, value: value === null ? null : unsigned(value) };
}

/**
 * A fee that cannot be read is left out with a remark: the movement itself is sound. A fee without a ticker whose id is a part's id
 * is charged in that part's asset.
 */
export function readFees(
  items: readonly unknown[],
  partItems: readonly unknown[],
  context: PartContext,
): readonly Fee[] {
  return items.flatMap((item) => {
    const fee = readFee(objectOf(item), partItems, context);
    if (fee === null) context.remark('unreadable-fee');
    return fee === null || fee.amount === '0' ? [] : [fee];
  });
}

function readFee(item: JsonObject, partItems: readonly unknown[], context: PartContext): Fee | null {
  const amount = readAmount(item['amount']);
  if (amount.state !== 'read') return null;
  const asset = assetOf(item, context) ?? assetOf(partWithId(partItems, textOf(item['id'])), context);
  if (asset === null) return null;
  const value = readValue(item, context);
  if (value === null) return { ...asset, amount: amount.text, value };
  const magnitude = unsigned(value);
  return { ...asset, amount: amount.text, value: isNegative(amount.text) ? negate(magnitude) : magnitude };
}

function partWithId(items: readonly unknown[], id: string | null): JsonObject {
  return objectOf(id === null ? null : items.find((item) => textOf(objectOf(item)['id']) === id));
}

function assetOf(item: JsonObject, context: PartContext): AssetIdentity | null {
  return identifyAsset({
    ticker: textOf(item['ticker']),
    providerTicker: textOf(item['provider_ticker']),
    assetType: textOf(item['asset_type']),
    subtype: context.subtype,
  });
}

/** A value's sign only repeats the direction: prices are never negative. */
function unsigned(value: DecimalText): DecimalText {
  return isNegative(value) ? negate(value) : value;
}

function readValue(item: JsonObject, context: PartContext): DecimalText | null {
  if (!context.valuesTrusted) return null;
  const value = readAmount(item['fiat_value']);
  if (value.state === 'missing') return null;
  if (value.state === 'unreadable') {
    context.remark('unreadable-value');
    return null;
  }
  if ((textOf(item['fiat_ticker'])?.toUpperCase() ?? 'USD') !== 'USD') {
    context.remark('value-not-usd');
    return null;
  }
  return value.text;
}
