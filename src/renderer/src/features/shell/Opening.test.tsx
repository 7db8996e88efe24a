import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import { LIVE_INFO, ok } from '../../../../../test/support/fake-lotbook.js';
import { heading, renderApp, seriousViolations } from '../../../../../test/support/render-app.js';

it('says why a book that is checked takes long, until it is open', async () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const info: LotbookApi['app']['info'] = () => opened.then(() => ok(LIVE_INFO));
  const { fake } = renderApp('overview', { calls: { app: { info } } });
  expect(screen.getByRole('status').textContent).toBe('Opening your book…');
  act(() => fake.emit('task.progress', { task: 'derive', fraction: null, text: '' }));
  expect(screen.getByRole('status').textContent).toBe('Opening your book…');
  act(() => fake.emit('task.progress', { task: 'check', fraction: null, text: '' }));
  expect(screen.getByRole('status').textContent).toMatch(/did not end as it should last time.* is being checked/);
  expect(await seriousViolations()).toEqual([]);
  open();
  expect(await heading('Overview')).toBeTruthy();
});
