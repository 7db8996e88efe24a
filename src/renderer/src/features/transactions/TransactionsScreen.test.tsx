import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import { failed, ok } from '../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../test/support/render-app.js';

const EXCHANGE = 'acc-exchange';
const USD = (amount: string) => ({ asset: 'USD', amount });
const BTC = (amount: string) => ({ asset: 'BTC', amount });

const ROWS: readonly LedgerRow[] = [
  {
    entry: {
      id: 'b1',
      time: '2024-01-01T04:30:00Z',
      account: EXCHANGE,
      kind: 'trade',
      out: USD('1000'),
      in: { ...BTC('1'), value: '999' },
      fees: [USD('10')],
    },
    notes: [],
  },
  {
    entry: {
      id: 's1',
      time: '2024-06-01T12:00:00Z',
      account: EXCHANGE,
      kind: 'trade',
      out: BTC('0.5'),
      in: USD('900'),
    },
    notes: [],
  },
  {
    entry: {
      id: 'd1',
      time: '2024-07-01T12:00:00Z',
      account: 'acc-wallet',
      kind: 'deposit',
      in: { asset: 'ETH', amount: '3' },
    },
    notes: [],
  },
];

/** The rows on screen as their cells' text. */
async function shown(): Promise<readonly (readonly (string | null)[])[]> {
  const grid = await screen.findByRole('grid', { name: 'Transactions' });
  await within(grid).findAllByText(/Buy|Sale|Deposit/);
  const body = within(grid).getAllByRole('row').slice(1);
  return body.map((row) =>
    within(row)
      .getAllByRole('cell')
      // The first one holds the box that chooses the row.
      .slice(1)
      .map(({ textContent }) => textContent),
  );
}

it('shows entries in the taxpayer’s zone, newest first, and marks what needs review', async () => {
  renderApp('transactions', { rows: ROWS });
  await screen.findByRole('cell', { name: 'Review' });
  const exchange = 'Crypto.com Exchange';
  expect(await shown()).toEqual([
    ['2024-07-01 08:00', 'Deposit', '', '3\u00a0ETH', '', '—Not known', 'Ledger wallet', 'Review'],
    ['2024-06-01 08:00', 'Sale', '0.5\u00a0BTC', '900.00\u00a0USD', '', '$900.00', exchange, ''],
    ['2023-12-31 23:30', 'Buy', '1,000.00\u00a0USD', '1\u00a0BTC', '10.00\u00a0USD', '$1,000.00', exchange, ''],
  ]);
  expect(await seriousViolations()).toEqual([]);
});

it('keeps the marks for review through a change that leaves every figure as it was, on the rows that they are about', async () => {
  const { ledger } = renderApp('transactions', { rows: ROWS });
  const marks = async () => (await shown()).map((cells) => cells.at(-1));
  await screen.findByRole('cell', { name: 'Review' });
  const asked = vi.spyOn(ledger, 'ask');
  const rowsAsked = () => asked.mock.calls.filter(([name]) => name === 'rows').length;
  act(() => ledger.take(ROWS.map((row) => ({ ...row, remark: 'Looked at.' }))));
  await vi.waitFor(() => expect(rowsAsked()).toBe(2));
  expect(await marks()).toEqual(['Review', 'Note', 'Note']);
  // The same deposit under another id: nothing but its mark tells that this is another computation's.
  act(() => ledger.take(ROWS.map(({ entry, notes }) => ({ notes, entry: { ...entry, id: `new-${entry.id}` } }))));
  await vi.waitFor(() => expect(rowsAsked()).toBe(4));
  expect(await marks()).toEqual(['Review', '', '']);
});

