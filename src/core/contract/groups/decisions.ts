import { z } from 'zod';
import { ENTRY_KINDS, INCOME_CATEGORIES } from '../../domain/ledger-entry.js';
import { METHODS } from '../../domain/tax-options.js';
import { decimalText, instant } from '../views.js';
import { nothing } from './nothing.js';

/** Most decisions of one step; a bulk edit of more is several steps. */
export const DECISIONS_A_STEP = 1000;

/** Of an entry or a record. Files name their entries as they like: no honest one comes near. */
export const LONGEST_ID = 4000;

const entryId = z.string().min(1).max(LONGEST_ID);
const amount = decimalText;

const leg = z.strictObject({
  asset: z.string().min(1).max(100),
  amount,
  value: amount.optional(),
  cash: z.boolean().optional(),
});
const basis = z.strictObject({ cost: amount, acquired: instant });

/** What an entry is, without id, time and account: the body of a hand-made entry. The ledger's reader checks it against its kind. */
export const entryBody = z.strictObject({
  kind: z.enum(ENTRY_KINDS),
  out: leg.optional(),
  in: leg.optional(),
  asset: z.string().min(1).max(100).optional(),
  amount: amount.optional(),
  to: z.string().min(1).max(200).optional(),
  category: z.enum(INCOME_CATEGORIES).optional(),
  basis: basis.optional(),
  fees: z.array(leg).max(20).optional(),
});
export type EntryBody = z.infer<typeof entryBody>;

const leaveReason = z.string().trim().min(1).max(2000);

const calendarDay = z.iso.date();

/** What a broker reported of one sale, as printed on the form; money in USD. */
export const brokerRow = z.strictObject({
  broker: z.string().max(200),
  asset: z.string().min(1).max(100),
  amount,
  sold: calendarDay,
  acquired: calendarDay.nullable(),
  proceeds: amount,
  cost: amount.nullable(),
  costReported: z.boolean(),
  term: z.enum(['short', 'long']).nullable(),
});

/** One thing a person decided. `target` is a ledger entry's id. */
export const decision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reclassify'),
    target: entryId,
    as: z.enum(ENTRY_KINDS),
    category: z.enum(INCOME_CATEGORIES).optional(),
    basis: basis.optional(),
    /** Of `transfer`: the person's own account or wallet at the other end, by its id or a name of theirs. */
    wallet: z.string().min(1).max(200).optional(),
  }),
  /** `leg`: `in`, `out` or `fees/0`, `fees/1`, …; `value` in the ledger's currency (USD) for the whole leg. */
  z.strictObject({
    kind: z.literal('value'),
    target: entryId,
    leg: z.string().regex(/^(in|out|fees\/\d{1,2})$/),
    value: amount,
  }),
  /** Of what arrived: what its units cost and when they were acquired; a deposit becomes an opening balance. */
  z.strictObject({ kind: z.literal('basis'), target: entryId, cost: amount, acquired: instant }),
  z.strictObject({ kind: z.literal('pair'), out: entryId, in: entryId }),
  /** Takes a transfer apart, or refuses a proposed pairing: the two stay two. `in`: the deposit's id, or that of one of its records. */
  z.strictObject({ kind: z.literal('unpair'), out: entryId, in: entryId }),
  /** Leaves an entry out of every computation; or settles a received record that made none (`target`: its id). */
  z.strictObject({ kind: z.literal('ignore'), target: entryId }),
  z.strictObject({ kind: z.literal('note'), target: entryId, text: z.string().max(4000) }),
  /** Makes an entry of a received record that made none. */
  z.strictObject({
    kind: z.literal('complete'),
    account: z.string().max(200),
    record: z.string().max(LONGEST_ID),
    /** Needed where the record itself has no time. */
    time: instant.optional(),
    body: entryBody,
  }),
  /**
   * Lots named for a disposal; the time of the decision is kept with it, and counts unless the person states that they were named elsewhere
   * before: `identifiedAt`, when, with `evidence`, how, in words.
   */
  z.strictObject({
    kind: z.literal('lots'),
    target: entryId,
    lots: z.array(z.strictObject({ entry: entryId, amount })).max(1000),
    identifiedAt: instant.optional(),
    evidence: z.string().trim().min(1).max(2000).optional(),
  }),
  z.strictObject({ kind: z.literal('duplicate'), keep: entryId, drop: entryId }),
  z.strictObject({ kind: z.literal('distinct'), a: entryId, b: entryId }),
  /** A question of the computation that stays open, and why; it counts while the question is about these units. It changes no figure. */
  z.strictObject({
    kind: z.literal('leave'),
    target: entryId,
    issue: z.enum(['unknown-basis', 'missing-basis', 'unmatched-withdrawal', 'missing-price']),
    asset: z.string().max(100),
    /** Units in question, `null` where the issue names none. */
    amount: decimalText.nullable(),
    reason: leaveReason,
  }),
  /** A balance that is not what the entries leave, and why; it counts while the difference (reported minus ledger) is this one. */
  z.strictObject({
    kind: z.literal('leave-balance'),
    account: z.string().min(1).max(200),
    asset: z.string().min(1).max(100),
    holding: z.enum(['free', 'staked']),
    difference: decimalText,
    reason: leaveReason,
  }),
  z.strictObject({ kind: z.literal('add'), account: z.string().min(1).max(200), time: instant, body: entryBody }),
  /** A standing order of lot selection, kept with the time it was recorded. */
  z.strictObject({
    kind: z.literal('standing-order'),
    method: z.enum(METHODS),
    account: z.string().max(200).nullable(),
    from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    text: z.string().max(2000),
  }),
  /**
   * A row of a broker's Form 1099-DA or 1099-B: it bears on tax forms alone, never on the ledger. A later one with the same `id` takes
   * its place; `null` takes it away.
   */
  z.strictObject({ kind: z.literal('broker-row'), id: z.string().min(1).max(200), row: brokerRow.nullable() }),
]);
export type Decision = z.infer<typeof decision>;
export type DecisionKind = Decision['kind'];

