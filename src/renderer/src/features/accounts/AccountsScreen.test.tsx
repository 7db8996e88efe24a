import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import type { SyncProgress } from '../../../../core/contract/views.js';
import { failed, NOT_CONFIGURED, ok } from '../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../test/support/render-app.js';
import { SAMPLE_ACCOUNTS } from '../../../../../test/support/sample-rows.js';

type ConnectStart = LotbookApi['connect']['start'];

const PROGRESS: SyncProgress = {
  runId: 'run-1',
  phase: 'transactions',
  accountId: 'acc-exchange',
  accountName: 'Crypto.com Exchange',
  pages: 3,
  records: 300,
  newRecords: 12,
  endsAt: null,
  changed: 0,
  failure: null,
};

function connectWith(start: ConnectStart, cancel = () => ok({})) {
  return renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls: { connect: { start, cancel } } });
}

async function press(user: ReturnType<typeof renderApp>['user'], name: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name }));
}

it('waits, then shows why the accounts cannot be read, and reads them again on demand', async () => {
  const list = vi.fn<LotbookApi['accounts']['list']>(() => failed('store-locked', 'Close the other Lotbook.'));
  const { user } = renderApp('accounts', { calls: { accounts: { list } } });
  expect(await screen.findByText('Close the other Lotbook.')).toBeTruthy();
  list.mockImplementation(() => ok([...SAMPLE_ACCOUNTS]));
  await press(user, 'Try again');
  expect(await screen.findByRole('heading', { name: 'Ledger wallet' })).toBeTruthy();
});

it('invites to connect when there is no account', async () => {
  renderApp('accounts');
  expect(await screen.findByText('No account yet')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Connect an account' })).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('shows balances by value, the unknown as unknown, and the next step of a broken account', async () => {
  renderApp('accounts', { accounts: SAMPLE_ACCOUNTS });
  const table = await screen.findByRole('table', { name: 'Balances of Crypto.com Exchange' });
  // The balances stand at once; what the entries say of them comes from the worker a moment later.
  await within(table).findAllByText('Differs from the entries');
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    // There are no entries here, so every balance of a coin differs from them.
    'BTCBitcoinDiffers from the entriesSpot0.4125$38,115.20',
    'USDUS DollarCash5,177.07$5,177.07',
    'CROCronosDiffers from the entriesStaked50,000$4,921.50',
    'XYZDiffers from the entriesSpot<0.00000001—Not known',
  ]);
  expect(screen.getByText('$55,334.17')).toBeTruthy();
  expect(screen.getByText(/no longer accepts this connection/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reconnect' })).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('says that the window is open, lets one cancel, and tells that nothing changed', async () => {
  let close = (): void => undefined;
  const start: ConnectStart = () =>
    new Promise((resolve) => {
      close = () => resolve({ ok: true, value: { status: 'closed' } });
    });
  const { user } = connectWith(start, () => {
    close();
    return ok({});
  });
  await press(user, 'Connect an account');
  expect(await screen.findByText(/The Vezgo window is open/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Connect an account' }).disabled).toBe(true);
  await press(user, 'Cancel');
  expect(await screen.findByText(/closed before an account was connected/)).toBeTruthy();
});

it('says that a duplicate was not added twice', async () => {
  const { user } = connectWith(() => ok({ status: 'duplicate', existingAccountId: 'acc-exchange' }));
  await press(user, 'Connect an account');
  expect(await screen.findByText(/not added twice/)).toBeTruthy();
});

it('gives the words of a failure and tries again', async () => {
  const start = vi.fn<ConnectStart>(() => failed('connect-timeout', 'Nothing was changed; connect again.'));
  const { user } = connectWith(start);
  await press(user, 'Connect an account');
  expect(await screen.findByText('Nothing was changed; connect again.')).toBeTruthy();
  await press(user, 'Try again');
  expect(start).toHaveBeenCalledTimes(2);
});

it('tries the same again: the account that was to be reconnected, the provider that was chosen', async () => {
  const start = vi.fn<ConnectStart>(() => failed('connect-timeout', 'Nothing was changed; connect again.'));
  const { user } = connectWith(start);
  await press(user, 'Reconnect');
  await press(user, 'Try again');
  const [first, second] = start.mock.calls.map(([request]) => request);
  expect(first?.accountId).toBeTruthy();
  expect(second).toEqual(first);
});

it('syncs an account that was just connected', async () => {
  const start = vi.fn<LotbookApi['sync']['start']>(() => ok({ runId: 'run-1' }));
  const { user, fake } = renderApp('accounts', { calls: { sync: { start } } });
  await press(user, 'Connect an account');
  expect(await screen.findByText(/Account connected/)).toBeTruthy();
  expect(start).toHaveBeenCalledWith({ accountIds: ['acc-exchange'] });
  act(() => fake.emit('sync.progress', PROGRESS));
  expect(screen.getByText(/Account connected/)).toBeTruthy();
  act(() => fake.emit('sync.progress', { ...PROGRESS, phase: 'done' }));
  expect(screen.getByText(/^Sync finished/)).toBeTruthy();
  expect(screen.queryByText(/Account connected/)).toBeNull();
});

it('finds a provider by name and goes straight to it', async () => {
  const start = vi.fn<ConnectStart>(() => ok({ status: 'closed' }));
  const { user } = connectWith(start);
  await press(user, 'Choose a provider');
  await user.type(await screen.findByPlaceholderText('Search providers'), 'krak');
  const options = await screen.findAllByRole('option');
  expect(options).toHaveLength(1);
  await user.click(await screen.findByRole('option', { name: /Kraken/ }));
  expect(start).toHaveBeenCalledWith({ provider: 'kraken', theme: 'light' });
});

it('follows a sync by its events to its end', async () => {
  const cancel = vi.fn<LotbookApi['sync']['cancel']>(() => ok({}));
  const { fake, user } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls: { sync: { cancel } } });
  await press(user, 'Sync');
  act(() => fake.emit('sync.progress', PROGRESS));
  const strip = screen.getByRole('region', { name: 'Sync' });
  expect(strip.textContent).toContain('Fetching transactions: Crypto.com Exchange');
  expect(strip.textContent).toContain('300 records · 3 pages');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Sync' }).disabled).toBe(true);
  await press(user, 'Stop');
  expect(cancel).toHaveBeenCalledOnce();
  act(() => fake.emit('sync.progress', { ...PROGRESS, phase: 'done' }));
  expect(screen.getByText(/^Sync finished: 12 new records\./)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Sync' }).disabled).toBe(false);
});

it.each([
  ['at the end of the heading', SAMPLE_ACCOUNTS, 'bottom-end'],
  ['beside the rail, in an empty book', [], 'bottom-start'],
])('the list of providers opens where there is room: %s', async (_where, accounts, position) => {
  const { user } = renderApp('accounts', { accounts });
  await press(user, 'Choose a provider');
  const list = await screen.findByRole('listbox', { name: 'Providers' });
  expect(list.closest('[data-position]')?.getAttribute('data-position')).toBe(position);
});

it('tells why a sync failed', async () => {
  const { fake } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS });
  await screen.findByRole('button', { name: 'Sync' });
  const failure = { code: 'offline', message: 'Check the connection.' };
  act(() => fake.emit('sync.progress', { ...PROGRESS, phase: 'failed', failure }));
  expect(screen.getByRole('alert').textContent).toContain('The server cannot be reached');
  expect(screen.getByRole('alert').textContent).toContain('Check the connection.');
});

