import { z } from 'zod';
import type { Proposal, ReviewItem } from '../../core/contract/groups/decisions.js';
import type { ReadableDb } from './database.js';
import { ledgerState } from './ledger-state.js';
import { readAll } from './query.js';

const reviewRow = z.strictObject({
  account_id: z.string(),
  record: z.string(),
  code: z.string(),
  message: z.string(),
  time: z.string().nullable(),
  needs_decision: z.int(),
  json: z.string(),
});

/** Received records that made no entry, by account; of one of them every reason. */
export function listReview(db: ReadableDb): readonly ReviewItem[] {
  const rows = readAll(
    db,
    reviewRow,
    `SELECT v.account_id, v.record, v.code, v.message, v.time, v.needs_decision, r.json
     FROM review v JOIN records r ON r.account_id = v.account_id AND r.id = v.record
     WHERE v.generation = :generation ORDER BY v.position`,
    { generation: ledgerState(db).generation },
  );
  return rows.map(({ account_id: accountId, needs_decision: needs, ...row }) => {
    return { ...row, accountId, needsDecision: needs === 1 };
  });
}

const proposalRow = z.strictObject({
  kind: z.enum(['pairing', 'duplicate']),
  a: z.string(),
  b: z.string(),
  reason: z.string(),
});

/** What may be a transfer, or one thing told twice: for the person to say. */
export function listProposals(db: ReadableDb): readonly Proposal[] {
  return readAll(
    db,
    proposalRow,
    'SELECT kind, a, b, reason FROM proposals WHERE generation = :generation ORDER BY position',
    { generation: ledgerState(db).generation },
  );
}
