import { classify } from './classify.js';
import { refuse, type Mapping } from './entry-draft.js';
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

/** A fee that came with the record and again as a record of its own counts once, one for one. */
function foldInto(own: readonly Fee[], feeRecords: readonly VezgoRecord[]): FoldedFees {
  const unmatched = [...own];
  const added: Fee[] = [];
  const remarks: NoteCode[] = [];
  for (const record of feeRecords) {
    for (const part of record.parts) {
      const repeated = unmatched.findIndex((fee) => sameAmount(part, fee));
      if (repeated === -1) added.push(part);
      else {
        unmatched.splice(repeated, 1);
        remarks.push('fee-reported-twice');
      }
    }
    remarks.push(...record.remarks);
  }
  return { fees: [...own, ...added], remarks };
}

function sameAmount(a: Fee, b: Fee): boolean {
  return a.asset === b.asset && a.amount === b.amount;
}