export const decisionView = z.strictObject({
  id: z.int(),
  /** Decisions taken in one step are undone together. */
  step: z.string(),
  at: instant,
  /** `null` while in force. */
  undoneAt: instant.nullable(),
  decision,
  /** What it is about is not there any more, or is something else now; it waits without effect. */
  conflict: z.string().nullable(),
});
export type DecisionView = z.infer<typeof decisionView>;

const historyStep = z.strictObject({
  step: z.string(),
  kinds: z.array(z.enum(decision.options.map(({ shape }) => shape.kind.value))),
  /** Of decisions. */
  count: z.int(),
});
export type HistoryStep = z.infer<typeof historyStep>;

/** What undo and redo would take back or do again; `null` for nothing. */
export const historyState = z.strictObject({ undo: historyStep.nullable(), redo: historyStep.nullable() });
export type HistoryState = z.infer<typeof historyState>;

export const decisionCalls = {
  /** The whole history, newest first; of one entry when a target is named. */
  list: { input: z.strictObject({ target: entryId.optional() }), output: z.array(decisionView) },
  /** One step. Answers when the ledger is derived anew (`data.changed` follows). Fails whole with `bad-input`. */
  add: {
    input: z.strictObject({ decisions: z.array(decision).min(1).max(DECISIONS_A_STEP) }),
    output: historyState,
  },
  /** The last step in force, or the named one. */
  undo: { input: z.strictObject({ step: z.string().optional() }), output: historyState },
  redo: { input: nothing, output: historyState },
  state: { input: nothing, output: historyState },
} as const;

export const reviewItem = z.strictObject({
  record: z.string(),
  accountId: z.string(),
  code: z.string(),
  message: z.string(),
  /** Of the record; `null` where it has none. */
  time: instant.nullable(),
  /** False for what only has to be known: pending, failed, cancelled, spam. */
  needsDecision: z.boolean(),
  json: z.string(),
});
export type ReviewItem = z.infer<typeof reviewItem>;

export const reviewCalls = {
  /** Received records that made no ledger entry. */
  list: { input: nothing, output: z.array(reviewItem) },
} as const;

export const proposal = z.strictObject({
  kind: z.enum(['pairing', 'duplicate']),
  /** A pairing's withdrawal, or the duplicate to keep. */
  a: z.string(),
  /** A pairing's deposit, or the duplicate to drop. */
  b: z.string(),
  /** One plain sentence. */
  reason: z.string(),
});
export type Proposal = z.infer<typeof proposal>;

export const proposalCalls = {
  /** Pairings and duplicates that only the person can confirm (`pair`/`unpair`, `duplicate`/`distinct`). */
  list: { input: nothing, output: z.array(proposal) },
} as const;
