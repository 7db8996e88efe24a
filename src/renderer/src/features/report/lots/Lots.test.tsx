import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../../core/contract/channels.js';
import type { LedgerRow } from '../../../../../core/contract/ledger-port.js';
import type { LedgerEntry, LotChoice } from '../../../../../core/domain/ledger-entry.js';
import { ok } from '../../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../../test/support/render-app.js';

const account = 'acc-exchange';
const USD = (amount: string) => ({ asset: 'USD', amount });
const BTC = (amount: string) => ({ asset: 'BTC', amount });
const row = (entry: LedgerEntry): LedgerRow => ({ entry, notes: [] });
const rows = (
  named: { lots?: readonly LotChoice[]; identifiedAt?: string; identifiedBy?: string } = {},
  year = '2025',
) => [
  row({ id: 'a', time: '2023-01-10T15:00:00Z', account, kind: 'trade', out: USD('100'), in: BTC('1') }),
  row({ id: 'b', time: '2024-12-10T15:00:00Z', account, kind: 'trade', out: USD('300'), in: BTC('1') }),
  row({ id: 's', time: `${year}-06-01T12:00:00Z`, account, kind: 'trade', out: BTC('1'), in: USD('500'), ...named }),
];

/** Opens the disposal and its lots. */
async function choose(user: ReturnType<typeof renderApp>['user']) {
  const grid = await screen.findByRole('grid', { name: 'Disposals' });
  await user.click(await within(grid).findByText('Sale'));
  const drawer = await screen.findByRole('dialog');
  await user.click(await within(drawer).findByRole('button', { name: 'Choose lots…' }));
  return drawer;
}

const adding = () =>
  vi.fn<LotbookApi['decisions']['add']>(() => ok({ undo: { step: '1', kinds: ['lots'], count: 1 }, redo: null }));

