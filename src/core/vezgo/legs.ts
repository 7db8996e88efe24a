import { Dec } from '../domain/decimal.js';
import type { Leg } from '../domain/ledger-entry.js';
import { addAmounts, isNegative, negate } from './amount-text.js';
import type { NoteCode } from './notes.js';
import type { Fee, Part } from './read-parts.js';

/** The ledger's currency: its amount is its value. */
export const LEDGER_CURRENCY = 'USD';

type Movement = Pick<Part, 'asset' | 'amount' | 'value' | 'cash' | 'sharesCode'>;

export function legOf({ asset, amount, value, cash, sharesCode }: Movement): Leg {
  if (cash && asset === LEDGER_CURRENCY) return { asset, amount };
  return { asset, amount, ...(value === null ? {} : { value }), ...(sharesCode ? { cash: false } : {}) };
}

/** Money in another currency whose value nobody gave: the ledger holds none where a figure is made from it. */
export function lacksCashValue({ asset, value, cash }: Movement): boolean {
  return cash && asset !== LEDGER_CURRENCY && value === null;
}

/** What to say about a leg's value, where its value is what counts. */
export function valueRemarks({ value, cash, assumed }: Pick<Part, 'value' | 'cash' | 'assumed'>): readonly NoteCode[] {
  const remarks: NoteCode[] = assumed ? ['ticker-shares-code'] : [];
  if (!cash && value === null) remarks.push('missing-value');
  if (!cash && value === '0') remarks.push('zero-value');
  return remarks;
}

/** Parts of one direction and asset (fills of one order, several outputs) as one; a sum of values only when each part has one. */
export function mergeParts(parts: readonly Part[]): readonly Part[] {
  const merged = new Map<string, Part>();
  for (const part of parts) {
    const key = `${part.direction} ${part.asset} ${String(part.staked)}`;
    const before = merged.get(key);
    merged.set(key, before === undefined ? part : { ...before, ...sumOf(before, part) });
  }
  return [...merged.values()];
}

function sumOf(a: Part, b: Part): Pick<Part, 'amount' | 'value'> {
  const value = a.value === null || b.value === null ? null : addAmounts(a.value, b.value);
  return { amount: addAmounts(a.amount, b.amount), value };
}

/** A fee without a value in an asset that moved with one: the price of that instant is known. */
export function pricedLike(fee: Fee, parts: readonly Part[]): Fee {
  if (fee.value !== null) return fee;
  const part = parts.find(({ asset }) => asset === fee.asset);
  const value = part?.value ?? null;
  if (part === undefined || value === null) return fee;
  return { ...fee, value: new Dec(value).times(fee.amount).div(part.amount).toString() };
}

/** A rebate with its amounts turned positive. */
export function asRebate(fee: Fee): Fee {
  return { ...fee, amount: negate(fee.amount), value: fee.value === null ? null : negate(fee.value) };
}

export function isRebate(fee: Fee): boolean {
  return isNegative(fee.amount);
}
