import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import { LIVE_INFO, ok } from '../../../../../test/support/fake-lotbook.js';
import { heading, renderApp, seriousViolations } from '../../../../../test/support/render-app.js';
import { SAMPLE_ACCOUNTS, sampleRows } from '../../../../../test/support/sample-rows.js';

const ROWS = sampleRows(30);

async function goTo(user: ReturnType<typeof renderApp>['user'], name: string): Promise<void> {
  await user.click(screen.getByRole('link', { name: new RegExp(`^${name}`) }));
  await heading(name);
}

/** Of the screen that is shown: what is hidden has no role. */
const search = (): Promise<HTMLInputElement> => screen.findByRole('searchbox');

async function searchTransactions(user: ReturnType<typeof renderApp>['user'], text: string): Promise<HTMLElement> {
  await user.type(await search(), text);
  const grid = await screen.findByRole('grid', { name: 'Transactions' });
  await vi.waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('2'));
  return grid;
}

it('shows a screen again as it was left, alone, and with the focus on its heading', async () => {
  const { user } = renderApp('transactions', { rows: ROWS });
  const grid = await searchTransactions(user, 'e000007');
  const drawn = [...grid.querySelectorAll('tbody td > *')];
  await goTo(user, 'Holdings');
  expect(screen.queryByRole('grid', { name: 'Transactions' })).toBeNull();
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(await seriousViolations()).toEqual([]);
  await goTo(user, 'Transactions');
  expect((await search()).value).toBe('e000007');
  expect(screen.getByRole('grid', { name: 'Transactions' })).toBe(grid);
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.filter(({ isConnected }) => !isConnected)).toEqual([]);
  await vi.waitFor(async () => expect(document.activeElement).toBe(await heading('Transactions')));
});

it('takes the filter of a link each time that the link is followed', async () => {
  const { user } = renderApp('accounts', { rows: ROWS, accounts: SAMPLE_ACCOUNTS });
  const account = (): HTMLInputElement => screen.getByRole('combobox', { name: 'Account' });
  for (let round = 0; round < 2; round++) {
    const [link] = await screen.findAllByRole('link', { name: /records?$/ });
    if (link === undefined) throw new Error('There is no link.');
    await user.click(link);
    await heading('Transactions');
    await vi.waitFor(() => expect(account().value).toBe('Crypto.com Exchange'));
    await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
    expect(account().value).toBe('All accounts');
    await goTo(user, 'Accounts');
  }
});

it('keeps what is open beside a screen, but no transaction that the address does not name', async () => {
  const { user } = renderApp('transactions', { rows: ROWS, accounts: SAMPLE_ACCOUNTS });
  const grid = await searchTransactions(user, 'e000007');
  await user.click(within(grid).getAllByRole('row')[1] ?? grid);
  expect(await screen.findByRole('dialog')).toBeTruthy();
  await user.keyboard('{Control>}6{/Control}');
  await heading('Holdings');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(within(await screen.findByRole('grid', { name: 'Holdings' })).getAllByRole('row')[1] ?? grid);
  const lots = await screen.findByRole('dialog');
  await user.click((await within(lots).findAllByRole('link'))[0] ?? lots);
  await heading('Transactions');
  expect(await screen.findByRole('dialog')).not.toBe(lots);
  await user.keyboard('{Control>}6{/Control}');
  await heading('Holdings');
  expect(screen.getByRole('dialog')).toBe(lots);
  await user.keyboard('{Control>}3{/Control}');
  await heading('Transactions');
  expect(screen.queryByRole('dialog')).toBeNull();
});

const STORE = { folder: '/home/ada', bytes: 1, schema: 10, entries: 0, backups: [], recoveryKeySavedAt: null };

