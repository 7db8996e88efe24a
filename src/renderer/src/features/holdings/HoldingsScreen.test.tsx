import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import { failed, ok } from '../../../../../test/support/fake-lotbook.js';
import { heading, renderApp, seriousViolations } from '../../../../../test/support/render-app.js';
import { SAMPLE_ACCOUNTS } from '../../../../../test/support/sample-rows.js';

const account = 'acc-exchange';
const buy = (id: string, time: string, asset: string, amount: string, cost: string): LedgerRow => ({
  entry: { id, time, account, kind: 'trade', out: { asset: 'USD', amount: cost }, in: { asset, amount } },
  notes: [],
});
/** Two lots of CRO, which the exchange prices at 4,921.5 ÷ 50,000 = 0.09843, and one of what nobody prices. */
const ROWS = [
  buy('b1', '2023-01-10T15:00:00Z', 'CRO', '1000', '80'),
  buy('b2', '2023-02-10T15:00:00Z', 'CRO', '500', '60'),
  buy('b3', '2025-03-10T15:00:00Z', 'OBSCURE', '3', '30'),
];

it('shows cost and worth of what is held, and a dash where no price is known', async () => {
  renderApp('holdings', { rows: ROWS, accounts: SAMPLE_ACCOUNTS });
  const grid = await screen.findByRole('grid', { name: 'Holdings' });
  const rows = await within(grid).findAllByRole('row');
  // 1,500 × 0.09843 = 147.645 (half-even to 147.64), less 140.
  expect(rows[1]?.textContent).toBe('CROCrypto.com Exchange1,500$140.00$147.64+$7.64all2');
  expect(rows[2]?.textContent).toContain('—Not known');
  expect(screen.getByTestId('total-cost').textContent).toBe('$170.00');
  expect(screen.getByText('1 without a price')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('opens the lots of a holding, each with a way to its transaction', async () => {
  const { user } = renderApp('holdings', { rows: ROWS, accounts: SAMPLE_ACCOUNTS });
  await user.click(await screen.findByText('CRO'));
  const drawer = await screen.findByRole('dialog');
  const link = await within(drawer).findByRole('link', { name: '2023-01-10' });
  expect(link.getAttribute('href')).toBe('#/transactions?entry=b1');
  expect(within(drawer).getAllByText('Long-term').length).toBeGreaterThan(1);
  expect(await seriousViolations()).toEqual([]);
});

it('an open holding shows its figures in another currency and another ledger, and closes when nothing is held any more', async () => {
  const { user, fake, ledger } = renderApp('holdings', { rows: ROWS, accounts: SAMPLE_ACCOUNTS });
  await user.click(await screen.findByText('CRO'));
  const drawer = await screen.findByRole('dialog');
  expect(drawer.textContent).toContain('$140.00');
  await act(() => fake.api.settings.save({ currency: 'EUR' }));
  // At 0.8.
  await vi.waitFor(() => expect(drawer.textContent).toContain('€112.00'));
  act(() => ledger.take(ROWS.filter(({ entry }) => entry.id !== 'b2')));
  await vi.waitFor(() => expect(drawer.textContent).not.toContain('€112.00'));
  expect(drawer.textContent).toContain('€64.00');
  act(() => ledger.take(ROWS.slice(2)));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('counts the days to long-term from today, on a later day too', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-02T15:00:00Z') });
  try {
    const { user, ledger } = renderApp('holdings', { rows: ROWS.slice(2), accounts: SAMPLE_ACCOUNTS });
    // More than a year after 2025-03-10: from 2026-03-11 on.
    expect(await screen.findByText('in 68 days')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'About' }));
    await heading('About');
    vi.setSystemTime(Date.parse('2026-03-01T15:00:00Z'));
    await user.click(screen.getByRole('link', { name: 'Holdings' }));
    expect(await screen.findByText('in 10 days')).toBeTruthy();
    vi.setSystemTime(Date.parse('2026-03-20T15:00:00Z'));
    act(() => ledger.take(ROWS.slice(2)));
    await vi.waitFor(() => expect(screen.queryByText('in 10 days')).toBeNull());
  } finally {
    vi.useRealTimers();
  }
});

it('finds holdings by asset or account', async () => {
  const { user } = renderApp('holdings', { rows: ROWS, accounts: SAMPLE_ACCOUNTS });
  await user.type(await screen.findByRole('searchbox', { name: 'Search holdings' }), 'obsc exchange');
  expect(await screen.findByText('OBSCURE')).toBeTruthy();
  await vi.waitFor(() => expect(screen.queryByText('CRO')).toBeNull());
  await user.type(screen.getByRole('searchbox', { name: 'Search holdings' }), ' nothing');
  expect(await screen.findByText('No holding matches.')).toBeTruthy();
});

it('says that nothing is held', async () => {
  renderApp('holdings');
  expect(await screen.findByText('Nothing is held')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('says why it cannot be read, waits, and tries again', async () => {
  let broken = true;
  const list = () => (broken ? failed('store-unreadable', 'Restore a backup.') : ok([...SAMPLE_ACCOUNTS]));
  const { user, ledger } = renderApp('holdings', { rows: ROWS, calls: { accounts: { list } } });
  expect(await screen.findByText('Restore a backup.')).toBeTruthy();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('CRO')).toBeTruthy();
  act(() => ledger.setState({ phase: 'loading', loaded: 0, total: null }));
  expect(await screen.findByText('Reading transactions…')).toBeTruthy();
  expect(await heading('Holdings')).toBeTruthy();
});
