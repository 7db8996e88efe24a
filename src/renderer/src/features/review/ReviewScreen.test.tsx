import { act, screen, within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import { failed, ok } from '../../../../../test/support/fake-lotbook.js';
import { SAMPLE_ACCOUNTS } from '../../../../../test/support/sample-rows.js';
import { renderApp, seriousViolations } from '../../../../../test/support/render-app.js';

const EXCHANGE = 'acc-exchange';

const ROWS: readonly LedgerRow[] = [
  {
    entry: {
      id: 'd1',
      time: '2024-01-01T12:00:00Z',
      account: EXCHANGE,
      kind: 'deposit',
      in: { asset: 'ETH', amount: '2', value: '4000' },
    },
    notes: [],
  },
  {
    entry: {
      id: 's1',
      time: '2024-06-01T12:00:00Z',
      account: EXCHANGE,
      kind: 'trade',
      out: { asset: 'ETH', amount: '1' },
      in: { asset: 'USD', amount: '3000' },
    },
    notes: [],
  },
  {
    entry: {
      id: 'w1',
      time: '2024-07-01T12:00:00Z',
      account: EXCHANGE,
      kind: 'withdrawal',
      out: { asset: 'ETH', amount: '0.5' },
    },
    notes: [],
  },
];

const NO_STEPS = { undo: null, redo: null };
type Add = LotbookApi['decisions']['add'];
const settled = () => vi.fn<Add>(() => ok(NO_STEPS));

const PROPOSALS: LotbookApi['proposals']['list'] = () =>
  ok([
    { kind: 'pairing', a: 'w1', b: 'd1', reason: 'Same amount within an hour.' },
    { kind: 'duplicate', a: 'd1', b: 's1', reason: 'Same time and amount.' },
  ]);

it('shows the cause that a link leads to, and moves again only for the next link', async () => {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    shown.push(this.querySelector('h2')?.textContent ?? '');
  });
  const shown: string[] = [];
  onTestFinished(() => scrolled.mockRestore());
  renderApp('review', { rows: ROWS });
  const group = await screen.findByRole('region', { name: /Transfers with one side/ });
  expect(shown).toEqual([]);
  act(() => {
    window.location.hash = '#/review?cause=unmatched';
  });
  await vi.waitFor(() => expect(shown).toEqual([within(group).getByRole('heading').textContent]));
});

it('takes a cost that is typed after its digit as a cost, not as further digits', async () => {
  const add = settled();
  const { user } = renderApp('review', { rows: ROWS, calls: { decisions: { add } } });
  const group = await screen.findByRole('region', { name: /Cost not known/ });
  await user.keyboard('j1');
  const cost = await within(group).findByLabelText('Cost of all units');
  await vi.waitFor(() => expect(document.activeElement).toBe(cost));
  await user.keyboard('2500');
  expect(cost).toHaveProperty('value', '2500');
  expect(add).not.toHaveBeenCalled();
});

