import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../../core/contract/channels.js';
import type { DecisionView } from '../../../../../core/contract/groups/decisions.js';
import type { LedgerRow } from '../../../../../core/contract/ledger-port.js';
import { ok } from '../../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../../test/support/render-app.js';

const account = 'acc-cro';
const BTC = (amount: string) => ({ asset: 'BTC', amount });
const USD = (amount: string) => ({ asset: 'USD', amount });
/** Bought at 10,000, sold in 2025: half of it for 6,000. */
const ROWS: readonly LedgerRow[] = [
  {
    entry: { id: 'b', time: '2025-01-10T12:00:00Z', account, kind: 'trade', out: USD('10000'), in: BTC('1') },
    notes: [],
  },
  {
    entry: { id: 's', time: '2025-03-04T12:00:00Z', account, kind: 'trade', out: BTC('0.5'), in: USD('6000') },
    notes: [],
  },
];
const NOTHING_TO_UNDO = { undo: null, redo: null };
const CSV = [
  'Asset,Units,Date sold,Proceeds,Cost basis,Basis reported',
  'BTC,0.5,03/04/2025,6000,4500,yes',
  'BTC,x,03/04/2025,1,1,no',
].join('\n');

/** Decisions that are kept as main would. */
function keptDecisions() {
  const kept: DecisionView[] = [];
  const add = vi.fn<LotbookApi['decisions']['add']>(({ decisions }) => {
    for (const decision of decisions) {
      const id = kept.length + 1;
      kept.push({ id, step: '1', at: '2026-01-01T00:00:00Z', undoneAt: null, decision, conflict: null });
    }
    return ok(NOTHING_TO_UNDO);
  });
  return { add, list: () => ok([...kept].sort((a, b) => b.id - a.id)), state: () => ok(NOTHING_TO_UNDO) };
}

it('reads a broker’s file, tells what cannot be read, and sets its rows beside the sales', async () => {
  const decisions = keptDecisions();
  const { user, fake } = renderApp('report', { rows: ROWS, calls: { decisions } });
  await user.click(await screen.findByRole('button', { name: '1099-DA…' }));
  const drawer = await screen.findByRole('dialog');
  await within(drawer).findByText('No row of a form for 2025 yet.');
  const input = drawer.querySelector('input[type=file]') ?? document.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no field for a file.');
  await user.upload(input, new File([CSV], 'Some Exchange.csv', { type: 'text/csv' }));
  expect(await within(drawer).findByText(/Line 3, Units: There is no amount/)).toBeTruthy();
  expect(decisions.add.mock.calls[0]?.[0].decisions).toMatchObject([
    {
      kind: 'broker-row',
      row: { broker: 'Some Exchange', asset: 'BTC', amount: '0.5', cost: '4500', costReported: true },
    },
  ]);
  act(() => fake.emit('data.changed', { what: 'ledger' }));
  const table = await within(drawer).findByRole('table', { name: 'Rows of brokers and sales' });
  // The cost of the ledger is 5,000: reported otherwise, so box G with code B.
  const row = await within(table).findByRole('row', { name: /Differs/ });
  expect(row.textContent).toContain('$4,500.00');
  expect(row.textContent).toContain('$5,000.00');
  expect(row.textContent).toContain('G · B');
  expect(await seriousViolations()).toEqual([]);
  await user.click(within(table).getByRole('button', { name: /Take away/ }));
  expect(decisions.add.mock.lastCall?.[0].decisions).toMatchObject([{ kind: 'broker-row', row: null }]);
});

it('proposes rows that are together what was sold, and takes them away together', async () => {
  const decisions = keptDecisions();
  const half = { broker: 'X', asset: 'BTC', amount: '0.25', sold: '2025-03-04', acquired: null } as const;
  const rest = { proceeds: '3000', cost: null, costReported: false, term: null } as const;
  await decisions.add({
    decisions: ['r1', 'r2'].map((id) => ({ kind: 'broker-row', id, row: { ...half, ...rest } })),
  });
  const { user } = renderApp('report', { rows: ROWS, calls: { decisions } });
  await user.click(await screen.findByRole('button', { name: '1099-DA…' }));
  const table = await screen.findByRole('table', { name: 'Rows of brokers and sales' });
  const row = await within(table).findByRole('row', { name: /Proposed/ });
  for (const words of ['Rows of the form: 2; sales of the ledger: 1.', 'Check that it is this sale', 'H'])
    expect(row.textContent).toContain(words);
  await user.click(within(table).getByRole('button', { name: /Take away/ }));
  expect(decisions.add.mock.lastCall?.[0].decisions).toEqual(
    ['r1', 'r2'].map((id) => ({ kind: 'broker-row', id, row: null })),
  );
});

it('takes a typed row once it is complete', async () => {
  const decisions = keptDecisions();
  const { user } = renderApp('report', { rows: ROWS, calls: { decisions } });
  await user.click(await screen.findByRole('button', { name: '1099-DA…' }));
  await user.click(await screen.findByRole('button', { name: 'Add a row by hand' }));
  await user.type(screen.getByLabelText('Asset (1b)'), 'ETH');
  await user.type(screen.getByLabelText('Units (1c)'), '2');
  await user.type(screen.getByLabelText('Sold (1e)'), '02-30');
  await user.type(screen.getByLabelText('Proceeds (1f)'), '100');
  const save = screen.getByRole('button', { name: 'Save' });
  expect(save).toHaveProperty('disabled', true);
  await user.type(screen.getByLabelText('Sold (1e)'), '{Backspace}{Backspace}28');
  await user.click(save);
  expect(decisions.add.mock.calls[0]?.[0].decisions).toMatchObject([
    {
      kind: 'broker-row',
      row: { asset: 'ETH', amount: '2', sold: '2025-02-28', acquired: null, cost: null, term: null },
    },
  ]);
});

it('shows many rows a part at a time, and compares them in the worker', async () => {
  const many = Array.from({ length: 60 }, (_, at): DecisionView => {
    const row = { broker: 'X', asset: 'BTC', amount: `${at + 1}`, sold: '2025-03-04', acquired: null } as const;
    const decision = {
      kind: 'broker-row',
      id: `r${at}`,
      row: { ...row, proceeds: '1', cost: null, costReported: false, term: null },
    } as const;
    return { id: at + 1, step: '1', at: '2026-01-01T00:00:00Z', undoneAt: null, decision, conflict: null };
  });
  const { user, ledger } = renderApp('report', { rows: ROWS, calls: { decisions: { list: () => ok(many) } } });
  const asked = vi.spyOn(ledger, 'ask');
  await user.click(await screen.findByRole('button', { name: '1099-DA…' }));
  const table = await screen.findByRole('table', { name: 'Rows of brokers and sales' });
  const rows = (): number => table.querySelectorAll('tbody tr').length;
  expect(rows()).toBe(50);
  fireEvent.click(screen.getByText('Show more (10 left)'));
  expect(rows()).toBe(60);
  expect(await screen.findByText(/^1 sale/)).toBeTruthy();
  // The page asks for no sale of the year but those on screen.
  expect(asked.mock.calls.filter(([name]) => name === 'brokerFindings').length).toBeGreaterThan(0);
});
