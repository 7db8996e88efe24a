import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import type { RatesStatus } from '../../../../core/contract/groups/rates.js';
import type { Settings } from '../../../../core/contract/views.js';
import { CONFIGURED, failed, ok, SETTINGS } from '../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../test/support/render-app.js';
import { SAMPLE_ACCOUNTS } from '../../../../../test/support/sample-rows.js';

it('shows the key’s state, never the secret', async () => {
  renderApp('settings');
  expect(await screen.findByText('client-1')).toBeTruthy();
  expect(screen.queryByLabelText('Client secret')).toBeNull();
  expect(await seriousViolations()).toEqual([]);
});

it('changes the theme at once', async () => {
  const { user } = renderApp('settings');
  await user.click(await screen.findByRole('radio', { name: 'Dark' }));
  await vi.waitFor(() => expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark'));
});

it('keeps two changes of which the second is made while the first is still on its way', async () => {
  let settings: Settings = SETTINGS;
  const waiting: (() => void)[] = [];
  const save: LotbookApi['settings']['save'] = async (change) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return ok((settings = { ...settings, ...change }));
  };
  const { user } = renderApp('settings', { calls: { settings: { get: () => ok(settings), save } } });
  await user.click(await screen.findByRole('switch', { name: /^Sync when/ }));
  await user.click(screen.getByRole('switch', { name: /^Show providers/ }));
  for (const answer of waiting) answer();
  await vi.waitFor(() => expect(settings).toEqual({ ...SETTINGS, syncAtStart: true, providerLogos: false }));
});

it('gives the focus back to “Change the key” when its form closes', async () => {
  const { user } = renderApp('settings');
  await user.click(await screen.findByRole('button', { name: 'Change the key' }));
  await user.click(await screen.findByRole('button', { name: 'Back' }));
  expect(document.activeElement).toBe(await screen.findByRole('button', { name: 'Change the key' }));
});

it('names the servers in use, and none that may not be reached', async () => {
  const named = async (): Promise<readonly (string | null)[]> => {
    const table = await screen.findByRole('table', { name: 'Servers that are asked' });
    return within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
  };
  const { unmount } = renderApp('settings', { info: { connectHost: 'gateway.test' } });
  expect((await named()).slice(0, 2)).toEqual(['api.vezgo.com', 'gateway.test']);
  unmount();
  renderApp('settings', { info: { apiHost: '', connectHost: '' } });
  expect((await named())[0]).toBe('*.wealthica.com');
});

