import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import { failed, LIVE_INFO, NOT_CONFIGURED, ok } from '../../../../../test/support/fake-lotbook.js';
import { heading, renderApp, seriousViolations } from '../../../../../test/support/render-app.js';

it('goes from screen to screen by links, and says where one is', async () => {
  const { user } = renderApp('accounts');
  await heading('Accounts');
  for (const name of ['Transactions', 'Tax report', 'Settings', 'Accounts']) {
    await user.click(screen.getByRole('link', { name }));
    expect(document.activeElement).toBe(await heading(name));
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