it('gives way in a narrow window: days and marks, no fees, and the menu of columns says why', async () => {
  const room = vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(790);
  const { user } = renderApp('transactions', { rows: ROWS });
  await screen.findByRole('cell', { name: 'Review' });
  expect((await shown())[0]).toEqual([
    '2024-07-01',
    'Deposit',
    '',
    '3\u00a0ETH',
    '—Not known',
    'Ledger wallet',
    'Review',
  ]);
  expect(screen.getByTitle('2024-07-01 08:00:00')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  expect(await screen.findByRole('menuitemcheckbox', { name: 'Fees (no room in this window)' })).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  room.mockRestore();
});

it('turns the order round', async () => {
  const { user } = renderApp('transactions', { rows: ROWS });
  await shown();
  await user.click(screen.getByRole('button', { name: 'Time' }));
  await screen.findByTitle('Sorted upwards; turn round');
  expect((await shown()).map(([time]) => time)).toEqual(['2023-12-31 23:30', '2024-06-01 08:00', '2024-07-01 08:00']);
  expect(screen.getByRole('columnheader', { name: 'Time' }).getAttribute('aria-sort')).toBe('ascending');
});

it('filters by words, says how many are left, and takes the filters off again', async () => {
  const { user } = renderApp('transactions', { rows: ROWS });
  await shown();
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'btc sale');
  expect(await screen.findByText('1 of 3 transactions')).toBeTruthy();
  expect((await shown()).map(([, kind]) => kind)).toEqual(['Sale']);
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), ' doge');
  expect(await screen.findByText('No transaction matches')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(await shown()).toHaveLength(3);
});

