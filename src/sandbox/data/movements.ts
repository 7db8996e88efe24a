import { Dec } from '../../core/domain/decimal.js';
import type { Book } from './book.js';
import { valueAt } from './markets.js';
import { tickerOf, type Draft, type DraftFee, type DraftPart } from './record-shapes.js';

/** A one-part journal line: what the exchange booked, under which of its journal types. */
export interface JournalLine {
  readonly time: number;
  readonly type: string;
  readonly subtype?: string | null;
  /** The exchange's own journal type, upper case. */
  readonly origin: string;
  readonly direction: DraftPart['direction'];
  readonly asset: string;
  readonly amount: string;
  readonly address?: string;
  readonly fees?: readonly DraftFee[];
}

function part(line: JournalLine): DraftPart {
  return {
    direction: line.direction,
    asset: line.asset,
    amount: line.amount,
    value: valueAt(tickerOf(line.asset), new Dec(line.amount), line.time),
    ...(line.address === undefined ? {} : { address: line.address }),
  };
}

export function journalDraft(book: Book, line: JournalLine): Draft {
  return {
    time: line.time,
    source: 'journal',
    type: line.type,
    ...(line.subtype === undefined ? {} : { subtype: line.subtype }),
    parts: [part(line)],
    fees: line.fees ?? [],
    misc: { origin_id: book.nextReference(), origin_type: line.origin, incomplete: [] },
  };
}

/** A move between the free and the staked balance: two legs of one ticker. */
export function stakingDraft(book: Book, time: number, asset: string, amount: string, into: boolean): Draft {
  const staked = `${asset}.staked`;
  const leg = (direction: DraftPart['direction'], of: string): DraftPart => ({
    direction,
    asset: of,
    amount,
    value: valueAt(asset, new Dec(amount), time),
  });
  return {
    time,
    source: 'journal',
    type: into ? 'staking' : 'unstaking',
    parts: [leg('sent', into ? asset : staked), leg('received', into ? staked : asset)],
    fees: [],
    misc: { origin_id: book.nextReference(), origin_type: into ? 'STAKE' : 'UNSTAKE', incomplete: [] },
  };
}

export interface ChainMovement {
  readonly time: number;
  readonly direction: 'deposit' | 'withdrawal';
  readonly asset: string;
  readonly amount: string;
  readonly address: string;
  /** Hash as the journal copy and as the history copy write it: case, `0x` and `/vout` vary. */
  readonly journalHash: string;
  readonly historyHash: string;
  /** The history copy's status as the exchange gives it: a code or a word. */
  readonly status: string | number;
  readonly fees?: readonly DraftFee[];
  readonly feeInside?: true;
}

/** How much later the history shows a movement than the journal booked it, in milliseconds. */
const HISTORY_LAG = 95_000;

/** The history's copy alone: no subtype, a lower-case origin type, the chain's transaction id as its origin. */
export function historyDraft(movement: ChainMovement): Draft {
  const received = movement.direction === 'deposit';
  return {
    time: movement.time + HISTORY_LAG,
    source: 'history',
    type: movement.direction,
    parts: [
      {
        direction: received ? 'received' : 'sent',
        asset: movement.asset,
        amount: movement.amount,
        value: valueAt(movement.asset, new Dec(movement.amount), movement.time),
        address: movement.address,
      },
    ],
    fees: movement.fees ?? [],
    misc: { origin_id: movement.historyHash, origin_type: movement.direction, status: movement.status, incomplete: [] },
    hash: movement.historyHash,
    still: true,
  };
}

/** An on-chain movement as Vezgo reports it: twice, once from the journal and once from the history. */
export function postChainMovement(book: Book, movement: ChainMovement): void {
  const received = movement.direction === 'deposit';
  const journal = journalDraft(book, {
    time: movement.time,
    type: movement.direction,
    subtype: `onchain_${movement.direction}`,
    origin: received ? 'ONCHAIN_DEPOSIT' : 'ONCHAIN_WITHDRAWAL',
    direction: received ? 'received' : 'sent',
    asset: movement.asset,
    amount: movement.amount,
    address: movement.address,
    ...(movement.fees === undefined ? {} : { fees: movement.fees }),
  });
  book.post({ ...journal, hash: movement.journalHash, ...(movement.feeInside ? { feeInside: true } : {}) });
  book.post(historyDraft(movement));
}
