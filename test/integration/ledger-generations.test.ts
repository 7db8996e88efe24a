import { describe, expect, it } from 'vitest';
import type { DecidedEntry, UnmappedRecord } from '../../src/core/decisions/decided-ledger.js';
import type { LedgerEntry } from '../../src/core/domain/ledger-entry.js';
import { finish } from '../../src/core/domain/steps.js';
import { ledgerSource } from '../../src/main/ipc/ledger-source.js';
import { listAccounts, saveAccount, type AccountUpdate } from '../../src/main/store/accounts.js';
import { allEntries, countEntries, entrySources } from '../../src/main/store/entries.js';
import { ledgerPage, type EntryKey } from '../../src/main/store/ledger-pages.js';
import { ledgerState } from '../../src/main/store/ledger-state.js';
import { saveRecords } from '../../src/main/store/records.js';
import { listProposals, listReview } from '../../src/main/store/review.js';
import { clearStaged, enforceStaged, stageLedger, type DerivedLedger } from '../../src/main/store/stage-ledger.js';
import { openTestStore } from '../support/profile.js';
import { rowsOfPage } from '../support/stored-rows.js';

const account = (id: string): AccountUpdate => ({
  id,
  provider: 'crypto-com',
  displayName: 'Crypto.com',
  status: 'ok',
  error: null,
  value: null,
  balances: [],
  json: '{}',
});
const income = (id: string, time: string, amount = '0.00000001'): LedgerEntry => ({
  id,
  time,
  account: 'a1',
  kind: 'income',
  category: 'staking',
  in: { asset: 'CRO', amount, value: '0.1' },
});
const decided = (entry: LedgerEntry, changes: Partial<DecidedEntry> = {}): DecidedEntry => ({
  entry,
  sources: [entry.id],
  notes: [],
  decided: [],
  remark: null,
  ...changes,
});
const reviewed: UnmappedRecord = {
  accountId: 'a1',
  record: 'r2',
  code: 'unknown-type',
  message: 'Look.',
  time: '2024-01-01T00:00:00Z',
  needsDecision: true,
  content: '',
};
const NOTHING: DerivedLedger = { entries: [], ignored: [], review: [], proposals: [], conflicts: new Map() };
const ledgerOf = (entries: readonly LedgerEntry[]): DerivedLedger => ({
  ...NOTHING,
  entries: entries.map((one) => decided(one)),
});

type Db = ReturnType<typeof openTestStore>['db'];
function put(db: Db, ledger: DerivedLedger): void {
  enforceStaged(db, finish(stageLedger(db, ledger)), 'test', ledger);
  finish(clearStaged(db));
}
function storeWithRecords(): Db {
  const { db } = openTestStore();
  for (const id of ['a1', 'a2']) {
    saveAccount(db, account(id));
    const receipt = { accountId: id, runId: 'run', receivedAt: 1000 };
    saveRecords(db, receipt, [
      { id: 'r1', json: `{"of":"${id}","n":1}` },
      { id: 'r2', json: `{"of":"${id}","n":2}` },
    ]);
  }
  return db;
}
const rows = (db: Db): number => Number(db.prepare('SELECT COUNT(*) FROM ledger_entries').pluck().get());
const ids = (db: Db): string[] => allEntries(db).map(({ id }) => id);

// Offsets: the order is that of instants, not of the texts.
const ENTRIES = [
  income('b', '2024-01-01T00:00:00Z'),
  income('a', '2024-01-01T01:00:00+01:00'),
  income('c', '2023-12-31T23:30:00-01:00'),
  income('d', '1969-12-31T23:59:59.999Z'),
];

