import type { Dataset } from './datasets.js';
import { extraDraft, extraTime } from './extra-trades.js';
import { wireRecord, type Draft } from './record-shapes.js';

/** The records of one connected account in order of creation: index 0 is the oldest id. Records are built when asked for. */
export interface AccountRecords {
  readonly count: number;
  idAt(index: number): string;
  /** When the transaction was initiated, milliseconds since 1970. */
  timeAt(index: number): number;
  recordAt(index: number): Readonly<Record<string, unknown>>;
}

const PER_SECOND = 50;
/** Old history is created at least this long after the rest, in seconds. */
const LATE_AFTER = 40 * 86_400;

interface Placement {
  readonly account: string;
  readonly dataset: Dataset;
  /** Milliseconds since 1970. */
  readonly connectedAt: number;
  readonly extra: number;
  readonly lateReleased: boolean;
}

/**
 * Ids grow with creation, as Vezgo's do: eight hexadecimal digits of the second of creation, ten of the account (the last kept
 * free for parts and fees), six that count.
 */
export function accountRecords({ account, dataset, connectedAt, extra, lateReleased }: Placement): AccountRecords {
  const base = dataset.drafts.length;
  const first = base + extra;
  const draftAt = (index: number): Draft => {
    const draft =
      index < base
        ? dataset.drafts[index]
        : index < first
          ? extraDraft(index - base, extra)
          : dataset.late[index - first];
    if (draft === undefined) throw new RangeError('No such record');
    return draft;
  };
  const idAt = (index: number): string => {
    const second = Math.floor(connectedAt / 1000) + Math.floor(index / PER_SECOND) + (index < first ? 0 : LATE_AFTER);
    return `${second.toString(16)}${account.slice(0, 9)}0${(index + 1).toString(16).padStart(6, '0')}`;
  };
  return {
    count: first + (lateReleased ? dataset.late.length : 0),
    idAt,
    timeAt: (index) => (index >= base && index < first ? extraTime(index - base, extra) : draftAt(index).time),
    recordAt: (index) => wireRecord(draftAt(index), { account, record: idAt(index), wallet: dataset.wallet.id }),
  };
}

/** Index of the first record created after `id`; ids that are no longer there count too. */
export function indexAfter(records: AccountRecords, id: string): number {
  let low = 0;
  let high = records.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (records.idAt(middle) <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function indexOfRecord(records: AccountRecords, id: string): number | undefined {
  const index = indexAfter(records, id) - 1;
  return index >= 0 && records.idAt(index) === id ? index : undefined;
}
