import { refuse, type EntryDraft, type Mapping } from './entry-draft.js';
import { feeDrafts, mapFees } from './map-fees.js';
import { LEDGER_CURRENCY, lacksCashValue, legOf, mergeParts, pricedLike } from './legs.js';
import type { NoteCode } from './notes.js';
import type { Fee, Part } from './read-parts.js';

type Legs =
  | { readonly ok: true; readonly out: Part; readonly in: Part }
  | { readonly ok: false; readonly code: NoteCode };

/** A trade, a conversion or a move between the free and the staked balance: one asset out, one in. */
export function mapTwoLegs(parts: readonly Part[], fees: readonly Fee[], remarks: readonly NoteCode[]): Mapping {
  const legs = twoLegs(parts);
  if (!legs.ok) return refuse(legs.code);
  if (legs.out.asset !== legs.in.asset) return mapTrade(legs.out, legs.in, fees, remarks);
  return legs.out.staked === legs.in.staked ? refuse('same-asset') : mapStaking(legs.out, legs.in, fees, remarks);
}

function twoLegs(parts: readonly Part[]): Legs {
  const merged = mergeParts(parts);
  const sent = merged.filter(({ direction }) => direction === 'sent');
  const received = merged.filter(({ direction }) => direction === 'received');
  const [out] = sent;
  const [into] = received;
  if (merged.length === 0) return { ok: false, code: 'missing-parts' };
  if (out === undefined || into === undefined) return { ok: false, code: 'single-leg' };
  return sent.length > 1 || received.length > 1 ? { ok: false, code: 'many-legs' } : { ok: true, out, in: into };
}

function mapTrade(out: Part, into: Part, fees: readonly Fee[], remarks: readonly NoteCode[]): Mapping {
  const given = withValueOf(out, into);
  const taken = withValueOf(into, out);
  const exchange = given.cash && taken.cash;
  if (!exchange && (lacksCashValue(given) || lacksCashValue(taken))) return refuse('missing-cash-value');
  // Of money the value has to be told; units of a coin that is traded need none.
  const priced = fees.map((fee) => (fee.cash ? pricedLike(fee, [given, taken]) : fee));
  const mapped = mapFees(priced, [out.asset, into.asset]);
  const trade: EntryDraft = {
    body: {
      kind: 'trade',
      out: legOf(given),
      in: legOf(taken),
      ...(mapped.legs.length === 0 ? {} : { fees: mapped.legs }),
    },
    remarks: [...remarks, ...tradeRemarks(out, into, given, taken), ...mapped.remarks],
  };
  return { ok: true, drafts: [trade, ...mapped.rebates] };
}

/** Money in another currency without a value takes that of the other side: both sides of a trade are worth the same. */
function withValueOf(part: Part, other: Part): Part {
  if (!part.cash || part.asset === LEDGER_CURRENCY || part.value !== null) return part;
  return { ...part, value: other.cash && other.asset === LEDGER_CURRENCY ? other.amount : other.value };
}

function tradeRemarks(out: Part, into: Part, given: Part, taken: Part): readonly NoteCode[] {
  const remarks: NoteCode[] = [];
  if (out.assumed || into.assumed) remarks.push('ticker-shares-code');
  if (out !== given || into !== taken) remarks.push('value-of-other-side');
  if (out.staked || into.staked) remarks.push('staked-swap');
  if (!out.cash && !into.cash) {
    if (out.value === null && into.value === null) remarks.push('missing-value');
    else if (into.value === '0' || (into.value === null && out.value === '0')) remarks.push('zero-value');
  }
  return remarks;
}

function mapStaking(out: Part, into: Part, fees: readonly Fee[], remarks: readonly NoteCode[]): Mapping {
  if (out.amount !== into.amount) return refuse('staking-legs');
  const { drafts, remarks: feeRemarks } = feeDrafts(fees);
  const body = { kind: into.staked ? 'stake' : 'unstake', asset: out.asset, amount: out.amount } as const;
  return { ok: true, drafts: [{ body, remarks: [...remarks, ...feeRemarks] }, ...drafts] };
}

/** A staking record: two legs as above, or the one leg of an exchange that reports only the free balance. */
export function mapStakingRecord(
  type: string,
  parts: readonly Part[],
  fees: readonly Fee[],
  remarks: readonly NoteCode[],
): Mapping {
  const [only, ...more] = mergeParts(parts);
  if (only === undefined || more.length > 0) return mapTwoLegs(parts, fees, remarks);
  const locking = (only.direction === 'sent') !== only.staked;
  if (locking !== (type === 'staking')) return refuse('staking-legs');
  const { drafts, remarks: feeRemarks } = feeDrafts(fees);
  const body = { kind: locking ? 'stake' : 'unstake', asset: only.asset, amount: only.amount } as const;
  return { ok: true, drafts: [{ body, remarks: [...remarks, ...feeRemarks] }, ...drafts] };
}