describe('the stored ledger', () => {
  it('streams in the order of instant and id, the last first, whatever the page size', () => {
    const db = storeWithRecords();
    put(db, ledgerOf(ENTRIES));
    expect(countEntries(db)).toBe(4);
    expect(ids(db)).toEqual(['d', 'a', 'b', 'c']);
    for (const size of [1, 2, 3, 4, 10]) {
      const seen: string[] = [];
      let key: EntryKey | null = null;
      for (;;) {
        const page = ledgerPage(db, ledgerState(db).generation, key, size);
        seen.push(...rowsOfPage(page).map(({ entry }) => entry.id));
        if (page.rows < size) break;
        key = page.last;
      }
      expect(seen).toEqual(['c', 'b', 'a', 'd']);
    }
  });

  it('keeps all that was found about an entry, and those that were left out', () => {
    const db = storeWithRecords();
    const [first, second] = [income('e', '2024-01-01T00:00:00Z'), income('f', '2024-01-02T00:00:00Z')];
    const notes = [
      { code: 'zz', message: 'first' },
      { code: 'aa', message: 'second' },
    ];
    const whole = decided(first, {
      sources: ['r2', 'r1'],
      notes,
      decided: ['note', 'value'],
      remark: 'why "so"\n\\ too',
      arrival: 'x',
    });
    put(db, { ...NOTHING, entries: [whole], ignored: [decided(second, { decided: ['ignore'] })] });
    const stream = ledgerSource(db);
    expect(stream.total).toBe(2);
    const page = stream.nextPage(9);
    expect(rowsOfPage(page)).toEqual([
      { entry: second, notes: [], decided: ['ignore'], ignored: true },
      {
        entry: first,
        notes: ['zz', 'aa'],
        sources: ['r2', 'r1'],
        decided: ['note', 'value'],
        remark: 'why "so"\n\\ too',
        arrival: 'x',
      },
    ]);
    expect(ids(db)).toEqual(['e']);
    const receivedAt = '1970-01-01T00:00:01.000Z';
    expect(entrySources(db, 'e')).toEqual({
      records: [
        { id: 'r2', receivedAt, json: '{"of":"a1","n":2}' },
        { id: 'r1', receivedAt, json: '{"of":"a1","n":1}' },
      ],
      notes,
    });
    expect(entrySources(db, 'no such entry')).toEqual({ records: [], notes: [] });
  });

  it('names the records of its own accounts, where others have the same ids', () => {
    const db = storeWithRecords();
    const second = { ...income('r1', '2024-01-01T00:00:00Z'), account: 'a2' };
    put(db, ledgerOf([second]));
    expect(entrySources(db, 'r1').records).toMatchObject([{ json: '{"of":"a2","n":1}' }]);
  });

  it('keeps review and proposals, and counts what waits for a decision', () => {
    const db = storeWithRecords();
    const proposals = [{ kind: 'pairing', a: 'w', b: 'd', reason: 'Both fit.' }] as const;
    const settled = { ...reviewed, accountId: 'a2', code: 'pending', time: null, needsDecision: false };
    put(db, { ...NOTHING, review: [reviewed, settled], proposals });
    const { content: _, ...item } = reviewed;
    expect(listReview(db)).toEqual([
      { ...item, json: '{"of":"a1","n":2}' },
      expect.objectContaining({ accountId: 'a2', needsDecision: false, time: null }),
    ]);
    expect(listProposals(db)).toEqual(proposals);
    expect(listAccounts(db).map(({ id, review }) => [id, review])).toEqual([
      ['a1', 1],
      ['a2', 0],
    ]);
    put(db, NOTHING);
    expect([listReview(db), listProposals(db)]).toEqual([[], []]);
  });
});

describe('a ledger on its way', () => {
  const before = ledgerOf(ENTRIES);
  const after = ledgerOf([
    income('b', '2024-01-01T00:00:00Z', '9'),
    income('a', '2024-01-01T01:00:00+01:00'),
    income('z', '2025-01-01T00:00:00Z'),
  ]);

  it('is seen by nobody before it is in force, and then whole', () => {
    const db = storeWithRecords();
    put(db, before);
    const old = allEntries(db);
    const staging = stageLedger(db, { ...after, review: [reviewed] });
    let step = staging.next();
    for (; step.done !== true; step = staging.next()) expect([allEntries(db), listReview(db)]).toEqual([old, []]);
    expect([allEntries(db), listReview(db)]).toEqual([old, []]);
    enforceStaged(db, step.value, 'test', after);
    const fresh = after.entries.map(({ entry }) => entry);
    expect(allEntries(db)).toEqual([fresh[1], fresh[0], fresh[2]]);
    expect(listReview(db)).toHaveLength(1);
    finish(clearStaged(db));
    expect(allEntries(db)).toEqual([fresh[1], fresh[0], fresh[2]]);
    expect(rows(db)).toBe(3);
  });

  it('writes only what differs', () => {
    const db = storeWithRecords();
    put(db, before);
    const { generation } = ledgerState(db);
    put(db, after);
    const born = db.prepare('SELECT id FROM ledger_entries WHERE born <= ? ORDER BY id').pluck().all(generation);
    expect(born).toEqual(['a']);
  });

  it('that was cut off at any step leaves the one in force whole, and nothing behind after the next', () => {
    const many = ledgerOf(Array.from({ length: 500 }, (_, i) => income(`m${i}`, new Date(1e12 + i).toISOString())));
    for (let cut = 0; cut < 40; cut += 1) {
      const db = storeWithRecords();
      put(db, before);
      const staging = stageLedger(db, { ...many, review: [reviewed] });
      let ended = false;
      for (let i = 0; i <= cut && !ended; i += 1) ended = staging.next().done === true;
      expect(ids(db)).toEqual(['d', 'a', 'b', 'c']);
      put(db, after);
      expect([ids(db), rows(db), ledgerState(db).staging]).toEqual([['a', 'b', 'z'], 3, 0]);
      expect(listReview(db)).toEqual([]);
      if (ended) return;
    }
    throw new Error('The staging took more steps than were tried.');
  });

  it('tells a reader half-way that it has to begin anew', () => {
    const db = storeWithRecords();
    put(db, before);
    const source = ledgerSource(db);
    expect(rowsOfPage(source.nextPage(2))).toHaveLength(2);
    put(db, after);
    expect(source.nextPage(2)).toBe('replaced');
    expect(ledgerSource(db).total).toBe(3);
  });
});
