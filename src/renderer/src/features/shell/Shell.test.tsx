import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { HistoryStep } from '../../../../core/contract/groups/decisions.js';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import { failed, LIVE_INFO, NOT_CONFIGURED, ok, SETTINGS } from '../../../../../test/support/fake-lotbook.js';
import { heading, renderApp, seriousViolations } from '../../../../../test/support/render-app.js';
import { sampleRows } from '../../../../../test/support/sample-rows.js';

it('goes from screen to screen by links, and says where one is', async () => {
  const { user } = renderApp('accounts');
  await heading('Accounts');
  for (const name of ['Transactions', 'Tax report', 'Settings', 'Accounts']) {
    await user.click(screen.getByRole('link', { name }));
    const title = await heading(name);
    await vi.waitFor(() => expect(document.activeElement).toBe(title));
    expect(screen.getByRole('link', { name }).getAttribute('aria-current')).toBe('page');
  }
});

it('lets the keyboard skip the rail', async () => {
  const { user } = renderApp('accounts');
  await heading('Accounts');
  await user.click(screen.getByRole('button', { name: 'Skip to the screen' }));
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

it('marks sample data on every screen and leaves it with one click', async () => {
  let profile: 'live' | 'sample' = 'sample';
  const leave = vi.fn<LotbookApi['sample']['leave']>(() => {
    profile = 'live';
    return ok({});
  });
  const calls = { sample: { leave }, app: { info: () => ok({ ...LIVE_INFO, profile }) } };
  const { user } = renderApp('report', { credentials: NOT_CONFIGURED, calls });
  expect(await screen.findByText('Sample data')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Leave sample data' }));
  expect(await screen.findByRole('button', { name: 'Explore with sample data' })).toBeTruthy();
  expect(leave).toHaveBeenCalledOnce();
});

it('follows a profile that main changed by itself', async () => {
  let profile: 'live' | 'sample' = 'live';
  const { fake } = renderApp('accounts', { calls: { app: { info: () => ok({ ...LIVE_INFO, profile }) } } });
  await heading('Accounts');
  profile = 'sample';
  act(() => fake.emit('data.changed', { what: 'profile' }));
  expect(await screen.findByText('Sample data')).toBeTruthy();
});

it('says quietly that only this computer is reached on an old runtime', async () => {
  renderApp('accounts', { info: { loopbackOnly: true } });
  expect(await screen.findByText(/reaches only servers on this computer/)).toBeTruthy();
});

it('says why the book cannot be opened, and tries again', async () => {
  const get = vi.fn<LotbookApi['settings']['get']>(() => failed('store-newer', 'Update Lotbook.'));
  const { user } = renderApp('accounts', { calls: { settings: { get } } });
  expect(await screen.findByText('Update Lotbook.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Update Lotbook.')).toBeTruthy();
  expect(get).toHaveBeenCalledTimes(2);
});

it('offers the sample data where the own book cannot be opened', async () => {
  let profile: 'live' | 'sample' = 'live';
  const enter = vi.fn<LotbookApi['sample']['enter']>(() => {
    profile = 'sample';
    return ok({});
  });
  const info: LotbookApi['app']['info'] = () =>
    profile === 'live' ? failed('store-unreadable', 'The key is gone.') : ok({ ...LIVE_INFO, profile });
  const { user } = renderApp('accounts', { calls: { sample: { enter }, app: { info } } });
  expect(await screen.findByText('The key is gone.')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Explore with sample data' }));
  expect(await screen.findByText('Sample data')).toBeTruthy();
  expect(enter).toHaveBeenCalledOnce();
});

it('finds a screen, an action or a transaction in the palette', async () => {
  const start = vi.fn<LotbookApi['sync']['start']>(() => ok({ runId: 'run-1' }));
  const { user } = renderApp('accounts', { rows: sampleRows(30), calls: { sync: { start } } });
  await heading('Accounts');
  await user.keyboard('{Control>}k{/Control}');
  const search = await screen.findByRole('textbox', { name: /Go to, do, or find/ });
  expect(await seriousViolations()).toEqual([]);
  await user.type(search, 'e000007');
  await user.click(await screen.findByText(/· e000007$/));
  expect(await heading('Transactions')).toBeTruthy();
  expect(window.location.hash).toBe('#/transactions?entry=e000007');
  await user.keyboard('{Escape}');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /Go to, do, or find/ }), 'sync');
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(start).toHaveBeenCalledWith({}));
});

