import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { DecisionView } from '../../../../core/contract/groups/decisions.js';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import { failed, ok } from '../../../../../test/support/fake-lotbook.js';
import { heading, renderApp, seriousViolations } from '../../../../../test/support/render-app.js';
import { SAMPLE_ACCOUNTS } from '../../../../../test/support/sample-rows.js';

const account = 'acc-exchange';
const BTC = (amount: string) => ({ asset: 'BTC', amount });
const USD = (amount: string) => ({ asset: 'USD', amount });
/** Bought for 1,000; half sold for 900 in 2023 (gain 400) and half for 405.50 in 2025 (loss 94.50); 12.50 staked in 2025. */
const ROWS: readonly LedgerRow[] = [
  {
    entry: { id: 'b1', time: '2023-01-10T15:00:00Z', account, kind: 'trade', out: USD('1000'), in: BTC('1') },
    notes: [],
  },
  {
    entry: { id: 's1', time: '2023-06-01T12:00:00Z', account, kind: 'trade', out: BTC('0.5'), in: USD('900') },
    notes: [],
  },
  {
    entry: { id: 's2', time: '2025-03-01T12:00:00Z', account, kind: 'trade', out: BTC('0.5'), in: USD('405.5') },
    notes: [],
  },
  {
    entry: {
      id: 'i1',
      time: '2025-04-01T12:00:00Z',
      account,
      kind: 'income',
      category: 'staking',
      in: { asset: 'CRO', amount: '100', value: '12.5' },
    },
    notes: [],
  },
];
const SOLD_UNBOUGHT = {
  id: 'x1',
  time: '2025-03-01T12:00:00Z',
  account,
  kind: 'trade',
  out: BTC('2'),
  in: USD('80'),
} as const;
const POINTS = [
  { date: '2024-12-31', value: '55000.10' },
  { date: '2025-01-01', value: '55334.17' },
];
const history = () => ok({ points: POINTS, readAt: null });

async function tableOf(user: ReturnType<typeof renderApp>['user'], name: string): Promise<readonly (string | null)[]> {
  // While it is read, another part stands in its place.
  const part = (): HTMLElement => screen.getByRole('region', { name });
  await user.click(await vi.waitFor(() => within(part()).getByRole('button', { name: 'Show as table' })));
  return within(await within(part()).findByRole('table'))
    .getAllByRole('row')
    .map(({ textContent }) => textContent);
}

it('shows worth, gains, income and what is open', async () => {
  const { user } = renderApp('overview', {
    rows: ROWS,
    accounts: SAMPLE_ACCOUNTS,
    calls: { accounts: { list: () => ok([...SAMPLE_ACCOUNTS]), history } },
  });
  await heading('Overview');
  expect((await screen.findByTestId('total-worth')).textContent).toBe('$55,334.17');
  expect((await screen.findByTestId('total-gain')).textContent).toBe('−$94.50');
  expect(screen.getByTestId('total-income').textContent).toBe('$12.50');
  expect(screen.getByText('Gain or loss, 2025')).toBeTruthy();
  expect(await tableOf(user, 'Portfolio value over time')).toEqual([
    'DayValue',
    '2025-01-01$55,334.17',
    '2024-12-31$55,000.10',
  ]);
  expect(await tableOf(user, 'Gains by year')).toEqual([
    'YearGain or lossTaxable gain',
    '2023+$400.00+$400.00',
    '2025−$94.50−$94.50',
  ]);
  expect(await tableOf(user, 'Income by category')).toEqual(['TypeEntriesValue', 'Staking1$12.50']);
  expect(await seriousViolations()).toEqual([]);
});

it('shows income without a known value as not known, and income in part known as incomplete', async () => {
  const unpriced: LedgerRow = {
    entry: {
      id: 'i2',
      time: '2025-05-01T12:00:00Z',
      account,
      kind: 'income',
      category: 'airdrop',
      in: { asset: 'OBSCURE', amount: '5' },
    },
    notes: [],
  };
  const { user, ledger } = renderApp('overview', { rows: [unpriced], accounts: SAMPLE_ACCOUNTS });
  expect((await screen.findByTestId('total-income')).textContent).toContain('Not known');
  expect(await screen.findByText('1 entry without a known value counts as 0.')).toBeTruthy();
  expect(await tableOf(user, 'Income by category')).toEqual(['TypeEntriesValue', 'Airdrop1—Not known']);
  act(() => ledger.take([...ROWS, unpriced]));
  await vi.waitFor(() => expect(screen.getByTestId('total-income').textContent).toBe('$12.50'));
  expect(screen.getByTestId('total-income').parentElement?.textContent).toContain('incomplete');
});