it('forgets the key only after asking', async () => {
  const forget = vi.fn<LotbookApi['credentials']['forget']>(() => failed('keychain-unavailable', 'Unlock it.'));
  const { user } = renderApp('settings', { accounts: SAMPLE_ACCOUNTS, calls: { credentials: { forget } } });
  await user.click(await screen.findByRole('button', { name: 'Forget the key' }));
  const dialog = await screen.findByRole('dialog', { name: 'Forget the key?' });
  expect(forget).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('button', { name: 'Forget it' }));
  expect(await within(dialog).findByText('Unlock it.')).toBeTruthy();
  forget.mockImplementation(() => ok({}));
  await user.click(within(dialog).getByRole('button', { name: 'Forget it' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(forget).toHaveBeenCalledTimes(2);
});

it('saves the time zone', async () => {
  const save = vi.fn<LotbookApi['settings']['save']>((change) => ok({ ...SETTINGS, ...change }));
  const { user } = renderApp('settings', { calls: { settings: { save } } });
  const zone = await screen.findByRole('combobox', { name: 'Time zone' });
  await user.clear(zone);
  await user.type(zone, 'Paris');
  await user.click(await screen.findByRole('option', { name: 'Europe/Paris' }));
  expect(save).toHaveBeenCalledWith(expect.objectContaining({ timezone: 'Europe/Paris' }));
});

it('us: orders the accounts that the units held at the end of 2024 fill, and keeps the whole order', async () => {
  const save = vi.fn<LotbookApi['settings']['save']>((change) => ok({ ...SETTINGS, ...change }));
  const { user, unmount } = renderApp('settings', { calls: { settings: { save } } });
  const names = async (): Promise<readonly (string | null)[]> => {
    const group = await screen.findByRole('group', { name: /^Accounts, in the order/ });
    return within(group)
      .getAllByRole('listitem')
      .map((one) => one.textContent);
  };
  expect(await names()).toEqual(['Crypto.com Exchange', 'Ledger wallet']);
  await user.click(screen.getByRole('button', { name: 'Fill Ledger wallet earlier' }));
  const accountOrder = ['acc-wallet', 'acc-exchange'];
  expect(save).toHaveBeenCalledWith(expect.objectContaining({ accountOrder }));
  unmount();
  renderApp('settings', { settings: { accountOrder: ['acc-wallet'] } });
  expect(await names()).toEqual(['Ledger wallet', 'Crypto.com Exchange']);
});

const STATUS: RatesStatus = {
  sources: [
    { source: 'ecb', name: 'European Central Bank', from: '1999-01-04', to: '2026-01-02', days: 6900, fetchedAt: null },
  ],
  overrides: [{ currency: 'EUR', date: '2024-03-05', rate: '0.92', at: '2026-01-02T03:04:05Z' }],
};

it('another country starts from its own defaults, which says what was set back and undoes it', async () => {
  const chosen = {
    rules: 'us',
    method: 'hifo',
    scope: 'universal',
    methodByYear: { '2024': 'lifo' },
    currency: 'EUR',
  } as const;
  let settings: Settings = { ...SETTINGS, ...chosen };
  const save = vi.fn<LotbookApi['settings']['save']>((change) => ok((settings = { ...settings, ...change })));
  const { user } = renderApp('settings', { calls: { settings: { get: () => ok(settings), save } } });
  const rules = await screen.findByRole('combobox', { name: 'Rules' });
  await user.click(rules);
  await user.click(await screen.findByRole('option', { name: 'Germany' }));
  const own = { rules: 'de', method: null, scope: null, methodByYear: {}, currency: null };
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining(own));
  expect(await screen.findByText(/Set back: HIFO · Across all accounts · LIFO for 2024 only · EUR\.$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining(chosen));
  await vi.waitFor(() => expect(screen.queryByText(/Set back/)).toBeNull());
  expect(document.activeElement).toBe(rules);
});

it('says nothing of another country where nothing was chosen', async () => {
  const { user } = renderApp('settings');
  const rules = await screen.findByRole('combobox', { name: 'Rules' });
  await user.click(rules);
  await user.click(await screen.findByRole('option', { name: 'Germany' }));
  await vi.waitFor(() => expect(rules).toHaveProperty('value', 'Germany'));
  expect(screen.queryByText(/Set back/)).toBeNull();
});

it('chooses the method with the reason for its default, and drops the method of a single year', async () => {
  const { user } = renderApp('settings', { settings: { methodByYear: { '2024': 'lifo' } } });
  expect(await screen.findByText(/Default: FIFO\. It is what the rules take/)).toBeTruthy();
  await user.click(screen.getByRole('combobox', { name: 'Method' }));
  await user.click(await screen.findByRole('option', { name: 'HIFO' }));
  expect(await screen.findByText(/the dearest units go first/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Let 2024 follow the method of all years' }));
  expect(await screen.findByText(/Every year follows the method above/)).toBeTruthy();
});

it('the order at the switch of 2025 is a choice of the United States alone', async () => {
  const { unmount, user } = renderApp('settings');
  await user.click(await screen.findByRole('radio', { name: 'The dearest units first' }));
  await vi.waitFor(() =>
    expect(screen.getByRole('radio', { name: 'The dearest units first' })).toHaveProperty('checked', true),
  );
  unmount();
  renderApp('settings', { settings: { rules: 'de' } });
  expect(await screen.findByRole('combobox', { name: 'Time zone' })).toBeTruthy();
  expect(screen.queryByRole('radio', { name: 'The dearest units first' })).toBeNull();
});

it('lists rates with their days, takes an override back and adds one', async () => {
  const override = vi.fn<LotbookApi['rates']['override']>(() => ok(STATUS));
  const { user } = renderApp('settings', { calls: { rates: { status: () => ok(STATUS), override } } });
  expect(await screen.findByText('European Central Bank')).toBeTruthy();
  expect(screen.getByText('1999-01-04')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Remove the EUR rate of 2024-03-05' }));
  expect(override).toHaveBeenLastCalledWith({ currency: 'EUR', date: '2024-03-05', rate: null });
  const add = screen.getByRole('button', { name: 'Set this rate' });
  await user.type(screen.getByLabelText('For 1 USD'), '0.915');
  expect(add).toHaveProperty('disabled', true);
  await user.type(screen.getByLabelText('Day'), '2024-03-06');
  await user.tab();
  await user.click(add);
  expect(override).toHaveBeenLastCalledWith({ currency: 'EUR', date: '2024-03-06', rate: '0.915' });
});

it('an own rate that is removed leaves the focus with the others', async () => {
  let { overrides } = STATUS;
  const override: LotbookApi['rates']['override'] = () => {
    overrides = [];
    return ok(STATUS);
  };
  const { user } = renderApp('settings', {
    calls: { rates: { status: () => ok({ ...STATUS, overrides }), override } },
  });
  await user.click(await screen.findByRole('button', { name: 'Remove the EUR rate of 2024-03-05' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText(/^They take the place of the published/)));
});

it('says that the rates of a file are in, and nothing of one that was not chosen', async () => {
  const importFile = vi.fn<LotbookApi['rates']['importFile']>(() => ok(null));
  const { user } = renderApp('settings', { calls: { rates: { importFile } } });
  const button = await screen.findByRole('button', { name: 'Import from a file' });
  const said = 'The rates of the file are in.';
  await user.click(button);
  await vi.waitFor(() => expect(button).toHaveProperty('disabled', false));
  expect(screen.queryByText(said)).toBeNull();
  importFile.mockImplementation(() => ok(STATUS));
  await user.click(button);
  expect(await screen.findByText(said)).toBeTruthy();
});

it('tells that rates could not be fetched, and keeps what was there', async () => {
  const calls = { rates: { status: () => ok(STATUS), fetch: () => failed('offline', 'Check the network.') } };
  const { user } = renderApp('settings', { calls });
  await user.click(await screen.findByRole('button', { name: 'Fetch rates' }));
  expect(await screen.findByText('Check the network.')).toBeTruthy();
  expect(screen.getByText('European Central Bank')).toBeTruthy();
});

it('syncs at start and every so many hours', async () => {
  const save = vi.fn<LotbookApi['settings']['save']>((change) => ok({ ...SETTINGS, ...change }));
  const { user } = renderApp('settings', { settings: { syncEveryHours: 5 }, calls: { settings: { save } } });
  await user.click(await screen.findByRole('switch', { name: /Sync when Lotbook starts/ }));
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ syncAtStart: true }));
  const every = screen.getByRole('combobox', { name: 'And while it is open' });
  expect(every).toHaveProperty('value', 'Every 5 hours');
  await user.click(every);
  await user.click(await screen.findByRole('option', { name: 'Only when I ask' }));
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ syncEveryHours: null }));
});