it('groups what is in doubt by cause with its effect, and counts it in the rail', async () => {
  renderApp('review', { rows: ROWS });
  const group = await screen.findByRole('region', { name: /Cost not known/ });
  // Half of a deposit worth 4,000 was sold for 3,000: a gain of 1,000 to 3,000, by hand.
  expect(group.textContent).toContain('+$1,000.00 – +$3,000.00');
  expect(screen.getByRole('region', { name: /Transfers with one side/ })).toBeTruthy();
  expect(screen.getByText(/2 things to look at/)).toBeTruthy();
  expect(screen.getByRole('link', { name: /Review.*2 open/ })).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('says of a fee without lots that it is the fee, and of which entry', async () => {
  const bought = { id: 'b1', time: '2024-02-01T12:00:00Z', account: EXCHANGE, kind: 'trade' } as const;
  const legs = { out: { asset: 'USD', amount: '50' }, in: { asset: 'ETH', amount: '1' } };
  const fees = [{ asset: 'CRO', amount: '2', value: '1' }];
  renderApp('review', { rows: [{ entry: { ...bought, ...legs, fees }, notes: [] }] });
  expect(await screen.findByRole('button', { name: /^Buy\s*Fee\s*2\s*CRO/ })).toBeTruthy();
});

it('is walked and settled by keyboard', async () => {
  const add = settled();
  const { user } = renderApp('review', { rows: ROWS, calls: { decisions: { add } } });
  await screen.findByRole('region', { name: /Cost not known/ });
  await user.keyboard('jj');
  expect(document.activeElement?.textContent).toContain('Withdrawal');
  await user.keyboard('k');
  expect(document.activeElement?.textContent).toContain('Deposit');
  await user.keyboard('1');
  await user.type(await screen.findByRole('textbox', { name: 'Cost of all units' }), '2500');
  await user.type(screen.getByRole('textbox', { name: 'Acquired' }), '2023-05-06{Tab}');
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() =>
    expect(add).toHaveBeenCalledWith({
      decisions: [{ kind: 'basis', target: 'd1', cost: '2500', acquired: '2023-05-06T12:00:00Z' }],
    }),
  );
  await user.keyboard('j{Enter}');
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

it('settles proposals one by one with one click', async () => {
  const add = settled();
  const { user } = renderApp('review', { rows: ROWS, calls: { decisions: { add }, proposals: { list: PROPOSALS } } });
  const pairings = await screen.findByRole('region', { name: /Possible transfers/ });
  await user.click(within(pairings).getByRole('button', { name: 'They are two' }));
  const duplicates = screen.getByRole('region', { name: /Possible duplicates/ });
  await user.click(within(duplicates).getByRole('button', { name: 'It is the same' }));
  await vi.waitFor(() =>
    expect(add.mock.calls.map(([{ decisions }]) => decisions)).toEqual([
      [{ kind: 'unpair', out: 'w1', in: 'd1' }],
      [{ kind: 'duplicate', keep: 'd1', drop: 's1' }],
    ]),
  );
});

it('accepts a whole group in one step', async () => {
  const add = settled();
  const doubtful = ROWS.map((row) => ({ ...row, notes: ['unknown-subtype'] }));
  const { user } = renderApp('review', { rows: doubtful, calls: { decisions: { add } } });
  const group = await screen.findByRole('region', { name: /Read with a doubt/ });
  await user.click(within(group).getByRole('button', { name: 'Accept all 3' }));
  await vi.waitFor(() => expect(add).toHaveBeenCalledOnce());
  expect(add.mock.calls[0]?.[0].decisions.map(({ kind }) => kind)).toEqual(['note', 'note', 'note']);
});

it('completes a record that made no entry, and shows it as it came', async () => {
  const add = settled();
  const list: LotbookApi['review']['list'] = () =>
    ok([
      {
        record: 'rec-7',
        accountId: EXCHANGE,
        code: 'single-leg',
        message: 'Only one side of this trade arrived.',
        time: '2024-02-03T04:05:06Z',
        needsDecision: true,
        json: '{"id":"rec-7","initiated_at":1706933106000,"parts":[{"direction":"received","ticker":"ETH","amount":0.5}]}',
      },
    ]);
  const { user } = renderApp('review', { rows: [], calls: { decisions: { add }, review: { list } } });
  await user.click(await screen.findByRole('button', { name: /Only one side of this trade arrived/ }));
  const drawer = await screen.findByRole('dialog', { name: 'A record as received' });
  expect(await within(drawer).findByText('rec-7')).toBeTruthy();
  await user.click(within(drawer).getByRole('button', { name: 'Close' }));
  await user.click(await screen.findByRole('button', { name: 'Complete it' }));
  const went = screen.getByRole('group', { name: 'What went' });
  const came = screen.getByRole('group', { name: 'What came' });
  // What the record says stands there already.
  expect(within(came).getByRole<HTMLInputElement>('textbox', { name: 'Amount' }).value).toBe('0.5');
  expect(within(came).getByRole<HTMLInputElement>('textbox', { name: 'Asset' }).value).toBe('ETH');
  const make = screen.getByRole<HTMLButtonElement>('button', { name: 'Make this entry' });
  expect(make.disabled).toBe(true);
  await user.type(within(went).getByRole('textbox', { name: 'Amount' }), '100');
  await user.type(within(went).getByRole('textbox', { name: 'Asset' }), 'usd');
  expect(await seriousViolations()).toEqual([]);
  await user.click(make);
  await vi.waitFor(() =>
    expect(add).toHaveBeenCalledWith({
      decisions: [
        {
          kind: 'complete',
          account: EXCHANGE,
          record: 'rec-7',
          body: { kind: 'trade', out: { asset: 'USD', amount: '100' }, in: { asset: 'ETH', amount: '0.5' } },
        },
      ],
    }),
  );
});

it('leaves a question open for a reason of the person’s own, one or a whole group', async () => {
  const add = settled();
  const twice = [...ROWS, ...ROWS.slice(2).map((row) => ({ ...row, entry: { ...row.entry, id: 'w2' } }))];
  const { user } = renderApp('review', { rows: twice, calls: { decisions: { add } } });
  const costs = await screen.findByRole('region', { name: /Cost not known/ });
  await user.click(within(costs).getByRole('button', { name: /Leave it, with my reason/ }));
  const leave = within(costs).getByRole<HTMLButtonElement>('button', { name: 'Leave it open' });
  expect(leave.disabled).toBe(true);
  await user.click(within(costs).getByRole('button', { name: 'I have no records of it.' }));
  expect(await seriousViolations()).toEqual([]);
  await user.click(leave);
  const transfers = screen.getByRole('region', { name: /Transfers with one side/ });
  await user.click(within(transfers).getByRole('button', { name: 'Leave all 2 open…' }));
  await user.type(within(transfers).getByRole('textbox', { name: 'Your reason' }), ' An old phone. ');
  await user.click(within(transfers).getByRole('button', { name: 'Leave it open' }));
  const about = { kind: 'leave', issue: 'unmatched-withdrawal', asset: 'ETH', amount: '0.5', reason: 'An old phone.' };
  await vi.waitFor(() =>
    expect(add.mock.calls.map(([{ decisions }]) => decisions)).toEqual([
      [
        {
          kind: 'leave',
          target: 'd1',
          issue: 'unknown-basis',
          asset: 'ETH',
          amount: '2',
          reason: 'I have no records of it.',
        },
      ],
      [
        { ...about, target: 'w1' },
        { ...about, target: 'w2' },
      ],
    ]),
  );
});

it('makes a transfer to an own wallet of a withdrawal', async () => {
  const add = settled();
  const { user } = renderApp('review', { rows: ROWS, calls: { decisions: { add } } });
  await user.click(await screen.findByRole('button', { name: /My own wallet/ }));
  await user.type(screen.getByRole('textbox', { name: 'Name of your wallet' }), 'Cold storage');
  expect(await seriousViolations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'It is a transfer' }));
  const decision = { kind: 'reclassify', target: 'w1', as: 'transfer', wallet: 'Cold storage' };
  await vi.waitFor(() => expect(add).toHaveBeenCalledWith({ decisions: [decision] }));
});

it('enters what no record tells where a balance differs', async () => {
  const add = settled();
  const [exchange] = SAMPLE_ACCOUNTS;
  if (exchange === undefined) throw new Error('There are no sample accounts.');
  // 2 came, 1 was sold and 0.5 left: 0.5 more than the entries leave are there.
  const balances = [{ asset: 'ETH', name: null, kind: 'spot', amount: '1', value: '3000' } as const];
  const list: LotbookApi['accounts']['list'] = () => ok([{ ...exchange, id: EXCHANGE, balances }]);
  const { user } = renderApp('review', { rows: ROWS, calls: { decisions: { add }, accounts: { list } } });
  const group = await screen.findByRole('region', { name: /Balances that differ/ });
  await user.click(within(group).getByRole('button', { name: /Enter what is missing/ }));
  expect(within(group).getByRole<HTMLInputElement>('textbox', { name: 'Amount' }).value).toBe('0.5');
  await user.type(within(group).getByRole('textbox', { name: 'Cost of all units' }), '1000');
  expect(await seriousViolations()).toEqual([]);
  await user.click(within(group).getByRole('button', { name: 'Add it' }));
  await vi.waitFor(() =>
    expect(add.mock.calls[0]?.[0].decisions).toMatchObject([
      {
        kind: 'add',
        account: EXCHANGE,
        body: { kind: 'opening', in: { asset: 'ETH', amount: '0.5' }, basis: { cost: '1000' } },
      },
    ]),
  );
});

it('says of a balance that differs whether it is staked', async () => {
  const [exchange] = SAMPLE_ACCOUNTS;
  if (exchange === undefined) throw new Error('There are no sample accounts.');
  // 0.5 is what the entries leave; that another 2 are staked none of them tells.
  const eth = { asset: 'ETH', name: null, value: null } as const;
  const balances = [
    { ...eth, kind: 'spot', amount: '0.5' },
    { ...eth, kind: 'staked', amount: '2' },
  ] as const;
  const list: LotbookApi['accounts']['list'] = () => ok([{ ...exchange, id: EXCHANGE, balances: [...balances] }]);
  const { user } = renderApp('review', { rows: ROWS, calls: { accounts: { list } } });
  const group = await screen.findByRole('region', { name: /Balances that differ/ });
  expect(within(group).getByRole('button', { name: /2\s*ETH\s*Staked/ })).toBeTruthy();
  await user.click(screen.getByRole('link', { name: /^Accounts/ }));
  const marked = await screen.findAllByRole('row', { name: /Differs from the entries/ });
  expect(marked.map(({ textContent }) => textContent)).toEqual(['ETHDiffers from the entriesStaked2—Not known']);
});

it('takes a decision back that no longer fits', async () => {
  const undo = vi.fn<LotbookApi['decisions']['undo']>(() => ok(NO_STEPS));
  const list: LotbookApi['decisions']['list'] = () =>
    ok([
      {
        id: 4,
        step: 'step-4',
        at: '2026-01-02T03:04:05Z',
        undoneAt: null,
        decision: { kind: 'ignore', target: 'gone' },
        conflict: 'What it was about is not there any more.',
      },
    ]);
  const { user } = renderApp('review', { rows: [], calls: { decisions: { list, undo } } });
  await user.click(await screen.findByRole('button', { name: 'Take the decision back' }));
  await vi.waitFor(() => expect(undo).toHaveBeenCalledWith({ step: 'step-4' }));
});

it('takes one decision of a step back and keeps the others', async () => {
  const undo = vi.fn<LotbookApi['decisions']['undo']>(() => ok(NO_STEPS));
  const add = settled();
  const view = { step: 'step-4', at: '2026-01-02T03:04:05Z', undoneAt: null, conflict: null } as const;
  const list: LotbookApi['decisions']['list'] = () =>
    ok([
      { ...view, id: 6, decision: { kind: 'ignore', target: 'w1' } },
      { ...view, id: 5, decision: { kind: 'ignore', target: 'gone' }, conflict: 'It is not there any more.' },
      { ...view, id: 4, decision: { kind: 'ignore', target: 'd1' } },
      { ...view, id: 3, step: 'step-3', decision: { kind: 'ignore', target: 's1' } },
    ]);
  const { user } = renderApp('review', { rows: [], calls: { decisions: { list, undo, add } } });
  await user.click(await screen.findByRole('button', { name: 'Take the decision back' }));
  const kept = ['d1', 'w1'].map((target) => ({ kind: 'ignore', target }));
  await vi.waitFor(() => expect(add).toHaveBeenCalledWith({ decisions: kept }));
  expect(undo).toHaveBeenCalledExactlyOnceWith({ step: 'step-4' });
});

it('says what was checked when nothing is left, and why it cannot tell', async () => {
  const bought: LedgerRow = {
    entry: {
      id: 'b1',
      time: '2024-01-01T12:00:00Z',
      account: EXCHANGE,
      kind: 'trade',
      out: { asset: 'USD', amount: '10' },
      in: { asset: 'ETH', amount: '1' },
    },
    notes: [],
  };
  const list = vi.fn<LotbookApi['proposals']['list']>(() => failed('store-locked', 'Close the other Lotbook.'));
  const { user } = renderApp('review', { rows: [bought], calls: { proposals: { list } } });
  expect(await screen.findByText('Close the other Lotbook.')).toBeTruthy();
  list.mockImplementation(() => ok([]));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nothing left to look at')).toBeTruthy();
  expect(screen.queryByText(/open$/)).toBeNull();
  expect(await seriousViolations()).toEqual([]);
});
