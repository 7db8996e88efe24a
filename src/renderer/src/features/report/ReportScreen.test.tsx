import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { writeWorkbook, WORKBOOK_ROWS } from '../../../../core/export/workbook.js';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import { AppError } from '../../../../core/domain/app-error.js';
import type { Settings } from '../../../../core/contract/views.js';
import { failed, ok, SETTINGS } from '../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../test/support/render-app.js';

const account = 'acc-exchange';
const USD = (amount: string) => ({ asset: 'USD', amount });
const BTC = (amount: string) => ({ asset: 'BTC', amount });

/** By hand (FIFO): 2023: 0.5 × 1,010 = 505 cost, 900 in: +395 short. 2025: 0.5 left at 505, 405.50 in: −99.50 long; income 12.50. */
const ROWS: readonly LedgerRow[] = [
  {
    entry: {
      id: 'b1',
      time: '2023-01-10T15:00:00Z',
      account,
      kind: 'trade',
      out: USD('1000'),
      in: BTC('1'),
      fees: [USD('10')],
    },
    notes: [],
  },
  {
    entry: { id: 's1', time: '2023-06-01T12:00:00Z', account, kind: 'trade', out: BTC('0.5'), in: USD('900') },
    notes: [],
  },
  {
    entry: { id: 's2', time: '2025-03-01T12:00:00Z', account, kind: 'trade', out: BTC('0.5'), in: USD('405.5') },
    notes: [],
  },
  {
    entry: {
      id: 'i1',
      time: '2025-04-01T12:00:00Z',
      account,
      kind: 'income',
      category: 'staking',
      in: { asset: 'CRO', amount: '100', value: '12.5' },
    },
    notes: [],
  },
];
/** Sold without ever having been bought. */
const UNCOVERED: readonly LedgerRow[] = [
  {
    entry: { id: 'x1', time: '2025-03-01T12:00:00Z', account, kind: 'trade', out: BTC('2'), in: USD('80') },
    notes: [],
  },
];

function totals(): Readonly<Record<string, string | null>> {
  const words = ['taxable', 'short', 'long', 'income', 'proceeds', 'cost'];
  return Object.fromEntries(words.map((word) => [word, screen.getByTestId(`total-${word}`).textContent]));
}