it('names the accounts that a failed sync left unread, and tries again what was asked for', async () => {
  const start = vi.fn<LotbookApi['sync']['start']>(() => ok({ runId: 'run-1' }));
  const { fake, user } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls: { sync: { start } } });
  await openMenu(user, 'Full check: read everything again');
  const failure = { code: 'server-error', message: 'Try later.', accounts: ['Crypto.com Exchange', 'Kraken'] };
  act(() => fake.emit('sync.progress', { ...PROGRESS, phase: 'failed', failure }));
  expect(screen.getByRole('alert').textContent).toContain('Not read to the end: Crypto.com Exchange, Kraken.');
  await press(user, 'Try again');
  expect(start.mock.calls).toEqual([
    [{ accountIds: ['acc-exchange'], full: true }],
    [{ accountIds: ['acc-exchange'], full: true }],
  ]);
  // A run of the clock is of all accounts.
  act(() => fake.emit('sync.progress', { ...PROGRESS, runId: 'run-2', phase: 'failed', failure }));
  await press(user, 'Try again');
  expect(start).toHaveBeenLastCalledWith({});
});

it('says which accounts a sync that ended well can read no further', async () => {
  const { fake } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS });
  await screen.findByRole('button', { name: 'Reconnect' });
  const broken = SAMPLE_ACCOUNTS.find(({ status }) => status === 'error')?.displayName ?? 'none';
  act(() => fake.emit('sync.progress', { ...PROGRESS, phase: 'done', newRecords: 0 }));
  expect(screen.getByText(/^Sync finished: nothing new/).textContent).toContain(
    `${broken}: nothing new comes until the account is reconnected.`,
  );
});

it('leads from a key that is refused to where it is changed', async () => {
  const { fake, user } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS });
  await screen.findByRole('button', { name: 'Sync' });
  const failure = { code: 'auth-rejected', message: 'Check the client secret.' };
  act(() => fake.emit('sync.progress', { ...PROGRESS, phase: 'failed', failure }));
  await press(user, 'Check the key');
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
});

