import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../../core/contract/channels.js';
import type { LedgerRow } from '../../../../../core/contract/ledger-port.js';
import type { SealView } from '../../../../../core/contract/groups/store.js';
import { failed, ok } from '../../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../../test/support/render-app.js';

const account = 'acc-exchange';
const USD = (amount: string) => ({ asset: 'USD', amount });
const BTC = (amount: string) => ({ asset: 'BTC', amount });
const trade = (id: string, time: string, out: LedgerLeg, into: LedgerLeg): LedgerRow => ({
  entry: { id, time, account, kind: 'trade', out, in: into },
  notes: [],
});
type LedgerLeg = ReturnType<typeof USD>;

/** 2025: 140 − 100 = +40. */
const ROWS = [
  trade('b', '2023-01-10T15:00:00Z', USD('100'), BTC('1')),
  trade('s', '2025-06-01T12:00:00Z', BTC('1'), USD('140')),
];
/** An older lot that cost 60: the gain of 2025 is 80 then. */
const EARLIER = trade('e', '2022-01-10T15:00:00Z', USD('60'), BTC('1'));

/** A store of seals in memory. */
function sealStore() {
  const kept: (SealView & { readonly document: string })[] = [];
  const views = (): SealView[] =>
    kept.map(({ id, year, rules, digest, note, sealedAt }) => ({ id, year, rules, digest, note, sealedAt }));
  const save = vi.fn<LotbookApi['seals']['save']>(({ year, rules, digest, note, document }) => {
    const view = { id: `seal-${kept.length + 1}`, year, rules, digest, note, sealedAt: '2026-04-15T12:00:00.000Z' };
    kept.unshift({ ...view, document });
    return ok(view);
  });
  const get: LotbookApi['seals']['get'] = ({ id }) => {
    const found = kept.find((one) => one.id === id);
    return found === undefined ? failed('not-found') : ok({ document: found.document });
  };
  const remove = vi.fn<LotbookApi['seals']['remove']>(({ id }) => {
    kept.splice(
      kept.findIndex((one) => one.id === id),
      1,
    );
    return ok({});
  });
  return { list: () => ok(views()), save, get, remove };
}

async function sealNow(user: ReturnType<typeof renderApp>['user'], note = ''): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Seal…' }));
  const drawer = await screen.findByRole('dialog', { name: 'Sealed years' });
  if (note !== '') await user.type(within(drawer).getByRole('textbox', { name: 'Note' }), note);
  await user.click(within(drawer).getByRole('button', { name: 'Seal this year as filed' }));
}

