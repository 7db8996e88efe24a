import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RatesStatus } from '../../../../core/contract/groups/rates.js';
import { CONFIGURED, LIVE_INFO, ok } from '../../../../../test/support/fake-lotbook.js';
import { heading, renderApp, seriousViolations } from '../../../../../test/support/render-app.js';

// React tells the console of what was thrown while it drew.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => vi.restoreAllMocks());

const WORDS = 'Something unexpected went wrong';
/** What no schema lets through: a mistake of ours. */
const MISTAKEN: RatesStatus = JSON.parse('{}');
const HEALTHY: RatesStatus = { sources: [], overrides: [] };

it('says so in place of a screen that cannot be drawn, and draws it once it can be', async () => {
  let status = MISTAKEN;
  const { user } = renderApp('settings', { calls: { rates: { status: () => ok(status) } } });
  expect((await screen.findByRole('alert')).textContent).toContain(WORDS);
  await heading('Settings');
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('link', { name: /^About/ }));
  await heading('About');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(screen.getByRole('link', { name: /^Settings/ }));
  await screen.findByRole('alert');
  status = HEALTHY;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('button', { name: 'Change the key' });
  expect(screen.queryByRole('alert')).toBeNull();
});

it('is tried anew when one comes to it again', async () => {
  let status = MISTAKEN;
  const { user } = renderApp('about', { calls: { rates: { status: () => ok(status) } } });
  const visit = async (name: string): Promise<void> => {
    await user.click(screen.getByRole('link', { name: new RegExp(`^${name}`) }));
    await heading(name);
  };
  await heading('About');
  await visit('Settings');
  await screen.findByRole('alert');
  await visit('About');
  status = HEALTHY;
  await visit('Settings');
  await screen.findByRole('button', { name: 'Change the key' });
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says so in place of the page, where that cannot be drawn', async () => {
  let credentials: typeof CONFIGURED = JSON.parse('null');
  const info = { ...LIVE_INFO, profile: 'sample' } as const;
  const { user } = renderApp('about', {
    calls: { app: { info: () => ok(info) }, credentials: { status: () => ok(credentials) } },
  });
  expect((await screen.findByRole('alert')).textContent).toContain(WORDS);
  expect(screen.queryByRole('navigation')).toBeNull();
  credentials = CONFIGURED;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await heading('About');
});