it('names lots by keyboard, tells the gain first, and keeps the choice', async () => {
  const add = adding();
  const { user } = renderApp('report', { rows: rows(), calls: { decisions: { add } } });
  const drawer = await choose(user);
  const table = await within(drawer).findByRole('table', { name: 'Lots held just before' });
  expect(
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((one) => one.textContent),
  ).toEqual(['2023-01-101$100.00LongFill', '2024-12-101$300.00ShortFill']);
  const save = within(drawer).getByRole('button', { name: 'Save these lots' });
  expect(save).toHaveProperty('disabled', true);
  // FIFO would have taken the lot of 2023: +400. Half of it and half of the other: 50 + 150, so +300.
  await user.type(within(drawer).getByRole('textbox', { name: 'Units of the lot of 2023-01-10' }), '0.5');
  within(drawer).getByRole('button', { name: 'Fill from the lot of 2024-12-10' }).focus();
  await user.keyboard('{Enter}');
  expect(within(drawer).getByText('1 of 1 BTC named.')).toBeTruthy();
  await vi.waitFor(() => expect(within(drawer).getByTestId('lots-gain').textContent).toBe('+$300.00'), 5000);
  expect(await seriousViolations()).toEqual([]);
  await user.click(save);
  expect(add).toHaveBeenCalledWith({
    decisions: [
      {
        kind: 'lots',
        target: 's',
        lots: [
          { entry: 'a', amount: '0.5' },
          { entry: 'b', amount: '0.5' },
        ],
      },
    ],
  });
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('says by which rule names given after the disposal are ignored, and nothing of it before one', async () => {
  const { user, unmount } = renderApp('report', { rows: rows() });
  await choose(user);
  expect(await screen.findByText(/Treas\. Reg\. 1\.1012-1\(j\)\(2\)/, { selector: 'output' })).toBeTruthy();
  unmount();
  const ahead = renderApp('report', { rows: rows({}, '2999') });
  await choose(ahead.user);
  expect(await screen.findByRole('table', { name: 'Lots held just before' })).toBeTruthy();
  expect(screen.queryByText(/naming lots after the disposal/)).toBeNull();
});

it('shows names that came too late, and takes them away', async () => {
  const add = adding();
  const named = { lots: [{ entry: 'b', amount: '1' }], identifiedAt: '2025-07-01T12:00:00Z' };
  const { user } = renderApp('report', { rows: rows(named), calls: { decisions: { add } } });
  const drawer = await choose(user);
  expect(await within(drawer).findByText(/Lots were named on 2025-07-01/)).toBeTruthy();
  expect(within(drawer).getByText('Lots named too late.')).toBeTruthy();
  await user.click(within(drawer).getByRole('button', { name: 'Take the names away' }));
  expect(add).toHaveBeenCalledWith({ decisions: [{ kind: 'lots', target: 's', lots: [] }] });
});

it('takes names given elsewhere in time, with when and what shows it, and keeps nothing by halves', async () => {
  const add = adding();
  const { user } = renderApp('report', {
    rows: rows(),
    calls: { decisions: { add } },
    settings: { timezone: 'America/New_York' },
  });
  const drawer = await choose(user);
  await user.click(await within(drawer).findByRole('button', { name: 'Fill from the lot of 2024-12-10' }));
  await user.click(within(drawer).getByRole('checkbox', { name: 'I named these lots in time, but elsewhere' }));
  const save = within(drawer).getByRole('button', { name: 'Save these lots' });
  expect(save).toHaveProperty('disabled', true);
  fireEvent.change(within(drawer).getByLabelText(/^Named on/), { target: { value: '2025-05-31T09:00' } });
  expect(save).toHaveProperty('disabled', true);
  await user.type(within(drawer).getByRole('textbox', { name: /^What shows it/ }), ' order 7 ');
  expect(await seriousViolations()).toEqual([]);
  await user.click(save);
  // Nine in New York is 13:00 UTC in May.
  const statement = { identifiedAt: '2025-05-31T13:00:00.000Z', evidence: 'order 7' };
  const lots = [{ entry: 'b', amount: '1' }];
  expect(add).toHaveBeenCalledWith({ decisions: [{ kind: 'lots', target: 's', lots, ...statement }] });
});

it('shows that names rest on the person’s own statement', async () => {
  const identification = { identifiedAt: '2025-05-31T13:00:00Z', identifiedBy: 'order 7' };
  const named = { lots: [{ entry: 'b', amount: '1' }], ...identification };
  const { user } = renderApp('report', { rows: rows(named) });
  const drawer = await choose(user);
  expect(await within(drawer).findByText(/not recorded here at the time: order 7/)).toBeTruthy();
  expect(within(drawer).queryByText('Lots named too late.')).toBeNull();
});

it('refuses more units than a lot has, than leave, and what is no amount', async () => {
  const { user } = renderApp('report', { rows: rows() });
  const drawer = await choose(user);
  const [first, second] = await within(drawer).findAllByRole('textbox');
  const save = within(drawer).getByRole('button', { name: 'Save these lots' });
  await user.type(first ?? drawer, '1.5');
  expect(within(drawer).getByText('Only 1 were left')).toBeTruthy();
  expect(save).toHaveProperty('disabled', true);
  await user.clear(first ?? drawer);
  await user.type(first ?? drawer, 'x');
  expect(within(drawer).getByText('A plain number such as 1234.56')).toBeTruthy();
  await user.clear(first ?? drawer);
  await user.type(first ?? drawer, '0.6');
  await user.type(second ?? drawer, '0.5');
  expect(within(drawer).getByText('1.1 named, but only 1 BTC left. Name no more than that.')).toBeTruthy();
  expect(save).toHaveProperty('disabled', true);
});

it('offers no lots where the rules name none', async () => {
  const { user } = renderApp('report', { rows: rows(), settings: { rules: 'gb', currency: 'USD' } });
  const grid = await screen.findByRole('grid', { name: 'Disposals' });
  await user.click(await within(grid).findByText('Sale'));
  const drawer = await screen.findByRole('dialog');
  await within(drawer).findByText('rec-s');
  expect(within(drawer).queryByRole('button', { name: 'Choose lots…' })).toBeNull();
});