async function choose(user: ReturnType<typeof renderApp>['user'], label: string, option: string): Promise<void> {
  await user.click(await screen.findByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
}

it('shows the newest year’s totals and disposals, and another year’s when chosen', async () => {
  const { user } = renderApp('report', { rows: ROWS });
  await screen.findByTestId('total-taxable');
  expect(totals()).toEqual({
    taxable: '\u2212$99.50',
    short: '$0.00',
    long: '\u2212$99.50',
    income: '$12.50',
    proceeds: '$405.50',
    cost: '$505.00',
  });
  const grid = await screen.findByRole('grid', { name: 'Disposals' });
  const [row] = (await within(grid).findAllByRole('row')).slice(1);
  expect(row?.textContent).toBe('2025-03-01Sale0.5\u00a0BTC2023-01-10LongFIFO$405.50$505.00\u2212$99.50');
  await choose(user, 'Tax year', '2023');
  expect(totals()).toMatchObject({ taxable: '+$395.00', short: '+$395.00', income: '$0.00' });
  expect(await seriousViolations()).toEqual([]);
});

it('says what a word of the totals means, and where the law says it', async () => {
  const { user } = renderApp('report', { rows: ROWS });
  await user.hover(await screen.findByRole('button', { name: 'Long-term gain' }));
  const words = await screen.findByRole('tooltip');
  expect(words.textContent).toBe(
    'From units held for more than a year. Losses are taken off already.\nSource: IRC 1222: holding period',
  );
});

it('lists the income of the year', async () => {
  const { user } = renderApp('report', { rows: ROWS });
  await user.click(await screen.findByRole('tab', { name: /Income/ }));
  const grid = await screen.findByRole('grid', { name: 'Income' });
  expect((await within(grid).findAllByRole('row')).at(1)?.textContent).toBe(
    '2025-04-01Staking100\u00a0CRO$12.50Crypto.com Exchange',
  );
});

it('says what is incomplete and leads to the issue and its transaction', async () => {
  const { user } = renderApp('report', { rows: UNCOVERED });
  expect(await screen.findByText('Incomplete: 1 open issue.')).toBeTruthy();
  expect(await screen.findByText('Not known')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show issues' }));
  const issue = await screen.findByText('More left than was held');
  await user.click(issue);
  expect(await screen.findByRole('dialog')).toBeTruthy();
  expect(await screen.findByText('rec-x1')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('drills from a figure to its lot and the records of both ends', async () => {
  const { user } = renderApp('report', { rows: ROWS });
  const grid = await screen.findByRole('grid', { name: 'Disposals' });
  await user.click(await within(grid).findByText('Sale'));
  const drawer = await screen.findByRole('dialog');
  expect(await within(drawer).findByText('rec-b1')).toBeTruthy();
  expect(await within(drawer).findByText('rec-s2')).toBeTruthy();
});

it('saves other rules with their own defaults, and computes by them', async () => {
  const save = vi.fn<LotbookApi['settings']['save']>();
  const settings = { ...SETTINGS, method: 'lifo', scope: 'universal', timezone: 'UTC' } as const;
  let now: Settings = settings;
  save.mockImplementation((change) => ok((now = { ...now, ...change })));
  const { user } = renderApp('report', { rows: ROWS, calls: { settings: { get: () => ok(now), save } } });
  await screen.findByTestId('total-taxable');
  // In one line what the figures rest on; the rest is behind it.
  const basis = screen.getByRole('list', { name: 'How it is worked out' });
  expect(
    within(basis)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['United States', 'LIFO', 'Across all accounts', 'USD', 'days of UTC']);
  await user.click(screen.getByRole('button', { name: 'Change…' }));
  await choose(user, 'Rules', 'United Kingdom');
  expect(save).toHaveBeenCalledWith({ rules: 'gb', method: null, scope: null, methodByYear: {}, currency: null });
  // A British tax year, and no terms: one figure for the gain instead of short and long.
  expect(await screen.findByText('2024-04-06 to 2025-04-05')).toBeTruthy();
  expect(await screen.findByTestId('total-gain')).toBeTruthy();
  expect(screen.queryByTestId('total-short')).toBeNull();
});

it('shows every choice that the figures rest on in a drawer, without an accessibility fault', async () => {
  const { user } = renderApp('report', { rows: ROWS });
  await user.click(await screen.findByRole('button', { name: 'Change…' }));
  expect(await screen.findByText('Filing status')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('gets out of choices that the rules do not allow', async () => {
  const { user } = renderApp('report', { rows: ROWS, settings: { rules: 'us', method: 'section-104' } });
  await user.click(await screen.findByRole('button', { name: 'Use the rules’ defaults' }));
  expect(await screen.findByTestId('total-taxable')).toBeTruthy();
});

/** Opens the picker and starts with what is chosen there. */
async function exportNow(user: ReturnType<typeof renderApp>['user']): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  await user.click(await screen.findByRole('button', { name: 'Export' }));
}

it('exports the year, says where it is, and shows it there', async () => {
  const start = vi.fn<LotbookApi['files']['start']>(() => ok({ id: '1' }));
  const append = vi.fn<LotbookApi['files']['append']>(() => ok({}));
  const finish = vi.fn<LotbookApi['files']['finish']>(() => ok({ path: '/home/ada/Lotbook.xlsx' }));
  const reveal = vi.fn<LotbookApi['files']['reveal']>(() => ok({}));
  const { user } = renderApp('report', { rows: ROWS, calls: { files: { start, append, finish, reveal } } });
  await exportNow(user);
  expect(await screen.findByText('/home/ada/Lotbook.xlsx')).toBeTruthy();
  expect(start).toHaveBeenCalledWith({ suggestedName: 'Lotbook.xlsx', size: 3 });
  expect(append.mock.calls).toEqual([[{ id: '1', at: 0, bytes: new Uint8Array([80, 75, 3]) }]]);
  await user.click(screen.getByRole('button', { name: 'Show in folder' }));
  expect(reveal).toHaveBeenCalledWith({ path: '/home/ada/Lotbook.xlsx' });
  expect(await seriousViolations()).toEqual([]);
});

it('exports what was chosen: formats, years, rounding, a password for the bundle alone', async () => {
  const { user, ledger } = renderApp('report', { rows: ROWS });
  const write = vi.spyOn(ledger, 'writeFiles');
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  await user.click(await screen.findByRole('checkbox', { name: /Accountant bundle/ }));
  await user.type(screen.getByLabelText('Password of the bundle'), 'secret');
  await user.click(screen.getByText('All years'));
  await user.click(screen.getByText('To whole units'));
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(await screen.findByText('2 files saved.')).toBeTruthy();
  expect(write.mock.calls[0]?.[0]).toMatchObject({
    year: 'all',
    formats: ['xlsx', 'bundle'],
    rounding: 'whole',
    password: 'secret',
  });
});

it('has the book sent to who will write while a person chooses what, and no longer', async () => {
  const { user, ledger } = renderApp('report', { rows: ROWS });
  const drop = vi.fn<() => void>();
  const prepare = vi.spyOn(ledger, 'prepareFiles').mockReturnValue(drop);
  await screen.findByRole('button', { name: 'Export…' });
  expect(prepare).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Export…' }));
  await vi.waitFor(() => expect(prepare.mock.calls).toEqual([[expect.objectContaining({ rules: 'us' })]]));
  expect(drop).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(drop).toHaveBeenCalledTimes(1));
});

it('fills the forms that a person has, once one was chosen', async () => {
  const { user, ledger } = renderApp('report', { rows: ROWS });
  const write = vi.spyOn(ledger, 'writeFiles');
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  await user.click(await screen.findByRole('checkbox', { name: /Official forms/ }));
  expect(screen.getByRole('button', { name: 'Export' })).toHaveProperty('disabled', true);
  const input = document.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no place for a file');
  await user.upload(input, new File(['%PDF-'], 'f8949.pdf', { type: 'application/pdf' }));
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await vi.waitFor(() => expect(write).toHaveBeenCalled());
  const order = write.mock.calls[0]?.[0];
  expect(order?.formats).toEqual(['xlsx', 'forms']);
  const words = order?.formFiles?.map(({ name, bytes }) => `${name}: ${String.fromCharCode(...bytes)}`);
  expect(words).toEqual(['f8949.pdf: %PDF-']);
});

it('offers CSV, and says why, where a workbook cannot hold the report', async () => {
  const start = vi.fn<LotbookApi['files']['start']>(() => ok({ id: '1' }));
  const { user, ledger } = renderApp('report', { rows: ROWS, calls: { files: { start } } });
  const columns = [{ title: 'Note', kind: 'text', width: 10 }] as const;
  const rows = { length: WORKBOOK_ROWS + 1, at: () => [] };
  const write = vi.spyOn(ledger, 'writeFiles').mockImplementationOnce(async (_, { onProgress }) => {
    onProgress?.({ format: 'xlsx', done: 0, total: 0 });
    await writeWorkbook({
      title: 'T',
      rounding: 'cents',
      paper: 'A4',
      sheets: [{ name: 'Fees', notes: [], columns, rows }],
    });
    return [];
  });
  await exportNow(user);
  const note = await screen.findByRole('alert');
  expect(within(note).getByText('Too many rows for this kind of file')).toBeTruthy();
  expect(within(note).getByText(/has 200,001 rows\. .* too slow to open and to recalculate: choose CSV/)).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
  await user.click(within(note).getByRole('button', { name: 'Export CSV instead' }));
  await vi.waitFor(() => expect(start).toHaveBeenCalledWith({ suggestedName: 'Lotbook.csv', size: 3 }));
  expect(write.mock.calls.map(([order]) => order.formats)).toEqual([['xlsx'], ['csv']]);
});

it('offers no CSV in place of forms, of which there would be too many', async () => {
  const { user, ledger } = renderApp('report', { rows: ROWS });
  vi.spyOn(ledger, 'writeFiles').mockImplementationOnce((_, { onProgress }) => {
    onProgress?.({ format: 'forms', done: 0, total: 0 });
    return Promise.reject(new AppError('too-many-rows', 'Attach a statement.'));
  });
  await exportNow(user);
  expect(await screen.findByText('Attach a statement.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Export CSV instead' })).toBeNull();
});

it('says that a stopped export saved nothing, and lets one begin anew', async () => {
  const { user, ledger } = renderApp('report', { rows: ROWS });
  vi.spyOn(ledger, 'writeFiles').mockImplementationOnce(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new AppError('cancelled', '')));
      }),
  );
  await exportNow(user);
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('Stopped. No file was saved.')).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(await screen.findByText('Saved:')).toBeTruthy();
  expect(screen.queryByText('Stopped. No file was saved.')).toBeNull();
});

