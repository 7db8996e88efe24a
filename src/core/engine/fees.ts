import { isCash } from '../domain/currency.js';
import { type Dec, ZERO, readDecimal } from '../domain/decimal.js';
import type { Leg } from '../domain/ledger-entry.js';
import { money } from './apportion.js';

/** Fair market value of a whole leg in the ledger currency; `null` where unknown. */
export function legValue(leg: Leg, currency: string): Dec | null {
  if (leg.asset === currency && isCash(leg)) return readDecimal(leg.amount);
  return leg.value === undefined ? null : money(leg.value);
}

/** A crypto fee charged apart from the assets of the entry: a disposal of its own, at `value`. */
export interface OtherFee {
  readonly asset: string;
  readonly amount: Dec;
  readonly value: Dec | null;
}

/** The fees of an entry by what they do to it (docs/ledger-format.md, "Fees"). */
export interface Fees {
  /** Cash fees and the values of `others`: added to cost, or taken off proceeds. */
  readonly charges: Dec;
  /** False when a charge has no known value: what it changes is then computed without it, and marked. */
  readonly known: boolean;
  /** Cash whose value in the ledger currency is not known. */
  readonly unknownCash: readonly string[];
  /** Units charged in the asset given. */
  readonly given: Dec;
  /** Units charged in the asset received. */
  readonly received: Dec;
  /** In the order given: one for each asset, or two where the value of a part is not known. */
  readonly others: readonly OtherFee[];
}

const NO_FEES: Fees = { charges: ZERO, known: true, unknownCash: [], given: ZERO, received: ZERO, others: [] };

const plus = (a: OtherFee, b: OtherFee): OtherFee => ({
  asset: a.asset,
  amount: a.amount.plus(b.amount),
  value: a.value === null || b.value === null ? null : a.value.plus(b.value),
});

/** Crypto fees as disposals of their own, those in one asset taken together; what of it has no known value apart, after the rest. */
export function otherFees(legs: readonly Leg[], currency: string): readonly OtherFee[] {
  const byAsset = new Map<string, { known?: OtherFee; unknown?: OtherFee }>();
  for (const leg of legs) {
    const fee = { asset: leg.asset, amount: readDecimal(leg.amount), value: legValue(leg, currency) };
    let own = byAsset.get(leg.asset);
    if (own === undefined) byAsset.set(leg.asset, (own = {}));
    const part = fee.value === null ? 'unknown' : 'known';
    const earlier = own[part];
    own[part] = earlier === undefined ? fee : plus(earlier, fee);
  }
  return [...byAsset.values()].flatMap(({ known, unknown }) => [known ?? [], unknown ?? []].flat());
}

const units = (legs: readonly Leg[]): Dec => legs.reduce((sum, leg) => sum.plus(readDecimal(leg.amount)), ZERO);

/** The crypto sides of an entry, `null` where a side is cash or absent. */
interface Sides {
  readonly given: string | null;
  readonly received: { readonly asset: string; readonly gross: Dec } | null;
}

/**
 * Sorts the fee legs of an entry. A fee that eats up the whole arrival leaves no lot to carry the cost: it is then charged on its own, like
 * one in another asset.
 */
export function sortFees(legs: readonly Leg[] | undefined, sides: Sides, currency: string): Fees {
  if (legs === undefined || legs.length === 0) return NO_FEES;
  const only = legs[0];
  if (legs.length === 1 && only !== undefined && only.asset === currency && isCash(only)) {
    return { ...NO_FEES, charges: readDecimal(only.amount) };
  }
  const cash = legs.filter((leg) => isCash(leg));
  const crypto = legs.filter((leg) => !isCash(leg));
  const fromArrival = crypto.filter((leg) => leg.asset === sides.received?.asset);
  const withheld = units(fromArrival);
  const arrivalStays = sides.received === null || withheld.lt(sides.received.gross);
  const given = crypto.filter((leg) => leg.asset === sides.given && leg.asset !== sides.received?.asset);
  const others = otherFees(
    crypto.filter((leg) => !given.includes(leg) && !(arrivalStays && fromArrival.includes(leg))),
    currency,
  );
  const cashValues = cash.map((leg) => legValue(leg, currency));
  const values = [...cashValues, ...others.map((fee) => fee.value)];
  return {
    charges: values.reduce<Dec>((sum, value) => (value === null ? sum : sum.plus(value)), ZERO),
    known: !values.includes(null),
    unknownCash: cash.filter((_, i) => cashValues[i] === null).map((leg) => leg.asset),
    given: units(given),
    received: arrivalStays ? withheld : ZERO,
    others,
  };
}