it('fetches what was connected before: with a sync, and when Vezgo has a connection that is not here', async () => {
  const start = vi.fn<LotbookApi['sync']['start']>(() => ok({ runId: 'run-1' }));
  const connect: ConnectStart = () => ok({ status: 'duplicate', existingAccountId: 'acc-elsewhere' });
  const { user } = renderApp('accounts', { calls: { sync: { start }, connect: { start: connect } } });
  await press(user, 'Sync');
  expect(start).toHaveBeenLastCalledWith({});
  await press(user, 'Connect an account');
  expect(await screen.findByText(/Account connected/)).toBeTruthy();
  expect(start).toHaveBeenLastCalledWith({ accountIds: ['acc-elsewhere'] });
});

it('without a key shows the accounts but offers the key instead of a sync', async () => {
  const { user } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, credentials: NOT_CONFIGURED });
  expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Sync' })).disabled).toBe(true);
  expect(screen.getByText(/There is no Vezgo key/)).toBeTruthy();
  await press(user, 'Add the key');
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
});

async function openMenu(user: ReturnType<typeof renderApp>['user'], item: string): Promise<void> {
  await press(user, 'More for Crypto.com Exchange');
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

it('removes an account here only unless asked for more, and says why it could not', async () => {
  const remove = vi.fn<LotbookApi['accounts']['remove']>(() => failed('offline', 'Check the connection.'));
  let accounts = SAMPLE_ACCOUNTS;
  const { fake, user } = renderApp('accounts', { calls: { accounts: { list: () => ok([...accounts]), remove } } });
  await openMenu(user, 'Remove…');
  const drawer = await screen.findByRole('dialog', { name: 'Remove Crypto.com Exchange?' });
  expect(within(drawer).getByText(/1,284 records/)).toBeTruthy();
  // Each place says how the account is had back.
  expect(within(drawer).getAllByText(/To have it back you connect it again/)).toHaveLength(2);
  await user.click(within(drawer).getByRole('radio', { name: 'On this computer and at Vezgo' }));
  await user.click(within(drawer).getByRole('button', { name: 'Remove it here and at Vezgo' }));
  expect(await within(drawer).findByText('Check the connection.')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  remove.mockImplementation(() => ok({}));
  await user.click(within(drawer).getByRole('radio', { name: 'On this computer only' }));
  await user.click(within(drawer).getByRole('button', { name: 'Remove it here' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(remove.mock.calls.map(([{ where }]) => where)).toEqual(['vezgo', 'here']);
  const button = { name: 'More for Crypto.com Exchange' };
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', button)));
  accounts = SAMPLE_ACCOUNTS.filter(({ displayName }) => displayName !== 'Crypto.com Exchange');
  act(() => fake.emit('data.changed', { what: 'accounts' }));
  await vi.waitFor(() => expect(screen.queryByRole('button', button)).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Accounts' }));
});

it('draws what an account was worth as a chart that the keyboard reaches, with its exact figures', async () => {
  const points = [
    { date: '2025-01-01', value: '1000.10' },
    { date: '2025-01-02', value: '1234.567' },
  ];
  const history: LotbookApi['accounts']['history'] = () => ok({ points, readAt: null });
  const { user } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls: { accounts: { history } } });
  await openMenu(user, 'Value history');
  const drawer = await screen.findByRole('dialog', { name: /Crypto.com Exchange/ });
  const figure = await within(drawer).findByRole('figure', { name: 'Value history' });
  expect(within(drawer).getByText('$1,234.57')).toBeTruthy();
  const chart = await within(figure).findByRole('application');
  act(() => chart.focus());
  await user.keyboard('{ArrowRight}');
  expect(await within(figure).findByText('$1,234.57')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  await press(user, 'Close');
  await vi.waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('More for Crypto.com Exchange'),
  );
});

it('forgets personal data when the screen is left with it open', async () => {
  const kyc: LotbookApi['accounts']['kyc'] = () => ok({ state: 'data', fields: [{ name: 'name', value: 'Ada L.' }] });
  const { user } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls: { accounts: { kyc } } });
  await openMenu(user, 'Personal data at the provider');
  await press(user, 'Ask for it');
  await screen.findByText('Ada L.');
  act(() => {
    window.location.hash = '#/overview';
  });
  await vi.waitFor(() => expect(screen.queryByText('Ada L.')).toBeNull());
});

it('names no total where no account has a value', async () => {
  const [first] = SAMPLE_ACCOUNTS;
  renderApp('accounts', { accounts: [{ ...first!, value: null, balances: [] }] });
  expect(await screen.findByText('1 account')).toBeTruthy();
  expect(screen.queryByText(/in known values/)).toBeNull();
});

it('asks for personal data only on a click, and keeps none of it', async () => {
  const kyc = vi.fn<LotbookApi['accounts']['kyc']>(() =>
    ok({
      state: 'data',
      fields: [
        { name: 'name', value: 'Ada L.' },
        { name: 'country_code', value: 'GB' },
        { name: 'date_of_birth', value: '1815-12-10' },
      ],
    }),
  );
  const { user } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls: { accounts: { kyc } } });
  await openMenu(user, 'Personal data at the provider');
  expect(await screen.findByText(/written nowhere/)).toBeTruthy();
  expect(kyc).not.toHaveBeenCalled();
  await press(user, 'Ask for it');
  expect(await screen.findByText('Ada L.')).toBeTruthy();
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'Name',
    'Country',
    'Date of birth',
  ]);
  // The button is gone; the next stop of the keyboard is in the drawer, not behind it.
  await user.tab();
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true);
  expect(await seriousViolations()).toEqual([]);
  await press(user, 'Close');
  await vi.waitFor(() => expect(screen.queryByText('Ada L.')).toBeNull());
});

