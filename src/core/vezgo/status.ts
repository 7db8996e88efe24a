import type { VezgoRecord } from './read-record.js';

export type Completion = 'completed' | 'pending' | 'failed' | 'cancelled' | 'unknown';

/** Crypto.com's codes of its deposit history. */
const DEPOSIT_CODES: Readonly<Record<string, Completion>> = { 0: 'pending', 1: 'completed', 2: 'failed', 3: 'pending' };
/** Crypto.com's codes of its withdrawal history. */
const WITHDRAWAL_CODES: Readonly<Record<string, Completion>> = {
  0: 'pending',
  1: 'pending',
  2: 'failed',
  3: 'pending',
  4: 'failed',
  5: 'completed',
  6: 'cancelled',
};

const WORDS: Readonly<Record<Exclude<Completion, 'unknown'>, string>> = {
  completed: 'completed complete success successful succeeded arrived done ok confirmed finished settled credited',
  pending:
    'pending processing inprogress progress notarrived created new initiated open submitted unconfirmed confirming waiting ' +
    'paymentinprogress awaitingapproval review underreview onhold queued',
  failed: 'failed failure fail error rejected declined denied expired paymentfailed returned reverted',
  cancelled: 'cancelled canceled cancel voided aborted',
};
const BY_WORD: ReadonlyMap<string, Completion> = new Map(
  (['completed', 'pending', 'failed', 'cancelled'] as const).flatMap((completion) =>
    WORDS[completion].split(' ').map((word) => [word, completion] as const),
  ),
);

/**
 * How far a movement has come. `misc.status` may be a code or a word; codes mean different things for deposits and withdrawals, and
 * nothing for other records. `null` when the record has no status.
 */
export function completionOf(record: Pick<VezgoRecord, 'status' | 'type'>): Completion | null {
  const { status, type } = record;
  if (status === null) return null;
  if (/^\d+$/.test(status)) return codesOf(type)[String(Number(status))] ?? 'unknown';
  return BY_WORD.get(status.toLowerCase().replace(/[^a-z]/g, '')) ?? 'unknown';
}

function codesOf(type: string): Readonly<Record<string, Completion>> {
  if (type === 'deposit') return DEPOSIT_CODES;
  return type === 'withdrawal' ? WITHDRAWAL_CODES : {};
}

/** A movement as the deposit or withdrawal history tells it: the second copy of a journal line, or one the journal never booked. */
export function isHistoryCopy(record: VezgoRecord): boolean {
  const movement = record.type === 'deposit' || record.type === 'withdrawal';
  return movement && record.subtype === null && (record.origin === 'deposit' || record.origin === 'withdrawal');
}