it('seals the year with a note, and says that nothing has changed', async () => {
  const seals = sealStore();
  const { user } = renderApp('report', { rows: ROWS, calls: { seals } });
  await sealNow(user, 'Filed by post');
  expect(await screen.findByText(/Nothing has changed since/)).toBeTruthy();
  expect(seals.save).toHaveBeenCalledTimes(1);
  const [saved] = seals.save.mock.calls[0] ?? [];
  expect(saved).toMatchObject({ year: '2025', rules: 'us', note: 'Filed by post' });
  expect(saved?.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(saved?.document).toContain('"format":"lotbook-seal/1"');
  const drawer = screen.getByRole('dialog', { name: 'Sealed years' });
  expect(within(drawer).getByText('United States')).toBeTruthy();
  expect(within(drawer).getByText(saved?.digest ?? 'none')).toBeTruthy();
  expect(within(drawer).getByText('Filed by post', { selector: 'p' })).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('says what changed since, with links, and shows the sealed figures again', async () => {
  const { user, ledger } = renderApp('report', { rows: ROWS, calls: { seals: sealStore() } });
  await sealNow(user);
  await screen.findByText(/Nothing has changed since/);
  await user.keyboard('{Escape}');
  act(() => ledger.take([EARLIER, ...ROWS]));
  expect(await screen.findByText(/Changed since/)).toBeTruthy();
  expect(screen.getByText('Taxable gain: $40.00 as sealed, $80.00 now.')).toBeTruthy();
  await vi.waitFor(() => expect(screen.getByTestId('total-taxable').textContent).toBe('+$80.00'));
  await user.click(screen.getByRole('button', { name: 'What changed' }));
  const drawer = await screen.findByRole('dialog', { name: '2025: sealed and now' });
  const table = within(drawer).getByRole('table', { name: 'Figures' });
  expect(within(table).getByRole('row', { name: /^Gain or loss/ }).textContent).toBe('Gain or loss$40.00$80.00+$40.00');
  expect(within(table).getByRole('row', { name: /^Proceeds/ }).textContent).toBe('Proceeds$140.00$140.00same');
  expect(within(drawer).getByRole('heading', { name: '1 transaction changed' })).toBeTruthy();
  expect(within(drawer).getByText(/Added: Buy of 2022-01-10/)).toBeTruthy();
  expect(within(drawer).getByRole('link', { name: 'Show' }).getAttribute('href')).toBe('#/transactions?entry=e');
  expect(within(drawer).getByRole('heading', { name: '2 disposals came out differently' })).toBeTruthy();
  const slices = within(drawer).getByRole('table', { name: '2 disposals came out differently' });
  const cells = within(slices)
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell').slice(3));
  expect(cells.map((row) => row.map(({ textContent }) => textContent))).toEqual([
    ['+$40.00', 'none', '−$40.00'],
    ['none', '+$80.00', '+$80.00'],
  ]);
  expect(await seriousViolations()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Show as sealed' }));
  expect(screen.getByTestId('total-taxable').textContent).toBe('+$40.00');
  const grid = await screen.findByRole('grid', { name: 'Disposals' });
  expect((await within(grid).findAllByRole('row')).at(1)?.textContent).toContain('2023-01-10');
  expect(screen.queryByRole('tab', { name: /Issues/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show as it is now' }));
  expect(screen.getByTestId('total-taxable').textContent).toBe('+$80.00');
});

it('names what of a disposal is another where its gain is the same', async () => {
  const { user, ledger } = renderApp('report', { rows: ROWS, calls: { seals: sealStore() } });
  await sealNow(user);
  await screen.findByText(/Nothing has changed since/);
  await user.keyboard('{Escape}');
  const [, sale] = ROWS;
  // Bought within a year of the sale, and both sides a dollar more.
  act(() =>
    ledger.take([
      trade('b', '2025-01-10T15:00:00Z', USD('101'), BTC('1')),
      ...(sale === undefined ? [] : [trade('s', sale.entry.time, BTC('1'), USD('141'))]),
    ]),
  );
  expect(await screen.findByText(/Changed since/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'What changed' }));
  const table = await screen.findByRole('table', { name: '1 disposal came out differently' });
  const [, row] = within(table).getAllByRole('row');
  expect(row?.textContent).toMatch(/\+\$40\.00\+\$40\.00Proceeds, Cost, Acquired, Term$/);
  expect(screen.getByText(/Changed: Buy of 2025-01-10/)).toBeTruthy();
});

it('removes a seal after asking, and says why it could not', async () => {
  const seals = sealStore();
  const { user } = renderApp('report', { rows: ROWS, calls: { seals } });
  await sealNow(user);
  await user.click(await screen.findByRole('button', { name: /^Remove the seal of 2025/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Remove the seal of 2025?' });
  expect(within(dialog).getByText(/will be gone for good/)).toBeTruthy();
  seals.remove.mockImplementationOnce(() => failed('disk-full', 'Free some space.'));
  await user.click(within(dialog).getByRole('button', { name: 'Remove the seal' }));
  expect(await within(dialog).findByText('Free some space.')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Remove the seal' }));
  expect(await screen.findByText('No year is sealed yet.')).toBeTruthy();
  expect(screen.queryByText(/Nothing has changed since/)).toBeNull();
});

it('lists seals of other years and rules, and compares with none of them', async () => {
  const other: SealView = {
    id: 'o',
    year: '2024-25',
    rules: 'gb',
    sealedAt: '2025-12-01T12:00:00Z',
    digest: 'ab'.repeat(32),
    note: '',
  };
  const { user } = renderApp('report', { rows: ROWS, calls: { seals: { list: () => ok([other]) } } });
  await user.click(await screen.findByRole('button', { name: 'Seal…' }));
  const drawer = await screen.findByRole('dialog', { name: 'Sealed years' });
  expect(await within(drawer).findByText('United Kingdom')).toBeTruthy();
  expect(within(drawer).getByText('2024-25')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'What changed' })).toBeNull();
});

it('tells when seals can not be read, and when one can not be kept', async () => {
  const store = sealStore();
  const list = vi.fn<LotbookApi['seals']['list']>(() => failed('store-locked', 'Unlock the keychain.'));
  const { user } = renderApp('report', { rows: ROWS, calls: { seals: { ...store, list } } });
  expect(await screen.findByText('Unlock the keychain.')).toBeTruthy();
  list.mockImplementation(store.list);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  store.save.mockImplementationOnce(() => failed('disk-full', 'Free some space.'));
  await sealNow(user);
  expect(await screen.findByText('Free some space.')).toBeTruthy();
});

it('says that a sealed document was tampered with', async () => {
  const store = sealStore();
  const get = vi.fn<LotbookApi['seals']['get']>(() => ok({ document: '{}' }));
  const { user } = renderApp('report', { rows: ROWS, calls: { seals: { ...store, get } } });
  await sealNow(user);
  expect(await screen.findByText(/This is not a seal/)).toBeTruthy();
  // The year's own figures are there all the same.
  expect(screen.getByTestId('total-taxable').textContent).toBe('+$40.00');
});