it('names the servers that are asked, with a team’s own endpoint', async () => {
  const url = 'https://tokens.example.org/vezgo?x=1';
  renderApp('settings', { credentials: { ...CONFIGURED, kind: 'endpoint', loginName: null, endpoint: url } });
  const hosts = await screen.findByRole('table', { name: 'Servers that are asked' });
  const names = within(hosts)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
  expect(names).toEqual([
    'api.vezgo.com',
    'connect.vezgo.com',
    'tokens.example.org',
    '*.wealthica.com',
    'www.ecb.europa.eu',
    'www.bankofcanada.ca',
  ]);
});

it('offers a team’s own endpoint as it was saved when it is changed, but none of its secrets', async () => {
  const url = 'https://tokens.example.org/vezgo';
  const { user } = renderApp('settings', {
    credentials: { ...CONFIGURED, kind: 'endpoint', loginName: null, endpoint: url },
  });
  await user.click(await screen.findByRole('button', { name: 'Change the key' }));
  expect(await screen.findByDisplayValue(url)).toBeTruthy();
  expect(screen.queryByLabelText(/Secret/)).toBeNull();
});

it('warns while there is no recovery key, saves one, and restores only after asking', async () => {
  const restore = vi.fn<LotbookApi['store']['restore']>(() => ok({ restored: true }));
  const saveRecoveryKey = vi.fn<LotbookApi['store']['saveRecoveryKey']>(() => ok({ path: '/home/ada/key.txt' }));
  const { user } = renderApp('settings', { calls: { store: { restore, saveRecoveryKey } } });
  expect(await screen.findByText(/There is no recovery key yet/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save the recovery key' }));
  expect(await screen.findByText('Written to /home/ada/key.txt')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Restore a backup…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Restore a backup?' });
  expect(restore).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('button', { name: 'Choose a backup' }));
  expect(await screen.findByText('The backup is in place.')).toBeTruthy();
});

it('the sample has no backups and asks no server', async () => {
  const info = vi.fn<LotbookApi['store']['info']>(() => failed('not-allowed'));
  renderApp('settings', { info: { profile: 'sample' }, calls: { store: { info } } });
  expect(await screen.findByText(/Sample data needs no backup/)).toBeTruthy();
  expect(screen.getByText(/no server outside this computer is asked/)).toBeTruthy();
  expect(info).not.toHaveBeenCalled();
});

it('turns every word to another language, and back', async () => {
  const { user } = renderApp('settings');
  await user.click(await screen.findByRole('combobox', { name: 'Language' }));
  await user.click(await screen.findByRole('option', { name: 'Deutsch' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Einstellungen' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('de');
  await user.click(screen.getByRole('combobox', { name: 'Sprache' }));
  await user.click(await screen.findByRole('option', { name: 'English' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
});

it('of two years dropped in one moment none comes back', async () => {
  const { fake } = renderApp('settings', { settings: { methodByYear: { '2022': 'hifo', '2023': 'lifo' } } });
  const drops = await screen.findAllByRole('button', { name: /202[23]/ });
  act(() => {
    for (const drop of drops) drop.click();
  });
  await vi.waitFor(async () => {
    expect(await fake.api.settings.get({})).toMatchObject({ ok: true, value: { methodByYear: {} } });
  });
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: /202[23]/ })).toBeNull());
});