it('opens the export from every screen, and only once', async () => {
  const { user } = renderApp('settings', { rows: sampleRows(30) });
  await heading('Settings');
  await user.keyboard('{Control>}e{/Control}');
  expect(await screen.findByRole('dialog', { name: 'Export the report' })).toBeTruthy();
  expect(window.location.hash).toBe('#/report');
});

it.each([
  ['fr', 'reglages', 'Réglages'],
  ['de', 'pruefung', 'Prüfung'],
  ['de', 'prufung', 'Prüfung'],
] as const)('finds a name in the palette without its accents: %s, %s', async (language, typed, name) => {
  const get: LotbookApi['settings']['get'] = () => ok({ ...SETTINGS, language });
  const { user } = renderApp('accounts', { calls: { settings: { get } } });
  await heading(language === 'fr' ? 'Comptes' : 'Konten');
  await user.keyboard('{Control>}k{/Control}');
  const field = within(await screen.findByRole('dialog')).getByRole('textbox');
  await user.type(field, typed);
  await user.keyboard('{Enter}');
  expect(await heading(name)).toBeTruthy();
});

it('lists its keys, which work, and so do the commands of the menu', async () => {
  const { user, fake } = renderApp('accounts');
  await heading('Accounts');
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.keyboard('{Control>}3{/Control}');
  expect(await heading('Transactions')).toBeTruthy();
  act(() => fake.emit('menu.chosen', { command: 'settings' }));
  expect(await heading('Settings')).toBeTruthy();
});

it.each(['the search', 'the palette itself'])(
  'closes the palette alone with Escape in %s, and what is open below it with the next',
  async (place) => {
    const { user } = renderApp('accounts');
    await heading('Accounts');
    await user.keyboard('?');
    const below = { name: 'Keyboard shortcuts' };
    await screen.findByRole('dialog', below);
    await user.keyboard('{Control>}k{/Control}');
    const search = { name: /Go to, do, or find/ };
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', search)));
    // As after a click on the name of a group.
    if (place !== 'the search') act(() => screen.getByRole('dialog', { name: 'Command palette' }).focus());
    await user.keyboard('{Escape}');
    await vi.waitFor(() => expect(screen.queryByRole('textbox', search)).toBeNull());
    expect(screen.getByRole('dialog', below)).toBeTruthy();
    await user.keyboard('{Escape}');
    await vi.waitFor(() => expect(screen.queryByRole('dialog', below)).toBeNull());
  },
);

it('undoes and does again, says what, and says why it could not', async () => {
  const step: HistoryStep = { step: 's1', kinds: ['ignore', 'note'], count: 2 };
  const undo = vi.fn<LotbookApi['decisions']['undo']>(() => ok({ undo: null, redo: step }));
  const redo = vi.fn<LotbookApi['decisions']['redo']>(() => failed('conflict', 'Decide anew.'));
  const state: LotbookApi['decisions']['state'] = () => ok({ undo: step, redo: step });
  const { user } = renderApp('settings', { calls: { decisions: { state, undo, redo } } });
  await heading('Settings');
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('2 decisions undone: Ignored, Note.')).toBeTruthy();
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(await screen.findByText('Decide anew.')).toBeTruthy();
  expect(undo).toHaveBeenCalledOnce();
});

