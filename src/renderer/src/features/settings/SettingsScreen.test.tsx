import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import { failed, ok } from '../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../test/support/render-app.js';
import { SAMPLE_ACCOUNTS } from '../../../../../test/support/sample-rows.js';

it('shows the key’s state and the versions, never the secret', async () => {
  renderApp('settings');
  expect(await screen.findByText('client-1')).toBeTruthy();
  expect(screen.getByText('Electron 45.4.1 on linux')).toBeTruthy();
  expect(screen.queryByLabelText('Client secret')).toBeNull();
  expect(await seriousViolations()).toEqual([]);
});

it('changes the theme at once', async () => {
  const { user } = renderApp('settings');
  await user.click(await screen.findByRole('radio', { name: 'Dark' }));
  await vi.waitFor(() => expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark'));
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
  const save = vi.fn<LotbookApi['settings']['save']>((next) => ok(next));
  const { user } = renderApp('settings', { calls: { settings: { save } } });
  const zone = await screen.findByRole('combobox', { name: 'Time zone' });
  await user.clear(zone);
  await user.type(zone, 'Paris');
  await user.click(await screen.findByRole('option', { name: 'Europe/Paris' }));
  expect(save).toHaveBeenCalledWith(expect.objectContaining({ timezone: 'Europe/Paris' }));
});
