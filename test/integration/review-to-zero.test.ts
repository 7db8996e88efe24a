import { expect, it } from 'vitest';
import type { Decision } from '../../src/core/contract/groups/decisions.js';
import type { LedgerRow } from '../../src/core/contract/ledger-port.js';
import { listAccounts } from '../../src/main/store/accounts.js';
import { leavesInForce, listDecisions } from '../../src/main/store/decisions.js';
import type { Store } from '../../src/main/store/open-store.js';
import { listProposals, listReview } from '../../src/main/store/review.js';
import { takeDecisions, undoStep } from '../../src/main/sync/decide.js';
import { valuedLegs } from '../../src/renderer/src/features/entry/ValueForm.js';
import { reclassificationsOf, reclassified } from '../../src/renderer/src/features/entry/reclassify.js';
import { adjustmentOf, ARRIVALS, DEPARTURES, isMissing } from '../../src/renderer/src/features/review/adjustments.js';
import { resolutionsOf, type Resolution } from '../../src/renderer/src/features/review/resolutions.js';
import { NO_FILTER } from '../../src/renderer/src/worker/rows/row-filter.js';
import type { WorkItem, Worklist } from '../../src/renderer/src/worker/worklist/worklist-protocol.js';
import { localDesks } from '../support/local-ledger.js';
import { openTestStore } from '../support/profile.js';
import { connectedSandbox, syncWith } from '../support/sync-rig.js';
import { storedRows } from '../support/stored-rows.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let clock = Date.UTC(2026, 10, 1);
const now = () => new Date((clock += 1000));

async function syncedStore(): Promise<Store> {
  const store = openTestStore(temporaryFolder());
  await syncWith(store, await connectedSandbox());
  return store;
}

const rowsOf = (store: Store): readonly LedgerRow[] => storedRows(store.db);

const OPTIONS = { rules: 'us', timezone: 'UTC' } as const;
const desksOf = (store: Store) => localDesks(rowsOf(store), leavesInForce(store.db));

/** What the screen asks of the store and of the worker. */
async function reviewOf(store: Store): Promise<Worklist> {
  const { db } = store;
  const decisions = listDecisions(db);
  return desksOf(store).ask('worklist', {
    options: OPTIONS,
    accounts: listAccounts(db),
    review: listReview(db),
    proposals: listProposals(db),
    conflicts: decisions.filter(({ conflict }) => conflict !== null),
    left: decisions.filter(({ decision: { kind }, undoneAt }) => undoneAt === null && kind.startsWith('leave')),
  });
}

/** Transactions that their list marks for review, once everything is computed. */
async function markedRows(store: Store): Promise<number> {
  const desks = desksOf(store);
  await desks.ask('report', { options: OPTIONS });
  const filter = { ...NO_FILTER, state: 'review' } as const;
  const list = { filter, sort: { by: 'time', order: 'ascending' }, zone: 'UTC', options: OPTIONS } as const;
  return (await desks.ask('rows', { ...list, ledger: 1, from: 0, to: 1 })).matching;
}

/** What a person would fill into the form of a resolution; nothing where the form has no answer for this item. */
function filledIn(item: WorkItem, { act }: Resolution, rows: readonly LedgerRow[]): readonly Decision[] {
  const [target = ''] = item.entryIds;
  const entry = rows.find((row) => row.entry.id === target)?.entry;
  if (act.kind === 'decide') return act.decisions;
  if (act.kind !== 'form') return [];
  switch (act.form) {
    case 'adjust': {
      const [kind] = isMissing(item) ? ARRIVALS : DEPARTURES;
      const amount = (item.amount ?? '').replace('-', '');
      const rest = { category: 'other', value: '', wallet: 'My own wallet', cost: '5' } as const;
      return adjustmentOf({ kind, amount, day: '2016-01-01', ...rest }, item, 'UTC') ?? [];
    }
    case 'leave':
      return item.leaving === null ? [] : [{ ...item.leaving, reason: 'Nothing more can be found out.' }];
    case 'wallet':
      return [{ kind: 'reclassify', target, as: 'transfer', wallet: 'My own wallet' }];
    case 'basis':
      return entry === undefined ? [] : [{ kind: 'basis', target, cost: '5', acquired: entry.time }];
    case 'value': {
      const leg = entry === undefined ? undefined : valuedLegs(entry).find((one) => one.leg.value === undefined);
      return leg === undefined ? [] : [{ kind: 'value', target, leg: leg.name, value: '0' }];
    }
    case 'reclassify': {
      const choice = entry && reclassificationsOf(entry).find(({ as }) => as !== entry.kind);
      return choice === undefined ? [] : [reclassified(target, choice)];
    }
    case 'complete': {
      const body = { kind: 'lost', out: { asset: 'CRO', amount: '0.00000001' } } as const;
      return [
        {
          kind: 'complete',
          account: item.account ?? '',
          record: item.record ?? '',
          time: item.time ?? '2024-01-01T00:00:00Z',
          body,
        },
      ];
    }
    case 'pair':
      return [];
  }
}

const MOST_STEPS = 200;

/** Settles item after item, each by the resolution that `choose` prefers, until nothing is left; answers how many steps it took. */
async function settleAll(
  store: Store,
  choose: (resolutions: readonly Resolution[]) => readonly Resolution[],
): Promise<{ readonly steps: number; readonly used: ReadonlySet<string> }> {
  const used = new Set<string>();
  for (let steps = 0; ; steps += 1) {
    const { total, groups } = await reviewOf(store);
    if (total === 0) return { steps, used };
    if (steps === MOST_STEPS)
      throw new Error(`Never settled: ${JSON.stringify(groups.map(({ items: [item] }) => item))}`);
    const rows = rowsOf(store);
    // One of each cause at a time: what settles one may settle, or change, another.
    const decisions = groups.flatMap(({ cause, items }) => {
      const [item] = items;
      const options = item === undefined ? [] : choose(resolutionsOf(item));
      const way = options.find((one) => item !== undefined && filledIn(item, one, rows).length > 0);
      if (item === undefined || way === undefined) throw new Error(`Nothing settles this ${cause}.`);
      used.add(way.name);
      return items.length > 3 && way.name === 'ask-leave'
        ? items.flatMap((one) => filledIn(one, way, rows))
        : filledIn(item, way, rows);
    });
    await takeDecisions(store, decisions, now);
  }
}

it.each([
  ['by the first way that is offered', (all: readonly Resolution[]) => all],
  [
    'by leaving open what can be left open',
    (all: readonly Resolution[]) =>
      [...all].sort((a, b) => Number(b.name === 'ask-leave') - Number(a.name === 'ask-leave')),
  ],
  ['by the last way that is offered', (all: readonly Resolution[]) => all.flatMap((one, at) => all.at(-1 - at) ?? one)],
])('the worklist of the sample accounts reaches zero %s, and undo brings it back', async (_, choose) => {
  const store = await syncedStore();
  const before = await reviewOf(store);
  const marked = await markedRows(store);
  expect(marked).toBeGreaterThan(0);
  expect(before.groups.map(({ cause }) => cause)).toEqual(
    expect.arrayContaining(['unknown-basis', 'unmatched', 'needs-decision', 'incomplete', 'balance-difference']),
  );
  const { steps } = await settleAll(store, choose);
  expect(await reviewOf(store)).toMatchObject({ total: 0, groups: [] });
  expect(await markedRows(store)).toBe(0);
  for (let step = 0; step < steps; step += 1) await undoStep(store, undefined, now);
  expect(await reviewOf(store)).toEqual(before);
  expect(await markedRows(store)).toBe(marked);
});
