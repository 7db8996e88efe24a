import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import { failed, ok } from '../../../../../test/support/fake-lotbook.js';
import { heading, renderApp, seriousViolations } from '../../../../../test/support/render-app.js';

it('says what runs, and shows the licences on demand', async () => {
  const openPage = vi.fn<LotbookApi['app']['openPage']>(() => ok({}));
  const { user } = renderApp('about', { info: { version: '1.2.3' }, calls: { app: { openPage } } });
  await heading('About');
  expect(screen.getByText('1.2.3')).toBeTruthy();
  expect(screen.getByText('Electron 45.4.1 on linux')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Exchanges that Vezgo supports' }));
  expect(openPage).toHaveBeenCalledWith({ page: 'supported-exchanges' });
  await user.click(screen.getByRole('button', { name: 'Show licences' }));
  expect(await screen.findByText('Licences')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('says why the licences cannot be shown', async () => {
  const calls = { app: { licences: () => failed('file-unreadable', 'Install Lotbook again.') } };
  const { user } = renderApp('about', { calls });
  await user.click(await screen.findByRole('button', { name: 'Show licences' }));
  expect(await screen.findByText('Install Lotbook again.')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});
