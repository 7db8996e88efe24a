import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import type { FailureCode } from '../../../../core/contract/outcome.js';
import { failed, LIVE_INFO, ok } from '../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../test/support/render-app.js';

/** A book that cannot be opened until `mend` is called. */
function brokenBook(code: FailureCode, store: Partial<LotbookApi['store']> = {}) {
  let broken = true;
  const mend = (): void => {
    broken = false;
  };
  const info: LotbookApi['app']['info'] = () => (broken ? failed(code, 'It cannot be opened.') : ok(LIVE_INFO));
  return { mend, ...renderApp('overview', { calls: { app: { info }, store } }) };
}

it('a lost key: the recovery key comes first, and the book opens with it', async () => {
  const app = brokenBook('key-missing', {
    recover: () => {
      app.mend();
      return ok({ recovered: true });
    },
  });
  const [first] = await screen.findAllByRole('listitem');
  expect(within(first!).getByRole('button', { name: 'Use the recovery key' })).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  await app.user.click(screen.getByRole('button', { name: 'Use the recovery key' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Overview' })).toBeTruthy();
});

it('a damaged file: a backup that does not open either is told, and the other ways stay', async () => {
  const { user } = brokenBook('store-unreadable', { restore: () => failed('key-missing', 'It needs its own key.') });
  await user.click(await screen.findByRole('button', { name: 'Restore a backup' }));
  expect(await screen.findByText('It needs its own key.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Use the recovery key' })).toHaveProperty('disabled', false);
  expect(screen.getByRole('button', { name: 'Explore with sample data' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Begin an empty book' }));
  const dialog = await screen.findByRole('dialog', { name: 'Begin an empty book?' });
  expect(within(dialog).queryByRole('alert')).toBeNull();
});

it('begins an empty book only after asking, and says where the old one is', async () => {
  const startAnew = vi.fn<LotbookApi['store']['startAnew']>(() => ok({ keptAs: 'lotbook-aside.db' }));
  const { user, mend } = brokenBook('store-newer', { startAnew });
  expect(screen.queryByRole('button', { name: 'Use the recovery key' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Begin an empty book' }));
  const dialog = await screen.findByRole('dialog', { name: 'Begin an empty book?' });
  expect(startAnew).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('button', { name: 'Begin an empty book' }));
  expect(await screen.findByText(/kept as lotbook-aside\.db/)).toBeTruthy();
  mend();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Overview' })).toBeTruthy();
});

it('another failure leaves trying again and the sample', async () => {
  brokenBook('store-locked');
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});
