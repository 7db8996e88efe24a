import type { Decision } from '../contract/groups/decisions.js';
import type { LedgerEntry } from '../domain/ledger-entry.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { applyDecisions } from './apply-decisions.js';
import type { DecisionInForce, UnmappedRecord } from './decided-ledger.js';

export const AT = '2026-01-01T00:00:00.000Z';
export const TIME = '2024-03-01T12:00:00.000Z';
export const btc = (amount: string, value?: string) => ({
  asset: 'BTC',
  amount,
  ...(value === undefined ? {} : { value }),
});
export const head = (id: string, account = 'a', time = TIME) => ({ id, account, time });
export const wrap = (entry: LedgerEntry, codes: readonly string[] = []): MappedEntry => ({
  entry,
  sources: [entry.id],
  notes: codes.map((code) => ({ code, message: code })),
});
export const deposit = (id = 'd', amount = '1', account = 'b') =>
  wrap({ ...head(id, account), kind: 'deposit', in: btc(amount) });
export const withdrawal = (id = 'w', amount = '1') =>
  wrap({ ...head(id), kind: 'withdrawal', out: btc(amount), fees: [{ asset: 'CRO', amount: '2' }] });
export const sale = (id = 's') =>
  wrap({ ...head(id), kind: 'trade', out: btc('1'), in: { asset: 'USD', amount: '50000' } });
export const purchase = (id = 'p') =>
  wrap({ ...head(id, 'a', '2023-01-01T00:00:00Z'), kind: 'trade', out: { asset: 'USD', amount: '10' }, in: btc('2') });
export const pending: UnmappedRecord = {
  accountId: 'a',
  record: 'r',
  code: 'single-leg',
  message: 'Only one side.',
  time: TIME,
  needsDecision: true,
  content: 'one',
};

export const inForce = (decisions: readonly Decision[]): DecisionInForce[] =>
  decisions.map((decision, index) => ({ id: index + 1, at: AT, decision, about: null }));
export const apply = (
  entries: readonly MappedEntry[],
  decisions: readonly Decision[],
  review: readonly UnmappedRecord[] = [],
) => applyDecisions({ entries, review, currency: 'USD' }, inForce(decisions));
export const bodies = (entries: readonly MappedEntry[]) => entries.map(({ entry }) => entry);