it('drops personal data that comes once the screen has been left', async () => {
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const kyc: LotbookApi['accounts']['kyc'] = async () => {
    await asked;
    return ok({ state: 'data', fields: [{ name: 'full_name', value: 'Ada L.' }] });
  };
  const { user } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls: { accounts: { kyc } } });
  await openMenu(user, 'Personal data at the provider');
  await press(user, 'Ask for it');
  await user.keyboard('{Control>}6{/Control}');
  await screen.findByRole('heading', { level: 1, name: 'Holdings' });
  answer();
  await user.keyboard('{Control>}2{/Control}');
  await screen.findByRole('heading', { level: 1, name: 'Accounts' });
  const ask = await screen.findByRole('button', { name: 'Ask for it' });
  await vi.waitFor(() => expect(ask).toHaveProperty('disabled', false));
  expect(screen.queryByText('Ada L.')).toBeNull();
});

it('reads everything again on demand and shows each record before and after', async () => {
  const start = vi.fn<LotbookApi['sync']['start']>(() => ok({ runId: 'run-1' }));
  const changes: LotbookApi['sync']['changes'] = () =>
    ok([
      {
        accountId: 'acc-exchange',
        record: 'rec-9',
        what: 'changed',
        at: '2026-01-02T03:04:05Z',
        before: '{"amount":"1"}',
        after: '{"amount":"2"}',
      },
    ]);
  const { user, fake } = renderApp('accounts', { accounts: SAMPLE_ACCOUNTS, calls: { sync: { start, changes } } });
  await openMenu(user, 'Full check: read everything again');
  expect(start).toHaveBeenCalledWith({ accountIds: ['acc-exchange'], full: true });
  act(() => fake.emit('sync.progress', { ...PROGRESS, phase: 'done', changed: 1 }));
  expect(await screen.findByText(/1 record changed at Vezgo/)).toBeTruthy();
  await press(user, 'Show the changes');
  const drawer = await screen.findByRole('dialog', { name: 'What full checks found' });
  const marked = async (mark: string) =>
    [...(await within(drawer).findByRole('figure')).querySelectorAll(`[data-mark="${mark}"]`)].map((line) =>
      line.textContent?.trim(),
    );
  expect(await marked('gone')).toEqual(['−   "amount": "1"']);
  expect(await marked('new')).toEqual(['+   "amount": "2"']);
  expect(await seriousViolations()).toEqual([]);
});

it('shows accounts of files apart, without what only Vezgo can do', async () => {
  const [first] = SAMPLE_ACCOUNTS;
  if (first === undefined) throw new Error('There is a sample account.');
  const file = { ...first, source: 'generic', displayName: 'Old exchange', balances: [], review: 3 } as const;
  const { user } = renderApp('accounts', { accounts: [...SAMPLE_ACCOUNTS, { ...file, id: 'acc-file', balances: [] }] });
  const group = await screen.findByRole('region', { name: 'From files' });
  expect(within(group).getByRole('heading', { name: 'Old exchange' })).toBeTruthy();
  expect(within(group).getByRole('link', { name: '3 records without an entry' }).getAttribute('href')).toBe(
    '#/review?cause=needs-decision',
  );
  await user.click(within(group).getByRole('button', { name: 'More for Old exchange' }));
  expect(await screen.findByRole('menuitem', { name: 'Remove…' })).toBeTruthy();
  expect(screen.queryByRole('menuitem', { name: 'Sync this account' })).toBeNull();
});

it('opens Vezgo’s window at once when a command asks for it', async () => {
  const start = vi.fn<ConnectStart>(() => ok({ status: 'closed' }));
  const { user } = connectWith(start);
  await screen.findByRole('button', { name: 'Connect an account' });
  await user.keyboard('{Control>}{Shift>}a{/Shift}{/Control}');
  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce());
  expect(window.location.hash).toBe('#/accounts');
});
