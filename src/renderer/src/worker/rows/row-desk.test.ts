import { expect, it } from 'vitest';
import { sampleRows } from '../../../../../test/support/sample-rows.js';
import { turned } from '../../../../../test/support/turned.js';
import type { RowQuery } from '../protocol.js';
import { createRowDesk } from './row-desk.js';
import { keyOf } from '../options-key.js';
import { NO_FILTER } from './row-filter.js';

const ROWS = sampleRows(30);
const ledger = (rows: typeof ROWS) => ({ rows, currency: 'USD', accounts: {} });
const coming = (rows: number, total = 30) => ({
  newest: turned(ROWS).slice(0, rows),
  total,
  currency: 'USD',
  accounts: {},
});
const FIRST: RowQuery = {
  filter: NO_FILTER,
  sort: { by: 'time', order: 'descending' },
  zone: 'UTC',
  from: 0,
  to: 10,
  ledger: 0,
  options: null,
};

it('tells the newest rows, and how many there are, while the others are on their way', () => {
  const desk = createRowDesk();
  desk.takeNewest(coming(10));
  expect(desk.isToCome({ name: 'rows', input: FIRST })).toBe(false);
  const { total, matching, rows } = desk.answers().rows(FIRST);
  expect([total, matching]).toEqual([30, 30]);
  expect(rows.map(({ entry }) => entry)).toEqual(Array.from({ length: 10 }, (_, at) => ROWS[29 - at]?.entry));
});

it('tells older rows as they come, and the end of the list when all have', () => {
  const desk = createRowDesk();
  const range = { ...FIRST, from: 15, to: 35 };
  for (const rows of [0, 10, 29]) {
    desk.takeNewest(coming(rows));
    expect(desk.isToCome({ name: 'rows', input: range })).toBe(true);
  }
  desk.takeNewest(coming(30));
  expect(desk.isToCome({ name: 'rows', input: range })).toBe(false);
  const early = desk.answers().rows(range);
  desk.take(ledger(ROWS));
  expect(early).toEqual(desk.answers().rows(range));
});

it('keeps for the whole ledger what the newest rows cannot tell', () => {
  const desk = createRowDesk();
  desk.takeNewest(coming(10));
  const others: readonly RowQuery[] = [
    { ...FIRST, to: 11 },
    { ...FIRST, filter: { ...NO_FILTER, text: 'btc' } },
    { ...FIRST, sort: { by: 'time', order: 'ascending' } },
    { ...FIRST, sort: { by: 'value', order: 'descending' } },
  ];
  for (const input of others) expect(desk.isToCome({ name: 'rows', input })).toBe(true);
  expect(desk.isToCome({ name: 'row', input: { id: 'e000001' } })).toBe(true);
  expect(desk.isToCome({ name: 'choices', input: null })).toBe(false);
  desk.take(ledger(ROWS));
  for (const input of others) expect(desk.isToCome({ name: 'rows', input })).toBe(false);
  expect(desk.answers().rows({ ...FIRST, to: 30 }).rows).toHaveLength(30);
});

it('has nothing to come once it forgot, and says that there is nothing', () => {
  const desk = createRowDesk();
  desk.takeNewest(coming(10));
  desk.forget();
  expect(desk.isToCome({ name: 'row', input: { id: 'e000001' } })).toBe(false);
  expect(() => desk.answers().row({ id: 'e000001' })).toThrow(expect.objectContaining({ code: 'not-found' }));
  // The rules are there without a ledger too.
  expect(desk.answers().choices(null)).toContainEqual(expect.objectContaining({ id: 'us' }));
});

it('prepares for the first list and the first search between questions, and then answers the same', () => {
  const [prepared, other] = [createRowDesk(), createRowDesk()];
  for (const desk of [prepared, other]) desk.take(ledger(ROWS));
  let pieces = 1;
  while (prepared.prepare()) pieces += 1;
  expect(pieces).toBeGreaterThan(3);
  expect(prepared.prepare()).toBe(false);
  const search = { ...FIRST, filter: { ...NO_FILTER, text: 'btc' } };
  for (const zone of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
    expect(prepared.answers().filterChoices({ zone })).toEqual(other.answers().filterChoices({ zone }));
  }
  expect(prepared.answers().rows(search)).toEqual(other.answers().rows(search));
});

it('prepares for the newer of two ledgers, and for none once it forgot', () => {
  const desk = createRowDesk();
  desk.take(ledger(ROWS.slice(0, 5)));
  desk.prepare();
  desk.take(ledger(ROWS));
  while (desk.prepare());
  expect(desk.answers().rows({ ...FIRST, to: 30 }).rows).toHaveLength(30);
  desk.take(ledger(ROWS));
  desk.forget();
  expect(desk.prepare()).toBe(false);
});

it('marks rows by the last computation until that of the ledger at hand, and at once by what was left open since', () => {
  const OPTIONS = { rules: 'us', timezone: 'UTC' } as const;
  const question = { issue: 'missing-price', asset: '', amount: null } as const;
  const decision = { kind: 'leave', target: 'e000001', ...question, reason: 'Lost.' } as const;
  const left = [{ id: 1, at: '2025-05-01T10:00:00.000Z', decision }];
  const desk = createRowDesk();
  const marked = (options: typeof OPTIONS | null = OPTIONS) => {
    const filter = { ...NO_FILTER, state: 'review' } as const;
    return desk
      .answers()
      .rows({ ...FIRST, filter, options })
      .rows.map(({ entry }) => entry.id);
  };
  const own = desk.take(ledger(ROWS)).version;
  const byNotes = marked(null);
  desk.mark(own, keyOf(OPTIONS), new Map([['e000001', [{ kind: 'leave', target: 'e000001', ...question }]]]));
  expect(marked()).toEqual([...byNotes, 'e000001']);
  const second = desk.take({ ...ledger(ROWS), left }).version;
  expect(marked()).toEqual(byNotes);
  const third = desk.take(ledger(ROWS)).version;
  expect(marked()).toEqual([...byNotes, 'e000001']);
  desk.mark(second, keyOf(OPTIONS), new Map());
  expect(marked()).toEqual([...byNotes, 'e000001']);
  desk.mark(third, keyOf(OPTIONS), new Map());
  expect(marked()).toEqual(byNotes);
});
