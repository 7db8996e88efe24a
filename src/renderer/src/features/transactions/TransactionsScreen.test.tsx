import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
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
      .map(({ textContent }) => textContent),
  );
}

it('shows entries in the taxpayer’s zone, newest first, and marks what needs review', async () => {
  renderApp('transactions', { rows: ROWS });
  await screen.findByText('Review');
  const exchange = 'Crypto.com Exchange';
  expect(await shown()).toEqual([
    ['2024-07-01 08:00', 'Deposit', '', '3\u00a0ETH', '', '—Not known', 'Ledger wallet', 'Review'],
    ['2024-06-01 08:00', 'Sale', '0.5\u00a0BTC', '900.00\u00a0USD', '', '$900.00', exchange, ''],
    ['2023-12-31 23:30', 'Buy', '1,000.00\u00a0USD', '1\u00a0BTC', '10.00\u00a0USD', '$1,000.00', exchange, ''],
  ]);
  expect(await seriousViolations()).toEqual([]);
});

it('turns the order round', async () => {
  const { user } = renderApp('transactions', { rows: ROWS });
  await shown();
  await user.click(screen.getByRole('button', { name: 'Time' }));
  await screen.findByTitle('oldest first');
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
  expect(within(drawer).getByText('$505.00')).toBeTruthy();
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