it('asks nothing for a hidden screen, and reads anew behind what it showed once it is shown', async () => {
  let records = 2;
  let read: Promise<unknown> = Promise.resolve();
  const info = vi.fn<LotbookApi['store']['info']>(() => read.then(() => ok({ ...STORE, records })));
  const { user, fake } = renderApp('settings', { calls: { store: { info } } });
  await screen.findByText(/^2 records/);
  await goTo(user, 'About');
  const before = info.mock.calls.length;
  act(() => fake.emit('data.changed', { what: 'ledger' }));
  expect(info).toHaveBeenCalledTimes(before);
  let tell: (_: null) => void = () => undefined;
  records = 3;
  read = new Promise((resolve) => {
    tell = resolve;
  });
  await goTo(user, 'Settings');
  await vi.waitFor(() => expect(info.mock.calls.length).toBeGreaterThan(before));
  expect(screen.getByText(/^2 records/)).toBeTruthy();
  tell(null);
  expect(await screen.findByText(/^3 records/)).toBeTruthy();
});

it('asks the worker no second time for the same figures', async () => {
  const { user, ledger } = renderApp('holdings', { rows: ROWS, accounts: SAMPLE_ACCOUNTS });
  const ask = vi.spyOn(ledger, 'ask');
  const asked = (): number => ask.mock.calls.filter(([name]) => name === 'holdings').length;
  await screen.findByRole('grid', { name: 'Holdings' });
  const before = asked();
  await goTo(user, 'About');
  await goTo(user, 'Holdings');
  await goTo(user, 'About');
  act(() => ledger.take(sampleRows(31)));
  expect(asked()).toBe(before);
  await goTo(user, 'Holdings');
  await vi.waitFor(() => expect(asked()).toBe(before + 1));
});

it('lets a hidden screen hear no key', async () => {
  const { user } = renderApp('transactions', { rows: ROWS });
  const field = await search();
  await goTo(user, 'About');
  await user.keyboard('/');
  expect(document.activeElement).not.toBe(field);
  await goTo(user, 'Transactions');
  await user.keyboard('/');
  expect(document.activeElement).toBe(field);
});

it('forgets a secret that was typed and not saved', async () => {
  const { user } = renderApp('settings');
  await user.click(await screen.findByRole('button', { name: 'Change the key' }));
  await user.clear(screen.getByLabelText('Client ID'));
  await user.type(screen.getByLabelText('Client ID'), 'client-2');
  await user.type(screen.getByLabelText('Client secret'), 'hush');
  await goTo(user, 'About');
  await vi.waitFor(() => expect(screen.queryByDisplayValue('hush')).toBeNull());
  await goTo(user, 'Settings');
  expect(screen.getByLabelText<HTMLInputElement>('Client ID').value).toBe('client-2');
  expect(screen.getByLabelText<HTMLInputElement>('Client secret').value).toBe('');
});

it('begins anew on another profile', async () => {
  let profile: 'live' | 'sample' = 'live';
  const { user, fake } = renderApp('transactions', {
    rows: ROWS,
    calls: { app: { info: () => ok({ ...LIVE_INFO, profile }) } },
  });
  await searchTransactions(user, 'e000007');
  await goTo(user, 'About');
  profile = 'sample';
  act(() => fake.emit('data.changed', { what: 'profile' }));
  await screen.findByRole('button', { name: 'Leave sample data' });
  await goTo(user, 'Transactions');
  expect((await search()).value).toBe('');
});

it('speaks the language that was chosen elsewhere', async () => {
  const { user } = renderApp('transactions', { rows: ROWS });
  await search();
  await goTo(user, 'Settings');
  await user.click(screen.getByRole('combobox', { name: 'Language' }));
  await user.click(await screen.findByRole('option', { name: 'Deutsch' }));
  await user.click(await screen.findByRole('link', { name: 'Transaktionen' }));
  expect(await heading('Transaktionen')).toBeTruthy();
  expect(await screen.findByRole('combobox', { name: 'Konto' })).toBeTruthy();
  await user.click(await screen.findByRole('link', { name: 'Einstellungen' }));
  await user.click(await screen.findByRole('combobox', { name: 'Sprache' }));
  await user.click(await screen.findByRole('option', { name: 'English' }));
  await heading('Settings');
});
