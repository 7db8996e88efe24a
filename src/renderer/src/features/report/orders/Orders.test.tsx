import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../../core/contract/channels.js';
import type { Decision, DecisionView } from '../../../../../core/contract/groups/decisions.js';
import type { LedgerRow } from '../../../../../core/contract/ledger-port.js';
import type { LedgerEntry } from '../../../../../core/domain/ledger-entry.js';
import { failed, ok } from '../../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../../test/support/render-app.js';

const account = 'acc-exchange';
const USD = (amount: string) => ({ asset: 'USD', amount });
const BTC = (amount: string) => ({ asset: 'BTC', amount });
const row = (entry: LedgerEntry): LedgerRow => ({ entry, notes: [] });
const ROWS = [
  row({ id: 'a', time: '2023-01-10T15:00:00Z', account, kind: 'trade', out: USD('100'), in: BTC('1') }),
  row({ id: 's', time: '2025-06-01T12:00:00Z', account, kind: 'trade', out: BTC('1'), in: USD('500') }),
];
const MISSING = '1 disposal used a method that no standing order covered in time.';

/** Decisions in memory, recorded at a given time. */
function decisions(at: string) {
  const kept: DecisionView[] = [];
  const add = vi.fn<LotbookApi['decisions']['add']>(({ decisions: taken }) => {
    kept.unshift(...taken.map((decision: Decision, id) => view(id, at, decision)));
    return ok({ undo: null, redo: null });
  });
  return { add, list: () => ok([...kept]) };
}
const view = (id: number, at: string, decision: Decision): DecisionView => {
  return { id, step: `${id}`, at, undoneAt: null, decision, conflict: null };
};
const order = { kind: 'standing-order', method: 'hifo', account: null, from: '2025-01-01', text: 'HIFO' } as const;

it('warns of a method without an order, and records one with words for the books', async () => {
  const store = decisions('2026-01-02T12:00:00Z');
  const { user } = renderApp('report', { rows: ROWS, settings: { method: 'hifo' }, calls: { decisions: store } });
  expect(await screen.findByText(MISSING)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show standing orders' }));
  const drawer = await screen.findByRole('dialog', { name: 'Standing orders' });
  expect(within(drawer).getByText('No standing order is on record.')).toBeTruthy();
  const words = within(drawer).getByRole<HTMLTextAreaElement>('textbox', { name: 'Words of the order' });
  expect(words.value).toContain('any of my accounts are identified by HIFO. Highest in, first out');
  await user.click(within(drawer).getByRole('combobox', { name: 'Account' }));
  await user.click(await screen.findByRole('option', { name: 'Ledger wallet' }));
  expect(words.value).toContain('from Ledger wallet are identified by HIFO');
  expect(await seriousViolations()).toEqual([]);
  await user.click(within(drawer).getByRole('button', { name: 'Record this order' }));
  const [[{ decisions: taken }] = [{ decisions: [] }]] = store.add.mock.calls;
  expect(taken).toMatchObject([{ kind: 'standing-order', method: 'hifo', account: 'acc-wallet', text: words.value }]);
  expect(await within(drawer).findByText(words.value, { selector: 'p' })).toBeTruthy();
  // Recorded after the disposal, and for another account: it covers nothing.
  expect(screen.getByText(MISSING)).toBeTruthy();
});

it('says nothing of disposals that an order covered in time, and warns again when it was undone', async () => {
  const inTime = view(1, '2025-01-01T12:00:00Z', order);
  const calls = (found: DecisionView) => ({ decisions: { list: () => ok([found]) } });
  const { unmount } = renderApp('report', { rows: ROWS, settings: { method: 'hifo' }, calls: calls(inTime) });
  expect(await screen.findByRole('button', { name: 'Standing orders…' })).toBeTruthy();
  expect(screen.queryByText(MISSING)).toBeNull();
  unmount();
  const undone = { ...inTime, undoneAt: '2025-01-02T12:00:00Z' };
  renderApp('report', { rows: ROWS, settings: { method: 'hifo' }, calls: calls(undone) });
  expect(await screen.findByText(MISSING)).toBeTruthy();
});

it('is there for the years and rules that know orders, and says when they can not be read', async () => {
  const { unmount } = renderApp('report', { rows: ROWS, settings: { rules: 'gb', currency: 'USD' } });
  await screen.findByTestId('total-taxable');
  expect(screen.queryByRole('button', { name: 'Standing orders…' })).toBeNull();
  unmount();
  const list = () => failed('store-locked', 'Unlock the keychain.');
  renderApp('report', { rows: ROWS, calls: { decisions: { list } } });
  expect(await screen.findByText('Unlock the keychain.')).toBeTruthy();
});

it('tells between which gains a year lies while the cost of a deposit is not known', async () => {
  const came = (value?: string) =>
    row({
      id: 'd',
      time: '2025-01-10T15:00:00Z',
      account,
      kind: 'deposit',
      in: value === undefined ? BTC('1') : { ...BTC('1'), value },
    });
  const sale = ROWS.slice(1);
  const { unmount } = renderApp('report', { rows: [came('120'), ...sale] });
  // 500 − 120, and 500 − 0.
  expect(await screen.findByText('The gain of 2025 lies between +$380.00 and +$500.00.')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  unmount();
  renderApp('report', { rows: [came(), ...sale] });
  expect(await screen.findByText(/The value on arrival of 1 deposit is not known either/)).toBeTruthy();
  expect(screen.queryByText(/lies between/)).toBeNull();
});

it('says that a range is being worked out while the report is looked at, and only there', async () => {
  const deposit = row({ id: 'd', time: '2025-01-10T15:00:00Z', account, kind: 'deposit', in: BTC('1') });
  const { ledger, user } = renderApp('report', { rows: [deposit, ...ROWS.slice(1)] });
  const asked = vi.spyOn(ledger, 'basisRanges').mockReturnValue(new Promise(() => undefined));
  expect(await screen.findByText('Working out between which gains 2025 lies…')).toBeTruthy();
  const signals = () => asked.mock.calls.map(([, { signal }]) => signal.aborted);
  expect(signals()).toEqual([false]);
  await user.click(screen.getByRole('link', { name: 'About' }));
  await waitFor(() => expect(signals()).toEqual([true]));
});
