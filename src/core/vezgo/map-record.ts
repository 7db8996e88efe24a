import type { DecimalText } from '../domain/decimal.js';
import { addAmounts } from './amount-text.js';
import { classify } from './classify.js';
import { refuse, type Mapping } from './entry-draft.js';
import { chargesOf, sameAmount } from './fold-fees.js';
import { groupBy } from './gathered.js';
import { mapOneLeg } from './map-movement.js';
import { mapStakingRecord, mapTwoLegs } from './map-trade.js';
import type { NoteCode } from './notes.js';
import type { Fee, Part } from './read-parts.js';
import type { VezgoRecord } from './read-record.js';
import { completionOf, isHistoryCopy } from './status.js';

/** A record, with the fee records that belong to it, as drafts of entries; or why it makes none. */
export function mapRecord(
  record: VezgoRecord,
  feeRecords: readonly VezgoRecord[],
  remarks: readonly NoteCode[],
): Mapping {
  const completion = completionOf(record);
  // History copies were judged when they were paired; of other records only a clear word or code stops one.
  if (!isHistoryCopy(record) && (completion === 'pending' || completion === 'failed' || completion === 'cancelled')) {
    return refuse(completion);
  }
  const folded = foldInto(record.fees, feeRecords);
  return mapMeaning(record, folded.fees, [...record.remarks, ...remarks, ...folded.remarks]);
}

function mapMeaning(record: VezgoRecord, fees: readonly Fee[], before: readonly NoteCode[]): Mapping {
  const meaning = classify(record);
  if (meaning.kind === 'review') return refuse(meaning.code);
  const remarks = meaning.remark === undefined ? before : [...before, meaning.remark];
  const { parts, hash } = record;
  switch (meaning.kind) {
    case 'trade':
      return mapTwoLegs(parts, fees, remarks);
    case 'staking':
      return mapStakingRecord(record.type, parts, fees, remarks);
    case 'deposit':
    case 'withdrawal':
      return mapOneLeg({ kind: meaning.kind, hash }, parts, fees, remarks);
    case 'movement':
      return mapOneLeg({ kind: directionOf(parts), hash }, parts, fees, remarks);
    case 'income':
      return mapOneLeg({ kind: 'income', category: meaning.category }, parts, fees, remarks);
    case 'spend':
      return parts.some(({ direction }) => direction === 'received')
        ? mapTwoLegs(parts, fees, remarks)
        : mapOneLeg({ kind: 'spend' }, parts, fees, remarks);
    case 'split':
      return mapOneLeg({ kind: 'split' }, parts, fees, remarks);
    case 'fee':
      return mapFeeRecord(parts, fees, remarks);
    default:
      return meaning satisfies never;
  }
}

function directionOf(parts: readonly Part[]): 'deposit' | 'withdrawal' {
  return parts.some(({ direction }) => direction === 'received') ? 'deposit' : 'withdrawal';
}

/** A fee charged on its own, told by its part or, without parts, by its fees. A received part gives a fee back: cashback. */
function mapFeeRecord(parts: readonly Part[], fees: readonly Fee[], remarks: readonly NoteCode[]): Mapping {
  if (parts.some(({ direction }) => direction === 'received')) {
    return mapOneLeg({ kind: 'income', category: 'cashback' }, parts, fees, [...remarks, 'fee-rebate']);
  }
  if (parts.length > 0) {
    const extra = fees.filter((fee) => !parts.some((part) => sameAmount(part, fee)));
    return mapOneLeg({ kind: 'fee' }, parts, extra, remarks);
  }
  const charges = fees
    .filter(({ amount }) => !amount.startsWith('-'))
    .map((fee): Part => ({ ...fee, direction: 'sent' }));
  return mapOneLeg(
    { kind: 'fee' },
    charges,
    fees.filter(({ amount }) => amount.startsWith('-')),
    remarks,
  );
}

interface FoldedFees {
  readonly fees: readonly Fee[];
  readonly remarks: readonly NoteCode[];
}

/**
 * A fee that came with the record and again as a record of its own counts once: one for one, and else where all that is left of an
 * asset comes to the same sum, as an order's fee told whole and by fill does.
 */
function foldInto(own: readonly Fee[], feeRecords: readonly VezgoRecord[]): FoldedFees {
  if (feeRecords.length === 0) return { fees: own, remarks: [] };
  const waiting = groupBy([...own.entries()], ([, { asset, amount }]) => `${asset} ${amount}`);
  const fees = [...own];
  const repeated = new Set<Fee>();
  const added: Fee[] = [];
  for (const charge of feeRecords.flatMap(chargesOf)) {
    const [index, fee] = waiting.get(`${charge.asset} ${charge.amount}`)?.pop() ?? [];
    if (index === undefined || fee === undefined) added.push(charge);
    else {
      fees[index] = { ...fee, value: fee.value ?? charge.value };
      repeated.add(fee);
    }
  }
  const before = sumsByAsset(own.filter((fee) => !repeated.has(fee)));
  const now = sumsByAsset(added);
  const further = added.filter(({ asset }) => before.get(asset) !== now.get(asset));
  const twice: NoteCode[] = repeated.size > 0 || further.length < added.length ? ['fee-reported-twice'] : [];
  return { fees: [...fees, ...further], remarks: [...twice, ...feeRecords.flatMap(({ remarks }) => remarks)] };
}

function sumsByAsset(fees: readonly Fee[]): ReadonlyMap<string, DecimalText> {
  const sums = new Map<string, DecimalText>();
  for (const { asset, amount } of fees) sums.set(asset, addAmounts(sums.get(asset) ?? '0', amount));
  return sums;
}
