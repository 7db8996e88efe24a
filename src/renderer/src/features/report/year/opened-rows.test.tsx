import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LedgerRow } from '../../../../../core/contract/ledger-port.js';
import { renderApp, seriousViolations } from '../../../../../../test/support/render-app.js';

const account = 'acc-exchange';
const USD = (amount: string) => ({ asset: 'USD', amount });

function trade(id: string, time: string, out: LegText, received: LegText): LedgerRow {
  return { entry: { id, time, account, kind: 'trade', out, in: received }, notes: [] };
}
type LegText = { readonly asset: string; readonly amount: string };

const BOUGHT = trade('b1', '2023-01-10T15:00:00Z', USD('1000'), { asset: 'BTC', amount: '1' });
const SOLD = trade('s1', '2023-06-01T12:00:00Z', { asset: 'BTC', amount: '0.5' }, USD('900'));
const EARLIER = [
  trade('b0', '2023-01-09T15:00:00Z', USD('100'), { asset: 'ETH', amount: '1' }),
  trade('s0', '2023-02-09T15:00:00Z', { asset: 'ETH', amount: '1' }, USD('70')),
];
const EARNED: LedgerRow = {
  entry: {
    id: 'i1',
    time: '2023-04-01T12:00:00Z',
    account,
    kind: 'income',
    category: 'staking',
    in: { asset: 'CRO', amount: '100', value: '12.5' },
  },
  notes: [],
};
const UNPRICED: LedgerRow = {
  ...EARNED,
  entry: { ...EARNED.entry, kind: 'income', category: 'staking', in: { asset: 'CRO', amount: '100' } },
};

type User = ReturnType<typeof renderApp>['user'];

async function openFirst(user: User, table: string): Promise<HTMLElement> {
  const grid = await screen.findByRole('grid', { name: table });
  await user.click((await within(grid).findAllByRole('row'))[1] ?? document.body);
  return screen.findByRole('dialog');
}

function facts(drawer: HTMLElement, region: string): string {
  return within(drawer).getByRole('region', { name: region }).textContent;
}

it('an open disposal shows its figures in another currency, and explains itself in another ledger', async () => {
  const { user, fake, ledger } = renderApp('report', { rows: [BOUGHT, SOLD] });
  const drawer = await openFirst(user, 'Disposals');
  expect(await within(drawer).findByText(/gain of 400 USD/)).toBeTruthy();
  expect(facts(drawer, 'This slice')).toContain('$900.00');
  await act(() => fake.api.settings.save({ currency: 'EUR' }));
  // At 0.8: 720 less 400.
  expect(await within(drawer).findByText(/gain of 320 EUR/)).toBeTruthy();
  await vi.waitFor(() => expect(facts(drawer, 'This slice')).toContain('€720.00'));
  expect(facts(drawer, 'This slice')).toContain('€400.00');
  act(() => ledger.take([...EARLIER, BOUGHT, SOLD]));
  const everSaid = new Set<string>();
  await vi.waitFor(() => {
    everSaid.add(drawer.textContent);
    expect(screen.getByRole('grid', { name: 'Disposals' }).getAttribute('aria-rowcount')).toBe('3');
  });
  expect(await within(drawer).findByText(/gain of 320 EUR/)).toBeTruthy();
  expect([...everSaid].filter((words) => words.includes('ETH'))).toEqual([]);
  expect(await seriousViolations()).toEqual([]);
});

it('says of an open row that it is gone', async () => {
  const { user, ledger } = renderApp('report', { rows: [BOUGHT, SOLD, EARNED] });
  const drawer = await openFirst(user, 'Disposals');
  expect(await within(drawer).findByText(/gain of 400 USD/)).toBeTruthy();
  act(() => ledger.take([BOUGHT, EARNED]));
  expect(await within(drawer).findByText(/^This row is no longer in the report/)).toBeTruthy();
  expect(within(drawer).queryByText(/gain of 400 USD/)).toBeNull();
});

it('an open income shows its value in another currency', async () => {
  const { user, fake } = renderApp('report', { rows: [BOUGHT, SOLD, EARNED] });
  await user.click(await screen.findByRole('tab', { name: /^Income/ }));
  const drawer = await openFirst(user, 'Income');
  await vi.waitFor(() => expect(facts(drawer, 'This income')).toContain('$12.50'));
  await act(() => fake.api.settings.save({ currency: 'EUR' }));
  await vi.waitFor(() => expect(facts(drawer, 'This income')).toContain('€10.00'));
});

it('shows income without a known value as not known, in the table too', async () => {
  const { user } = renderApp('report', { rows: [BOUGHT, SOLD, UNPRICED] });
  await user.click(await screen.findByRole('tab', { name: /^Income/ }));
  const grid = await screen.findByRole('grid', { name: 'Income' });
  const row = (await within(grid).findAllByRole('row'))[1];
  expect(row?.textContent).toContain('Not known');
  expect(row?.textContent).not.toContain('$0.00');
});

/** Sold out of a deposit whose cost nobody told. */
const UNKNOWN_COST: readonly LedgerRow[] = [
  {
    entry: { id: 'd1', time: '2023-02-10T15:00:00Z', account, kind: 'deposit', in: { asset: 'CRO', amount: '10' } },
    notes: [],
  },
  trade('s3', '2023-03-10T15:00:00Z', { asset: 'CRO', amount: '10' }, USD('50')),
];

it('says in the drawer that something behind a disposal’s figures is not known', async () => {
  const { user } = renderApp('report', { rows: UNKNOWN_COST });
  const drawer = await openFirst(user, 'Disposals');
  expect(within(drawer).getByText(/^Something behind these figures is not known and counts as 0/)).toBeTruthy();
});

it('marks a disposal of unknown cost in the details of its transaction, too', async () => {
  const { user } = renderApp('transactions', { rows: UNKNOWN_COST });
  await user.click(await screen.findByRole('cell', { name: 'Sale' }));
  const drawer = await screen.findByRole('dialog');
  expect(await within(drawer).findByText('Incomplete: something behind this figure is not known')).toBeTruthy();
});

it('a transaction shows income without a known value as not known', async () => {
  const { user } = renderApp('transactions', { rows: [UNPRICED] });
  await user.click(await screen.findByRole('cell', { name: 'Income' }));
  const drawer = await screen.findByRole('dialog');
  const line = await within(drawer).findByText(/^Income, Staking/);
  expect(line.textContent).toContain('Not known');
});