it('undoes what a restored book has to undo', async () => {
  const step: HistoryStep = { step: 's1', kinds: ['ignore'], count: 1 };
  let restored = false;
  const undo = vi.fn<LotbookApi['decisions']['undo']>(() => ok({ undo: null, redo: step }));
  const state: LotbookApi['decisions']['state'] = () => ok({ undo: restored ? step : null, redo: null });
  const { user, fake } = renderApp('settings', { calls: { decisions: { state, undo } } });
  await heading('Settings');
  await user.keyboard('{Control>}z{/Control}');
  expect(undo).not.toHaveBeenCalled();
  restored = true;
  act(() => fake.emit('data.changed', { what: 'profile' }));
  await vi.waitFor(async () => {
    await user.keyboard('{Control>}z{/Control}');
    expect(undo).toHaveBeenCalled();
  });
});

it('says of a decision that a long book makes wait that it is being worked in, and no more once it is', async () => {
  let workedIn = (): void => undefined;
  const undo: LotbookApi['decisions']['undo'] = () =>
    new Promise((resolve) => {
      workedIn = () => resolve({ ok: true, value: { undo: null, redo: null } });
    });
  const state: LotbookApi['decisions']['state'] = () =>
    ok({ undo: { step: 's1', kinds: ['ignore'], count: 1 }, redo: null });
  const { user } = renderApp('settings', { calls: { decisions: { state, undo } } });
  await heading('Settings');
  await user.keyboard('{Control>}z{/Control}');
  expect(
    await screen.findByText(/^This is being worked into the whole book\. It counts once that is done/),
  ).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  workedIn();
  expect(await screen.findByText('Undone.')).toBeTruthy();
  await vi.waitFor(() => expect(screen.queryByText(/^This is being worked into/)).toBeNull());
});

it('says on every screen that a sync failed, and leads to where it says why', async () => {
  const { fake, user } = renderApp('report');
  await screen.findByRole('navigation');
  const run = { runId: '1', accountId: null, accountName: null, pages: 0, records: 0, newRecords: 0, endsAt: null };
  const failure = { code: 'auth-rejected', message: 'Check the client secret.' };
  act(() => fake.emit('sync.progress', { ...run, changed: 0, phase: 'failed', failure }));
  await user.click(screen.getByRole('link', { name: 'Sync failed' }));
  expect(await screen.findByText('Check the client secret.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('link', { name: 'Sync failed' })).toBeNull();
});

it('tells how a sync ended where the person is who began it, once; of one that nobody asked for nothing', async () => {
  const start = vi.fn<LotbookApi['sync']['start']>(() => ok({ runId: 'run-1' }));
  const { fake, user } = renderApp('settings', { calls: { sync: { start } } });
  await heading('Settings');
  const counts = { pages: 1, records: 2, newRecords: 2, changed: 0, endsAt: null, accountId: null, accountName: null };
  const ended = { phase: 'done', failure: null, ...counts } as const;
  act(() => fake.emit('sync.progress', { runId: 'by-the-clock', ...ended }));
  expect(screen.queryByText('Sync finished: 2 new records.')).toBeNull();
  await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce());
  act(() => fake.emit('sync.progress', { runId: 'run-1', ...ended }));
  expect(await screen.findByText('Sync finished: 2 new records.')).toBeTruthy();
  await user.click(screen.getByRole('link', { name: 'Tax report' }));
  await heading('Tax report');
  expect(screen.getAllByText('Sync finished: 2 new records.')).toHaveLength(1);
});

it('says that it is offline, whether by the system or by the last sync', async () => {
  const { fake } = renderApp('settings');
  await heading('Settings');
  expect(screen.queryByText('Offline')).toBeNull();
  const counts = { pages: 0, records: 0, newRecords: 0, changed: 0, endsAt: null, accountId: null, accountName: null };
  const failure = { code: 'offline', message: '' };
  act(() => fake.emit('sync.progress', { runId: 'r', phase: 'failed', failure, ...counts }));
  expect(await screen.findByText('Offline')).toBeTruthy();
});