it('walks rows by keyboard and opens one with Enter: legs, tax effect, records', async () => {
  const { user } = renderApp('transactions', { rows: ROWS });
  await shown();
  const [, first] = screen.getAllByRole('row');
  act(() => first?.focus());
  await user.keyboard('{ArrowDown}{Enter}');
  const drawer = await screen.findByRole('dialog');
  expect(await within(drawer).findByText('Sale, 2024-06-01 08:00:00')).toBeTruthy();
  // Half of the unit bought for 1,000 + 10 fee: proceeds 900 − cost 505 = 395, by hand.
  expect(await within(drawer).findByText('$505.00')).toBeTruthy();
  expect(within(drawer).getByText('+$395.00')).toBeTruthy();
  expect(await within(drawer).findByText('rec-s1')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('shows the mapping’s notes, and why records cannot be read', async () => {
  const notes = [{ code: 'unknown-subtype', message: 'The kind of this record is not known.' }];
  const sources = ({ entryId }: { entryId: string }) =>
    entryId === 'd1' ? ok({ records: [], notes }) : failed('not-found', 'Sync again.');
  const { user } = renderApp('transactions', { rows: ROWS, calls: { ledger: { sources } } });
  await shown();
  await user.click(screen.getByRole('cell', { name: 'Deposit' }));
  expect(await screen.findByText('The kind of this record is not known.')).toBeTruthy();
  expect(screen.getByText('Cost not known')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.click(screen.getByRole('cell', { name: 'Sale' }));
  expect(await screen.findByText('Sync again.')).toBeTruthy();
});

it('says what an empty book needs', async () => {
  renderApp('transactions');
  expect(await screen.findByText('No transactions yet')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('shows the newest rows while the others are on their way, and goes on with the filter typed meanwhile', async () => {
  const { ledger, user } = renderApp('transactions', { rows: ROWS });
  await shown();
  const newest = { currency: 'USD', accounts: { 'acc-exchange': 'Exchange' } };
  act(() => ledger.setState({ phase: 'loading', loaded: 0, total: ROWS.length, newest }));
  const grid = screen.getByRole('grid', { name: 'Transactions' });
  await user.type(screen.getByRole('searchbox'), 'eth');
  act(() => ledger.setState({ phase: 'loading', loaded: 20, total: ROWS.length, newest }));
  expect(await screen.findByText(/^Reading transactions: 20 of /)).toBeTruthy();
  act(() => ledger.take(ROWS));
  await vi.waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('2'));
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('eth');
});

it('tells how far loading is, why it failed, and follows a new ledger', async () => {
  const { ledger, user } = renderApp('transactions', { rows: ROWS });
  await shown();
  act(() => ledger.setState({ phase: 'loading', loaded: 2000, total: 10000 }));
  expect(screen.getByText('Reading transactions: 2,000 of 10,000')).toBeTruthy();
  act(() => ledger.setState({ phase: 'failed', code: 'store-unreadable', message: 'Restore a backup.' }));
  expect(screen.getByText('Restore a backup.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await shown()).toHaveLength(3);
  act(() => ledger.take(ROWS.slice(0, 1)));
  expect(await screen.findByText(/^1 transaction ·/)).toBeTruthy();
});

const NO_STEPS = { undo: null, redo: null };
type Add = LotbookApi['decisions']['add'];

it('changes many at once: chosen by box, by range and by keyboard, in one step that can be undone', async () => {
  const add = vi.fn<Add>(() => ok(NO_STEPS));
  const undo = vi.fn<LotbookApi['decisions']['undo']>(() => ok(NO_STEPS));
  const { user } = renderApp('transactions', { rows: ROWS, calls: { decisions: { add, undo } } });
  await shown();
  const boxes = screen.getAllByRole('checkbox', { name: /^Choose: / });
  expect(boxes[1]?.getAttribute('aria-label')).toBe('Choose: Sale, 0.5 BTC, 2024-06-01 08:00');
  await user.click(boxes[0] ?? document.body);
  expect(await screen.findByText('1 chosen')).toBeTruthy();
  await user.keyboard('{Shift>}');
  await user.click(screen.getAllByRole('checkbox', { name: /^Choose: / })[2] ?? document.body);
  await user.keyboard('{/Shift}');
  expect(await screen.findByText('3 chosen')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  act(() => screen.getAllByRole('row')[1]?.focus());
  await user.keyboard(' ');
  expect(await screen.findByText('2 chosen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ignore' }));
  expect(await screen.findByText('2 ignored.')).toBeTruthy();
  expect(add).toHaveBeenCalledWith({
    decisions: [
      { kind: 'ignore', target: 's1' },
      { kind: 'ignore', target: 'b1' },
    ],
  });
  expect(screen.queryByText('2 chosen')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Undone.')).toBeTruthy();
});

it('takes out of what is chosen each row that is no longer shown', async () => {
  const add = vi.fn<Add>(() => ok(NO_STEPS));
  const { ledger, user } = renderApp('transactions', { rows: ROWS, calls: { decisions: { add } } });
  await shown();
  await user.click(screen.getByRole('checkbox', { name: 'Choose all that are found' }));
  expect(await screen.findByText('3 chosen')).toBeTruthy();
  const search = screen.getByRole('searchbox', { name: 'Search' });
  await user.type(search, 'btc');
  expect(await screen.findByText('2 chosen')).toBeTruthy();
  act(() => ledger.take(ROWS.filter(({ entry }) => entry.id !== 's1')));
  expect(await screen.findByText('1 chosen')).toBeTruthy();
  await user.clear(search);
  expect(await screen.findByRole('cell', { name: 'Deposit' })).toBeTruthy();
  expect(screen.getAllByRole('row', { selected: true })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Ignore' }));
  await vi.waitFor(() => expect(add).toHaveBeenCalledWith({ decisions: [{ kind: 'ignore', target: 'b1' }] }));
});

it('a range begins at no row of another list', async () => {
  const many = Array.from({ length: 12 }, (_, at): LedgerRow => {
    const asset = at % 2 === 0 ? 'BTC' : 'CRO';
    const time = `2024-02-${String(at + 10)}T08:00:00Z`;
    return { entry: { id: `m${at}`, time, account: EXCHANGE, kind: 'deposit', in: { asset, amount: '1' } }, notes: [] };
  });
  const { user } = renderApp('transactions', { rows: many });
  await screen.findAllByRole('checkbox', { name: /^Choose: / });
  const boxes = () => screen.getAllByRole('checkbox', { name: /^Choose: / });
  await user.click(boxes()[5] ?? document.body);
  expect(await screen.findByText('1 chosen')).toBeTruthy();
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'cro');
  await vi.waitFor(() => expect(boxes()).toHaveLength(6));
  await user.keyboard('{Shift>}');
  await user.click(boxes()[2] ?? document.body);
  await user.keyboard('{/Shift}');
  // The sixth row of all, the third from the oldest CRO, is not in this list; the one just chosen is alone.
  await vi.waitFor(() => expect(screen.getAllByRole('row', { selected: true }).length).toBeGreaterThan(0));
  expect(boxes().map((box) => (box instanceof HTMLInputElement && box.checked ? 1 : 0))).toEqual([0, 0, 1, 0, 0, 0]);
});

it('takes no empty note for many: that would wipe the notes that are there', async () => {
  const add = vi.fn<Add>(() => ok(NO_STEPS));
  const { user } = renderApp('transactions', { rows: ROWS, calls: { decisions: { add } } });
  await shown();
  await user.click(screen.getByRole('checkbox', { name: 'Choose all that are found' }));
  await user.click(await screen.findByRole('button', { name: 'Note' }));
  const save = await screen.findByRole('button', { name: 'Save' });
  expect(save).toHaveProperty('disabled', true);
  await user.type(screen.getByRole('textbox', { name: 'Your note; it changes no figure' }), ' ');
  expect(save).toHaveProperty('disabled', true);
  await user.type(screen.getByRole('textbox', { name: 'Your note; it changes no figure' }), 'mine');
  await user.click(save);
  await vi.waitFor(() => expect(add).toHaveBeenCalledOnce());
});

it('gives no side the value that stood for another', async () => {
  const row: LedgerRow = {
    entry: {
      id: 'v1',
      time: '2024-03-05T13:07:00Z',
      account: EXCHANGE,
      kind: 'trade',
      out: { asset: 'BTC', amount: '1', value: '20000' },
      in: { asset: 'ETH', amount: '10', value: '19900' },
      fees: [{ asset: 'BNB', amount: '0.1', value: '25' }],
    },
    notes: [],
  };
  const { user } = renderApp('transactions', { rows: [row] });
  await user.click(await screen.findByRole('cell', { name: 'Swap' }));
  const drawer = await screen.findByRole('dialog');
  await user.click(await within(drawer).findByRole('button', { name: 'Set value' }));
  const field = within(drawer).getByRole<HTMLInputElement>('textbox', { name: 'Value of the whole amount' });
  expect(field.value).toBe('19900');
  await user.click(within(drawer).getByRole('combobox', { name: 'Of' }));
  await user.click(await screen.findByRole('option', { name: /BNB/ }));
  expect(field.value).toBe('25');
});

it('keeps what was chosen and says why a step was refused', async () => {
  const add: Add = () => failed('bad-input', 'A trade cannot become income.');
  const { user } = renderApp('transactions', { rows: ROWS, calls: { decisions: { add } } });
  await shown();
  await user.click(screen.getByRole('checkbox', { name: 'Choose all that are found' }));
  await user.click(await screen.findByRole('button', { name: 'Reclassify' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Income: Staking' }));
  expect(await screen.findByText('A trade cannot become income.')).toBeTruthy();
  expect(screen.getByText('3 chosen')).toBeTruthy();
});

it.each([
  ['what is no list of columns', '{"out":', ['Time', 'Type', 'Out', 'In', 'Fees', 'Value', 'Account', 'State']],
  ['a column that there is none of', '["id","price"]', ['Time', 'Type', 'Id']],
])('of kept columns takes %s for what it is', async (_what, kept, names) => {
  localStorage.setItem('lotbook.transactions.columns', kept);
  try {
    renderApp('transactions', { rows: ROWS });
    await shown();
    const heads = screen.getAllByRole('columnheader').slice(1);
    expect(heads.map(({ textContent }) => textContent)).toEqual(names);
  } finally {
    localStorage.clear();
  }
});

it('says which part of a transaction’s details cannot be read', async () => {
  const sources: LotbookApi['ledger']['sources'] = () => failed('disk-full', 'Free some space.');
  const list: LotbookApi['decisions']['list'] = () => failed('disk-full', 'Free some space.');
  const { user } = renderApp('transactions', { rows: ROWS, calls: { ledger: { sources }, decisions: { list } } });
  await shown();
  await user.click(screen.getByText('Sale'));
  for (const name of ['Your decisions', 'Records as received']) {
    const part = await screen.findByRole('region', { name });
    expect(within(part).getByRole('alert').textContent).toContain('Free some space.');
  }
});

it('sorts by any column and leaves columns out', async () => {
  const { user } = renderApp('transactions', { rows: ROWS });
  await shown();
  await user.click(screen.getByRole('button', { name: 'Account' }));
  await vi.waitFor(async () => expect((await shown())[0]?.[6]).toBe('Crypto.com Exchange'));
  expect(screen.getByRole('columnheader', { name: 'Account' }).getAttribute('aria-sort')).toBe('ascending');
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Fees' }));
  expect(screen.queryByRole('columnheader', { name: 'Fees' })).toBeNull();
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Fees' }));
});

it('sets the cost of a deposit and reclassifies it, from the drawer', async () => {
  const add = vi.fn<Add>(() => ok(NO_STEPS));
  const { user } = renderApp('transactions', { rows: ROWS, calls: { decisions: { add } } });
  await shown();
  await user.click(screen.getByRole('cell', { name: 'Deposit' }));
  const drawer = await screen.findByRole('dialog');
  await user.click(await within(drawer).findByRole('button', { name: 'Set cost' }));
  await user.type(within(drawer).getByRole('textbox', { name: 'Cost of all units' }), '1,5');
  expect(within(drawer).getByText('A plain number such as 1234.56')).toBeTruthy();
  await user.clear(within(drawer).getByRole('textbox', { name: 'Cost of all units' }));
  await user.type(within(drawer).getByRole('textbox', { name: 'Cost of all units' }), '4500.10');
  await user.type(within(drawer).getByRole('textbox', { name: 'Acquired' }), '2024-02-03');
  expect(await seriousViolations()).toEqual([]);
  // Of the calendar, which is open: the drawer and what was typed there stay.
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByText('February 2024')).toBeNull());
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }));
  await vi.waitFor(() =>
    expect(add).toHaveBeenCalledWith({
      decisions: [{ kind: 'basis', target: 'd1', cost: '4500.10', acquired: '2024-02-03T12:00:00Z' }],
    }),
  );
});

it('pairs a deposit with the withdrawal that it came from', async () => {
  const add = vi.fn<Add>(() => ok(NO_STEPS));
  const withdrawal: LedgerRow = {
    entry: {
      id: 'w1',
      time: '2024-07-01T11:00:00Z',
      account: EXCHANGE,
      kind: 'withdrawal',
      out: { asset: 'ETH', amount: '3.001' },
    },
    notes: [],
  };
  const { user } = renderApp('transactions', { rows: [...ROWS, withdrawal], calls: { decisions: { add } } });
  await shown();
  await user.click(screen.getByRole('cell', { name: 'Deposit' }));
  const drawer = await screen.findByRole('dialog');
  await user.click(await within(drawer).findByRole('button', { name: 'Pair' }));
  await user.click(await within(drawer).findByRole('radio', { name: /3\.001.*arrived 60 minutes later/ }));
  await user.click(within(drawer).getByRole('button', { name: 'Make it one transfer' }));
  await vi.waitFor(() => expect(add).toHaveBeenCalledWith({ decisions: [{ kind: 'pair', out: 'w1', in: 'd1' }] }));
});

it('shows what was decided about an entry and takes one decision back', async () => {
  const undo = vi.fn<LotbookApi['decisions']['undo']>(() => ok(NO_STEPS));
  const list: LotbookApi['decisions']['list'] = ({ target }) =>
    ok(
      target === 'd1'
        ? [
            {
              id: 1,
              step: 'step-1',
              at: '2026-01-02T03:04:05Z',
              undoneAt: null,
              conflict: null,
              decision: { kind: 'ignore', target: 'd1' },
            },
          ]
        : [],
    );
  const ignored: readonly LedgerRow[] = ROWS.map((row) => (row.entry.id === 'd1' ? { ...row, ignored: true } : row));
  const { user } = renderApp('transactions', { rows: ignored, calls: { decisions: { list, undo } } });
  await shown();
  expect(screen.getByRole('cell', { name: 'Ignored' }).closest('tr')?.dataset['struck']).toBe('true');
  await user.click(screen.getByRole('cell', { name: 'Deposit' }));
  expect(
    await screen.findByText(/You left this out of every calculation, the balance of its account too/),
  ).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Take back' }));
  expect(undo).toHaveBeenCalledWith({ step: 'step-1' });
});
