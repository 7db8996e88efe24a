import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/core/contract/groups/decisions.js';
import { listAccounts } from '../../src/main/store/accounts.js';
import { historyState, listDecisions } from '../../src/main/store/decisions.js';
import type { Store } from '../../src/main/store/open-store.js';
import { listReview } from '../../src/main/store/review.js';
import { redoStep, takeDecisions, undoStep } from '../../src/main/sync/decide.js';
import { deriveLedger, ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { storedLedger } from '../../src/main/sync/export-ledger.js';
import { finish } from '../../src/core/domain/steps.js';
import { removeAccount } from '../../src/main/store/removed-accounts.js';
import { openTestStore } from '../support/profile.js';
import { storedRows } from '../support/stored-rows.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { connectedSandbox, syncWith, type ConnectedSandbox } from '../support/sync-rig.js';

let clock = Date.UTC(2026, 10, 1);
const now = () => new Date((clock += 1000));

async function synced(): Promise<{ readonly store: Store; readonly sandbox: ConnectedSandbox; readonly dir: string }> {
  const sandbox = await connectedSandbox();
  const dir = temporaryFolder();
  const store = openTestStore(dir);
  await syncWith(store, sandbox);
  return { store, sandbox, dir };
}
const entryOf = (store: Store, id: string) => storedLedger(store.db).entries.find((entry) => entry.id === id);
function firstOf(store: Store, kind: string) {
  const found = storedLedger(store.db).entries.find((entry) => entry.kind === kind);
  if (found === undefined) throw new Error(`The sample has no ${kind}.`);
  return found;
}
const rowOf = (store: Store, id: string) => storedRows(store.db).find(({ entry }) => entry.id === id);
const ignore = (target: string): Decision => ({ kind: 'ignore', target });

describe('decisions about a synced ledger', () => {
  it('are taken, undone and done again, each leaving exactly the ledger it should', async () => {
    const { store } = await synced();
    const before = storedLedger(store.db);
    const { id } = firstOf(store, 'income');
    expect(historyState(store.db)).toEqual({ undo: null, redo: null });

    const taken = await takeDecisions(store, [ignore(id), { kind: 'note', target: id, text: 'not mine' }], now);
    expect(taken).toEqual({ undo: { step: '1', kinds: ['ignore', 'note'], count: 2 }, redo: null });
    expect(entryOf(store, id)).toBeUndefined();
    expect(rowOf(store, id)).toMatchObject({ ignored: true, remark: 'not mine', decided: ['ignore', 'note'] });
    const after = storedLedger(store.db);

    expect(await undoStep(store, undefined, now)).toMatchObject({ undo: null, redo: { step: '1' } });
    expect(storedLedger(store.db)).toEqual(before);
    await redoStep(store, now);
    expect(storedLedger(store.db)).toEqual(after);
    expect(listDecisions(store.db)).toMatchObject([
      { id: 2, undoneAt: null },
      { id: 1, undoneAt: null, conflict: null },
    ]);
  });

  it('taken one after the other leave the ledger that is derived from all of them at once', async () => {
    const { store } = await synced();
    const transfer = storedRows(store.db).find(({ arrival }) => arrival !== undefined)?.entry.id ?? '';
    await takeDecisions(store, [ignore(firstOf(store, 'income').id)], now);
    await takeDecisions(store, [ignore(transfer)], now);
    await takeDecisions(store, [{ kind: 'note', target: firstOf(store, 'trade').id, text: 'mine' }], now);
    await undoStep(store, '2', now);
    const made = { rows: storedRows(store.db), review: listReview(store.db) };
    await deriveLedger(store);
    expect({ rows: storedRows(store.db), review: listReview(store.db) }).toEqual(made);
  });

  it('a step between is undone alone, and a new one ends what could be done again', async () => {
    const { store } = await synced();
    const [first, second] = storedLedger(store.db).entries.filter(({ kind }) => kind === 'income');
    await takeDecisions(store, [ignore(first?.id ?? '')], now);
    await takeDecisions(store, [ignore(second?.id ?? '')], now);
    expect(await undoStep(store, '1', now)).toMatchObject({ undo: { step: '2' }, redo: { step: '1' } });
    expect([entryOf(store, first?.id ?? ''), entryOf(store, second?.id ?? '')]).toEqual([first, undefined]);
    const next = await takeDecisions(store, [{ kind: 'note', target: first?.id ?? '', text: 'x' }], now);
    expect(next).toMatchObject({ undo: { step: '3' }, redo: null });
    await expect(redoStep(store, now)).rejects.toMatchObject({ code: 'conflict' });
    await expect(undoStep(store, '1', now)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are refused whole when one of them cannot take effect, with what to do', async () => {
    const { store } = await synced();
    const before = storedLedger(store.db);
    const { id } = firstOf(store, 'income');
    const wrong: Decision = { kind: 'reclassify', target: id, as: 'spend' };
    await expect(takeDecisions(store, [ignore(id), wrong], now)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/Choose one/),
    });
    expect(storedLedger(store.db)).toEqual(before);
    expect(listDecisions(store.db)).toEqual([]);
    expect(await ensureLedger(store)).toBe(false);
  });

  it('survive the next sync, another mapping and a new opening', async () => {
    const { store, sandbox, dir } = await synced();
    const { id } = firstOf(store, 'income');
    await takeDecisions(store, [ignore(id)], now);
    const after = storedLedger(store.db);
    await syncWith(store, sandbox, { full: true });
    expect(storedLedger(store.db)).toEqual(after);
    await deriveLedger(store);
    expect(storedLedger(store.db)).toEqual(after);
    store.close();
    const again = openTestStore(dir);
    expect(await ensureLedger(again)).toBe(false);
    expect(storedLedger(again.db)).toEqual(after);
    await undoStep(again, undefined, now);
    expect(entryOf(again, id)).toBeDefined();
  });

  it('of an earlier version, which kept nothing of what they were about, are guarded from the next derivation on', async () => {
    const { store } = await synced();
    const transfer = firstOf(store, 'transfer');
    const arrival = rowOf(store, transfer.id)?.arrival ?? '';
    await takeDecisions(store, [{ kind: 'pair', out: transfer.id, in: arrival }], now);
    const about = () => store.db.prepare('SELECT about FROM decisions').pluck().get();
    const kept = about();
    expect(kept).toEqual(expect.stringContaining('['));
    store.db.prepare('UPDATE decisions SET about = NULL').run();
    await deriveLedger(store);
    expect(about()).toBe(kept);
  });

  it('wait and are told when what they are about is gone', async () => {
    const { store, sandbox } = await synced();
    const entry = storedLedger(store.db).entries.find(
      ({ account, kind }) => account === sandbox.secondId && kind === 'trade',
    );
    await takeDecisions(store, [ignore(entry?.id ?? '')], now);
    finish(removeAccount(store.db, sandbox.secondId, now().getTime()));
    await ensureLedger(store);
    expect(listDecisions(store.db)).toMatchObject([
      { conflict: expect.stringContaining('not there any more'), undoneAt: null },
    ]);
  });

  it('a transfer that Lotbook joined is taken apart by any record of its deposit, and ignored whole', async () => {
    const { store } = await synced();
    const transfer = firstOf(store, 'transfer');
    const row = rowOf(store, transfer.id);
    await takeDecisions(store, [{ kind: 'unpair', out: transfer.id, in: row?.sources?.at(-1) ?? '' }], now);
    expect(entryOf(store, transfer.id)?.kind).toBe('withdrawal');
    expect(entryOf(store, row?.arrival ?? '')?.kind).toBe('deposit');
    await undoStep(store, undefined, now);
    expect(entryOf(store, transfer.id)).toEqual(transfer);
    await takeDecisions(store, [ignore(transfer.id)], now);
    expect([entryOf(store, transfer.id), entryOf(store, row?.arrival ?? '')]).toEqual([undefined, undefined]);
    expect(rowOf(store, transfer.id)).toMatchObject({ entry: { kind: 'transfer' }, ignored: true });
  });

  it('settle every record in review, down to none that waits', async () => {
    const { store } = await synced();
    const waiting = listReview(store.db).filter((item) => item.needsDecision);
    expect(waiting.length).toBeGreaterThan(3);
    const counted = () => listAccounts(store.db).reduce((sum, { review }) => sum + review, 0);
    expect(counted()).toBe(new Set(waiting.map(({ record }) => record)).size);
    const [one, ...others] = waiting;
    const body = { kind: 'split', in: { asset: 'BTC', amount: '1' } } as const;
    const complete: Decision = {
      kind: 'complete',
      account: one?.accountId ?? '',
      record: one?.record ?? '',
      body,
      time: '2024-01-01T00:00:00Z',
    };
    await takeDecisions(store, [complete, ...others.map(({ record }) => ignore(record))], now);
    expect(counted()).toBe(0);
    expect(entryOf(store, one?.record ?? '')).toMatchObject({ kind: 'split' });
    await undoStep(store, undefined, now);
    expect(counted()).toBe(waiting.length);
  });

  it('asked for at the same time come one after the other', async () => {
    const { store } = await synced();
    const { id } = firstOf(store, 'income');
    const texts = ['one', 'two', 'three'];
    await Promise.all(texts.map((text) => takeDecisions(store, [{ kind: 'note', target: id, text }], now)));
    expect(rowOf(store, id)?.remark).toBe('three');
    expect(listDecisions(store.db).map(({ id: number }) => number)).toEqual([3, 2, 1]);
  });

  it('stop cleanly when the store is closed meanwhile, and nothing of them is left', async () => {
    const { store, dir } = await synced();
    const before = storedLedger(store.db);
    const taking = takeDecisions(store, [ignore(before.entries[0]?.id ?? '')], now);
    const outcome = taking.catch((error: unknown) => error);
    await Promise.resolve();
    store.close();
    expect(await outcome).toMatchObject({ code: 'cancelled' });
    const again = openTestStore(dir);
    await ensureLedger(again);
    expect(storedLedger(again.db)).toEqual(before);
    expect(listDecisions(again.db)).toEqual([]);
  });
});
