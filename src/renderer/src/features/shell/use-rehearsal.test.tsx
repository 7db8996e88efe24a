import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { RatesStatus } from '../../../../core/contract/groups/rates.js';
import { ok, type FakeData } from '../../../../../test/support/fake-lotbook.js';
import { SAMPLE_ACCOUNTS, sampleRows } from '../../../../../test/support/sample-rows.js';
import { heading, renderApp } from '../../../../../test/support/render-app.js';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const until = <T,>(isSo: () => T | Promise<T>): Promise<T> => vi.waitFor(isSo, { timeout: 10_000 });

/** A browser that is not busy, with so many milliseconds left of each moment. */
function browse(remaining: number): void {
  vi.stubGlobal('requestIdleCallback', (then: IdleRequestCallback) =>
    setTimeout(() => then({ didTimeout: false, timeRemaining: () => remaining }), 1),
  );
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
}

function start(at: 'overview' | 'transactions', calls: NonNullable<FakeData['calls']> = {}) {
  const app = renderApp(at, { rows: sampleRows(30), accounts: SAMPLE_ACCOUNTS, calls });
  const ask = vi.spyOn(app.ledger, 'ask');
  return { ...app, asked: (name: string): number => ask.mock.calls.filter(([question]) => question === name).length };
}

const table = (name: string): HTMLElement | null => document.querySelector(`[role="grid"][aria-label="${name}"]`);
const rows = (name: string): number => table(name)?.querySelectorAll('tbody tr').length ?? 0;
const titles = (): readonly (string | null)[] =>
  [...document.querySelectorAll('main h1')].map(({ textContent }) => textContent);
/** Of the screen that is laid out beside the one that is shown. */
const rehearsed = (): string | null | undefined =>
  document.querySelector('main > [inert]:not([style*="none"]) h1')?.textContent;

it('has the rows of a screen there before anyone comes', async () => {
  browse(50);
  const { user, asked, ledger } = start('overview');
  const ranges = vi.spyOn(ledger, 'basisRanges');
  await until(() => expect(rehearsed()).toBe('Transactions'));
  await until(() => expect(rows('Transactions')).toBeGreaterThan(10));
  for (const name of ['Tax report', 'Holdings', 'Settings']) await until(() => expect(rehearsed()).toBe(name));
  await until(() => expect(rehearsed()).toBeUndefined());
  expect(rows('Holdings')).toBeGreaterThan(0);
  expect(screen.getAllByRole('heading', { level: 1 })).toEqual([await heading('Overview')]);
  // Long work waits for someone to look.
  expect(ranges).not.toHaveBeenCalled();
  const before = asked('holdings');
  await user.click(screen.getByRole('link', { name: /^Holdings/ }));
  const grid = await screen.findByRole('grid', { name: 'Holdings' });
  expect(within(grid).getAllByRole('row').length).toBeGreaterThan(1);
  expect(grid.closest('[inert]')).toBeNull();
  await until(async () => expect(document.activeElement).toBe(await heading('Holdings')));
  expect(asked('holdings')).toBe(before);
});

it('takes neither the focus nor a key meanwhile', async () => {
  browse(50);
  const { user } = start('overview');
  const focused = new Set<Element | null>();
  document.addEventListener('focusin', ({ target }) => focused.add(target instanceof Element ? target : null));
  await until(() => expect(rows('Transactions')).toBeGreaterThan(10));
  await user.keyboard('/');
  await until(() => expect(rehearsed()).toBe('Settings'));
  expect([...focused].map((element) => element?.textContent)).toEqual(['Overview']);
});

it('hands the focus to the screen that one comes to while it is made ready', async () => {
  browse(50);
  // As a browser does, which gives the focus to nothing that is inert.
  const refuse = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && target.closest('[inert]') !== null) target.blur();
  };
  document.addEventListener('focusin', refuse);
  const { user } = start('overview');
  await until(() => expect(rows('Transactions')).toBeGreaterThan(10));
  await user.click(screen.getByRole('link', { name: /^Transactions/ }));
  await until(async () => expect(document.activeElement).toBe(await heading('Transactions')));
  document.removeEventListener('focusin', refuse);
});

it('says nothing of a screen that failed unseen, and tries it anew when one comes', async () => {
  browse(50);
  const told = vi.spyOn(console, 'error').mockReturnValue();
  // What no schema lets through: a mistake of ours.
  let status: RatesStatus = JSON.parse('{}');
  const { user } = start('overview', { rates: { status: () => ok(status) } });
  await until(() => expect(told.mock.calls.flat()).toContainEqual(expect.any(TypeError)));
  expect(screen.queryByRole('alert')).toBeNull();
  status = { sources: [], overrides: [] };
  await user.click(screen.getByRole('link', { name: /^Settings/ }));
  await screen.findByRole('button', { name: 'Change the key' });
  expect(screen.queryByRole('alert')).toBeNull();
});

it('leaves a screen alone where someone was, and the review with its keys', async () => {
  browse(50);
  const { user } = start('transactions');
  await screen.findByRole('grid', { name: 'Transactions' });
  await user.click(screen.getByRole('link', { name: /^About/ }));
  await heading('About');
  const seen = new Set<string | null | undefined>();
  await until(() => expect([...seen.add(rehearsed())]).toContain('Settings'));
  expect(seen).not.toContain('Transactions');
  expect(seen).not.toContain('Review');
});

it('waits while something moves on the page', async () => {
  browse(12);
  start('overview');
  // Drawn ahead, the last of all.
  await until(() => expect(titles()).toContain('About'));
  await new Promise((passed) => {
    setTimeout(passed, 100);
  });
  expect(rehearsed()).toBeUndefined();
  expect(table('Transactions')).toBeNull();
});