it('says what needs attention, with how much is in doubt', async () => {
  renderApp('overview', { rows: [{ entry: SOLD_UNBOUGHT, notes: [] }], accounts: SAMPLE_ACCOUNTS });
  const part = await screen.findByRole('region', { name: 'What needs attention' });
  const items = await within(part).findAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toContain('Cost not known1$80.00 in doubt');
  expect(within(part).getByRole('link', { name: 'Cost not known' }).getAttribute('href')).toBe(
    '#/review?cause=unknown-basis',
  );
});

it('says that nothing is open only once that is known of the ledger that is in', async () => {
  const accounts = SAMPLE_ACCOUNTS.map((sample) => ({ ...sample, balances: [] }));
  const { ledger } = renderApp('overview', { accounts });
  const open = (): string => screen.getByTestId('total-attention').textContent;
  await vi.waitFor(() => expect(open()).toBe('0'));
  act(() => ledger.take([{ entry: SOLD_UNBOUGHT, notes: [] }]));
  expect(open()).toBe('…');
  await vi.waitFor(() => expect(open()).toBe('2'));
});

it('does not say that nothing is open where questions were left open', async () => {
  const deposit = {
    id: 'd1',
    time: '2024-01-01T12:00:00Z',
    account,
    kind: 'deposit',
    in: { asset: 'ETH', amount: '2', value: '4000' },
  } as const;
  const left: DecisionView = {
    id: 1,
    step: '1',
    at: '2026-01-01T00:00:00Z',
    undoneAt: null,
    conflict: null,
    decision: {
      kind: 'leave',
      target: 'd1',
      issue: 'unknown-basis',
      asset: 'ETH',
      amount: '2',
      reason: 'Not known any more.',
    },
  };
  renderApp('overview', {
    rows: [{ entry: deposit, notes: [] }],
    calls: { decisions: { list: () => ok([left]) } },
  });
  await vi.waitFor(() => expect(screen.getByTestId('total-attention').textContent).toBe('0'));
  const part = screen.getByRole('region', { name: 'What needs attention' });
  expect(within(part).getByText('1 is left open by your decision.')).toBeTruthy();
  expect(screen.queryByText('nothing open')).toBeNull();
});

it('says how many accounts have to be reconnected, and leads to them', async () => {
  const [first, second] = SAMPLE_ACCOUNTS;
  if (first === undefined || second === undefined) throw new Error('There are two sample accounts.');
  const waiting = { ...first, error: { name: 'Syncing', remedy: 'wait', message: '' } } as const;
  const broken = { ...second, error: { name: 'LoginFailedError', remedy: 'reconnect', message: 'Revoked.' } } as const;
  renderApp('overview', { rows: ROWS, accounts: [waiting, broken] });
  const link = await screen.findByRole('link', { name: '1 account to reconnect' });
  expect(link.getAttribute('href')).toBe('#/accounts');
});

it('is still there where the history or the figures fail', async () => {
  let broken = true;
  const calls = { accounts: { history: () => (broken ? failed('store-unreadable', 'Restore a backup.') : history()) } };
  const { user } = renderApp('overview', {
    rows: ROWS,
    accounts: SAMPLE_ACCOUNTS,
    calls,
    settings: { rules: 'us', method: 'section-104' },
  });
  expect(await screen.findByText('Restore a backup.')).toBeTruthy();
  expect((await screen.findByTestId('total-worth')).textContent).toBe('$55,334.17');
  expect(await seriousViolations()).toEqual([]);
  broken = false;
  const part = screen.getByRole('region', { name: 'Portfolio value over time' });
  await user.click(within(part).getByRole('button', { name: 'Try again' }));
  const again = () => within(screen.getByRole('region', { name: 'Portfolio value over time' }));
  await vi.waitFor(() => expect(again().getByRole('button', { name: 'Show as table' })).toBeTruthy());
});

it('leads on from an empty book', async () => {
  const { user } = renderApp('overview');
  await screen.findByText('Your book is empty');
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Go to the accounts' }));
  expect(await heading('Accounts')).toBeTruthy();
});

it('says when this computer is offline', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  renderApp('overview', { rows: ROWS, accounts: SAMPLE_ACCOUNTS });
  expect(await screen.findByText(/This computer is offline. Everything here/)).toBeTruthy();
  online.mockRestore();
});

it('says why the accounts cannot be read', async () => {
  renderApp('overview', {
    rows: ROWS,
    calls: { accounts: { list: () => failed('store-locked', 'Close the other window.') } },
  });
  expect((await screen.findAllByText('Close the other window.')).length).toBeGreaterThan(0);
});
