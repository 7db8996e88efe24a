import { Dec, ZERO, type DecimalText } from '../../../../../core/domain/decimal.js';
import type { LotChoice } from '../../../../../core/domain/ledger-entry.js';
import { typedDecimal } from '../../../ui/DecimalInput.js';
import type { HeldLot } from '../../../worker/lots/lots-protocol.js';

/** What was typed for each lot, by its acquisition. */
export type TypedLots = ReadonlyMap<string, string>;

/** The lots named so far, those of no units left out; `null` while some field holds no amount, or more than its lot. */
export function namedOf(typed: TypedLots, lots: readonly HeldLot[]): readonly LotChoice[] | null {
  const named: LotChoice[] = [];
  for (const { entry, amount: left } of lots) {
    const text = typed.get(entry) ?? '';
    if (text.trim() === '') continue;
    const amount = typedDecimal(text);
    if (amount === null || new Dec(amount).gt(left)) return null;
    if (!new Dec(amount).isZero()) named.push({ entry, amount });
  }
  return named;
}

/** Units named, of what is an amount. */
export function unitsOf(typed: TypedLots): DecimalText {
  const units = [...typed.values()].map(typedDecimal).filter((one) => one !== null);
  return units.reduce((sum, one) => sum.plus(one), ZERO).toFixed();
}

/** With one lot giving all it has, or all that the other lots leave open. */
export function filled(typed: TypedLots, { entry, amount: left }: HeldLot, amount: DecimalText): TypedLots {
  const others = new Map(typed);
  others.delete(entry);
  const open = Dec.max(ZERO, new Dec(amount).minus(unitsOf(others)));
  return new Map(typed).set(entry, Dec.min(open, left).toFixed());
}