it('an export goes on while another screen is looked at', async () => {
  const { user, ledger } = renderApp('report', { rows: ROWS });
  const write = vi.spyOn(ledger, 'writeFiles').mockImplementationOnce(() => new Promise(() => undefined));
  await exportNow(user);
  await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('link', { name: 'About' }));
  await screen.findByRole('heading', { level: 1, name: 'About' });
  await user.click(screen.getByRole('link', { name: 'Tax report' }));
  expect(await screen.findByRole('button', { name: 'Cancel' })).toBeTruthy();
  expect(write.mock.calls[0]?.[1].signal.aborted).toBe(false);
  expect(screen.queryByText('Stopped. No file was saved.')).toBeNull();
});

it('says why a file could not be saved, and nothing when the dialog was cancelled', async () => {
  const append = vi.fn<LotbookApi['files']['append']>(() => failed('disk-full', 'Free some space.'));
  const abort = vi.fn<LotbookApi['files']['abort']>(() => ok({}));
  const start = vi.fn<LotbookApi['files']['start']>(() => ok({ id: '1' }));
  const { user } = renderApp('report', { rows: ROWS, calls: { files: { start, append, abort } } });
  await exportNow(user);
  expect(await screen.findByText('Free some space.')).toBeTruthy();
  expect(abort).toHaveBeenCalledWith({ id: '1' });
  start.mockImplementation(() => ok(null));
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.queryByText('Saved:')).toBeNull();
});

it('names the files that were saved before one failed', async () => {
  const start = vi.fn<LotbookApi['files']['start']>(() => failed('disk-full', 'Free space.'));
  start.mockImplementationOnce(() => ok({ id: '1' }));
  const finish = vi.fn<LotbookApi['files']['finish']>(() => ok({ path: '/home/ada/first.xlsx' }));
  const append = vi.fn<LotbookApi['files']['append']>(() => ok({}));
  const { user } = renderApp('report', { rows: ROWS, calls: { files: { start, append, finish } } });
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  await user.click(await screen.findByRole('checkbox', { name: /CSV tables/ }));
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(await screen.findByText('Free space.')).toBeTruthy();
  expect(screen.getByText('/home/ada/first.xlsx')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText('/home/ada/first.xlsx')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('brings how the export goes into view, and leaves the form at its beginning before', async () => {
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
  const { user } = renderApp('report', { rows: ROWS });
  await user.click(await screen.findByRole('button', { name: 'Export…' }));
  await screen.findByRole('checkbox', { name: /CSV tables/ });
  scroll.mockClear();
  await user.click(screen.getByRole('button', { name: 'Export' }));
  const saved = await screen.findByText('Saved:');
  expect(scroll.mock.contexts.at(-1)).toBeInstanceOf(Element);
  expect(scroll.mock.contexts.some((place) => place instanceof Element && place.contains(saved))).toBe(true);
});

it('tells the way of a figure in words', async () => {
  const { user } = renderApp('report', { rows: ROWS });
  const grid = await screen.findByRole('grid', { name: 'Disposals' });
  await user.click(await within(grid).findByText('Sale'));
  const drawer = await screen.findByRole('dialog');
  const how = await within(drawer).findByRole('region', { name: 'How this figure came about' });
  // The sale's own figures: received 405.50, cost 505.
  expect(await within(how).findAllByText(/405\.5/)).not.toEqual([]);
  expect(await within(how).findAllByText(/505/)).not.toEqual([]);
  expect(within(how).getByText('Rules applied')).toBeTruthy();
});

it('a method of one year alone goes into the settings, and out again with other rules', async () => {
  const save = vi.fn<LotbookApi['settings']['save']>((change) => ok({ ...SETTINGS, ...change }));
  const { user } = renderApp('report', { rows: ROWS, calls: { settings: { save } } });
  await screen.findByTestId('total-taxable');
  await user.click(screen.getByRole('button', { name: 'Change…' }));
  await choose(user, 'Method for 2025 only', 'HIFO');
  expect(save).toHaveBeenCalledWith({ methodByYear: { 2025: 'hifo' } });
});

it('compares methods for the year and uses the one that is chosen', async () => {
  const save = vi.fn<LotbookApi['settings']['save']>((change) => ok({ ...SETTINGS, ...change }));
  const { user } = renderApp('report', { rows: ROWS, calls: { settings: { save } } });
  await user.click(await screen.findByRole('button', { name: 'Compare methods' }));
  const table = await screen.findByRole('table', { name: 'Methods compared' });
  const [, first, second] = within(table).getAllByRole('row');
  // There is one lot only: every method comes to the loss of 99.50.
  expect(first?.textContent).toBe('FIFOWithin each account from 2025\u2212$99.50\u2212$99.50In use');
  expect(second?.textContent).toContain('FIFOWithin each account');
  expect(await seriousViolations()).toEqual([]);
  await user.click(within(table).getByRole('button', { name: 'Use HIFO, Across all accounts' }));
  expect(save).toHaveBeenCalledWith({ method: 'hifo', scope: 'universal', methodByYear: {} });
});

it('asks for exchange rates where the report has none to be told in', async () => {
  const rates = {
    series: () =>
      ok({ currency: 'GBP', source: 'ecb' as const, sourceName: 'European Central Bank', rates: [], overrides: [] }),
    fetch: vi.fn<LotbookApi['rates']['fetch']>(() => failed('offline', 'Try again later.')),
  };
  const { user } = renderApp('report', { rows: ROWS, settings: { rules: 'gb' }, calls: { rates } });
  expect(await screen.findByText(/no exchange rates from USD to GBP/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Fetch rates' }));
  expect(await screen.findByText('Try again later.')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('says that there is nothing to report', async () => {
  const { ledger } = renderApp('report');
  expect(await screen.findByText('Nothing to report yet')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Export…' })).toBeNull();
  act(() => ledger.take(ROWS));
  expect(await screen.findByTestId('total-taxable')).toBeTruthy();
});

it('opens an income with its value in words and the record that it came from', async () => {
  const { user } = renderApp('report', { rows: ROWS });
  await user.click(await screen.findByRole('tab', { name: /Income/ }));
  const grid = await screen.findByRole('grid', { name: 'Income' });
  await user.click(await within(grid).findByText('Staking'));
  const drawer = await screen.findByRole('dialog', { name: /^CRO received as income, 2025-04-01/ });
  const how = await within(drawer).findByRole('region', { name: 'How this figure came about' });
  expect(await within(how).findAllByText(/12\.5/)).not.toEqual([]);
  expect(await within(drawer).findByText('rec-i1')).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});
