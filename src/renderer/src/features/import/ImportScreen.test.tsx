import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { LotbookApi } from '../../../../core/contract/channels.js';
import type { GenericMapping, ImportPreview, ImportView } from '../../../../core/contract/groups/imports.js';
import { failed, ok } from '../../../../../test/support/fake-lotbook.js';
import { renderApp, seriousViolations } from '../../../../../test/support/render-app.js';
import { SAMPLE_ACCOUNTS } from '../../../../../test/support/sample-rows.js';

type Imports = Partial<LotbookApi['imports']>;

const FILE = { token: 'file-1', name: 'history.csv', bytes: 2048 };
const MAPPING: GenericMapping = {
  time: 'Date',
  timeFormat: 'auto',
  timezone: 'UTC',
  kind: 'Type',
  kinds: { buy: 'buy' },
  inAsset: null,
  inAmount: null,
  outAsset: null,
  outAmount: null,
  asset: 'Coin',
  amount: 'Amount',
  feeAsset: null,
  feeAmount: null,
  value: null,
  valueCurrency: 'USD',
  decimal: '.',
  id: null,
  hash: null,
  note: null,
};
const APP: ImportPreview = {
  fileName: 'history.csv',
  format: 'crypto-com-app',
  columns: ['Date', 'Type', 'Coin', 'Amount'],
  suggestedMapping: null,
  sample: [
    ['2024-01-02', 'Buy', 'BTC', '0.5'],
    ['2024-01-03', 'Gadget', 'BTC', '0.1'],
  ],
  rows: 5,
  newRows: 3,
  knownRows: 2,
  entries: [{ kind: 'trade', count: 2 }],
  review: [{ code: 'unknown-kind', message: 'What this was is not known.', word: 'gadget', count: 1 }],
  faults: [],
  overlaps: 1,
  from: '2024-01-02T00:00:00Z',
  to: '2024-03-01T00:00:00Z',
};
const GENERIC: ImportPreview = { ...APP, format: 'generic', suggestedMapping: MAPPING };
const DONE: ImportView = {
  id: 'import-1',
  fileName: 'history.csv',
  format: 'crypto-com-app',
  accountId: 'file-a',
  at: '2026-01-02T03:04:05Z',
  rows: 5,
  addedRows: 3,
};
const FILE_ACCOUNT = {
  ...SAMPLE_ACCOUNTS[0]!,
  id: 'file-a',
  displayName: 'My app',
  source: 'crypto-com-app' as const,
};

/** The mapping form has many lists, and jsdom works out the name of each for every query by role. */
const LONG = { timeout: 90_000 };

async function picked(preview: ImportPreview, calls: Imports = {}) {
  const app = renderApp('import', {
    accounts: [...SAMPLE_ACCOUNTS, FILE_ACCOUNT],
    calls: { imports: { pick: () => ok({ file: FILE }), preview: () => ok(preview), ...calls } },
  });
  await app.user.click(await screen.findByRole('button', { name: 'Choose a file' }));
  return app;
}

it('says what is understood and that nothing has been imported', async () => {
  renderApp('import');
  expect(await screen.findByText('No file has been imported yet.')).toBeTruthy();
  expect(screen.getByText(/OEX_TRANSACTION and holds trades/)).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('shows what a file holds before anything is imported', async () => {
  const commit = vi.fn<LotbookApi['imports']['commit']>(() => ok(DONE));
  await picked(APP, { commit });
  const figures = await screen.findByRole('region', { name: 'What history.csv holds' });
  expect(within(figures).getByTestId('total-new').textContent).toBe('3');
  expect(within(figures).getByTestId('total-known').textContent).toBe('2');
  expect(within(figures).getByTestId('total-review').textContent).toBe('1');
  expect(within(figures).getByTestId('total-overlaps').textContent).toBe('1');
  expect(screen.getByText('What this was is not known.')).toBeTruthy();
  expect(screen.getByRole('cell', { name: '0.5' })).toBeTruthy();
  expect(commit).not.toHaveBeenCalled();
  expect(await seriousViolations()).toEqual([]);
});

it('imports into the chosen account and leads on to Review', async () => {
  const commit = vi.fn<LotbookApi['imports']['commit']>(() => ok(DONE));
  const { user } = await picked(APP, { commit });
  await user.click(await screen.findByRole('combobox', { name: 'Account' }));
  await user.click(await screen.findByRole('option', { name: 'My app' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Import 3 rows' })).toHaveProperty('disabled', false));
  await user.click(screen.getByRole('button', { name: 'Import 3 rows' }));
  const done = await screen.findByText(/3 rows are in your book now/);
  expect(document.activeElement?.contains(done)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  expect(commit).toHaveBeenCalledWith({
    token: 'file-1',
    format: null,
    accountId: 'file-a',
    accountName: null,
    mapping: null,
  });
  await user.click(screen.getByRole('button', { name: 'Go to Review' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Review' })).toBeTruthy();
});

it('has the file read again under each change of the mapping', LONG, async () => {
  const preview = vi.fn<LotbookApi['imports']['preview']>(() => ok(GENERIC));
  const commit = vi.fn<LotbookApi['imports']['commit']>(() => ok(DONE));
  const { user } = await picked(GENERIC, { preview, commit });
  await user.click(await screen.findByRole('combobox', { name: 'gadget' }));
  await user.click(await screen.findByRole('option', { name: 'Income: airdrop' }));
  const changed = { ...MAPPING, kinds: { buy: 'buy', gadget: 'airdrop' } };
  await waitFor(() => expect(preview).toHaveBeenLastCalledWith(expect.objectContaining({ mapping: changed })));
  expect(await seriousViolations()).toEqual([]);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Import 3 rows' })).toHaveProperty('disabled', false));
  await user.click(screen.getByRole('button', { name: 'Import 3 rows' }));
  expect(commit).toHaveBeenCalledWith(expect.objectContaining({ mapping: changed }));
});

it('asks for the column of times where none was found, and imports nothing before', async () => {
  const preview = vi.fn<LotbookApi['imports']['preview']>(() => ok({ ...GENERIC, suggestedMapping: null }));
  const { user } = await picked(GENERIC, { preview });
  expect(await screen.findByText(/Say which column holds the time/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Import 3 rows' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('combobox', { name: 'Time' }));
  await user.click(await screen.findByRole('option', { name: 'Date' }));
  await waitFor(() =>
    expect(preview).toHaveBeenLastCalledWith(
      expect.objectContaining({ mapping: expect.objectContaining({ time: 'Date', kind: null }) }),
    ),
  );
});

it('a newer order stops the preview under way, and only its answer is shown', LONG, async () => {
  const answers: ((preview: ImportPreview) => void)[] = [];
  const cancel = vi.fn<LotbookApi['imports']['cancel']>(() => ok({}));
  let asked = 0;
  const preview: LotbookApi['imports']['preview'] = () => {
    asked += 1;
    if (asked === 1) return ok(GENERIC);
    return new Promise((resolve) => {
      answers.push((value) => resolve({ ok: true, value }));
    });
  };
  const { user } = await picked(GENERIC, { preview, cancel });
  await user.click(await screen.findByRole('combobox', { name: 'gadget' }));
  await user.click(await screen.findByRole('option', { name: 'Income: airdrop' }));
  await user.click(screen.getByRole('combobox', { name: 'gadget' }));
  await user.click(await screen.findByRole('option', { name: 'Lost' }));
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(asked).toBe(2);
  answers[0]?.({ ...GENERIC, newRows: 77 });
  await waitFor(() => expect(asked).toBe(3));
  expect(screen.queryByRole('button', { name: 'Import 77 rows' })).toBeNull();
  answers[1]?.({ ...GENERIC, newRows: 88 });
  expect(await screen.findByRole('button', { name: 'Import 88 rows' })).toBeTruthy();
});

it('lists faults with line and column', async () => {
  const faults = [{ line: 7, column: 'Amount', message: '"Amount" holds no readable amount.' }];
  await picked({ ...APP, faults });
  const region = await screen.findByRole('heading', { name: 'Cells that cannot be read' });
  const row = within(region.parentElement!).getByText('"Amount" holds no readable amount.').closest('tr')!;
  expect(within(row).getByRole('cell', { name: '7' })).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('names the account that the rows go to, and a new one apart from it', async () => {
  const preview = vi.fn<LotbookApi['imports']['preview']>(() => ok(APP));
  const usual = { ...FILE_ACCOUNT, displayName: 'Crypto.com App' };
  const { user } = renderApp('import', {
    accounts: [usual],
    calls: { imports: { pick: () => ok({ file: FILE }), preview } },
  });
  await user.click(await screen.findByRole('button', { name: 'Choose a file' }));
  const account = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Account' });
  expect(account.value).toBe('Crypto.com App');
  expect(screen.queryByRole('textbox', { name: 'Name of the account' })).toBeNull();
  await user.click(account);
  await user.click(await screen.findByRole('option', { name: 'A new account' }));
  expect(await screen.findByRole('textbox', { name: 'Name of the account' })).toHaveProperty(
    'value',
    'Crypto.com App 2',
  );
  await waitFor(() =>
    expect(preview).toHaveBeenLastCalledWith(
      expect.objectContaining({ accountId: null, accountName: 'Crypto.com App 2' }),
    ),
  );
});

it('says of a table without a column of the time what is missing, and nothing of its cells', async () => {
  const message = '"" holds no time in the expected format.';
  const review = [{ code: 'unreadable-time', message, count: 3 }];
  await picked({ ...GENERIC, suggestedMapping: null, faults: [{ line: 2, column: '', message }], review });
  expect(await screen.findByText('Say which column holds the time; then the rows can be read.')).toBeTruthy();
  expect(screen.queryByText(message)).toBeNull();
});

it('has no table of first rows for a ledger file, which has no columns', async () => {
  await picked({ ...APP, format: 'lotbook-ledger', columns: [], sample: [[], []] });
  expect(await screen.findByRole('button', { name: 'Import 3 rows' })).toBeTruthy();
  expect(screen.queryByText('First rows of the file')).toBeNull();
});

it('says so when a file brings nothing new, or cannot be imported at all', async () => {
  const { unmount } = await picked({ ...APP, newRows: 0, knownRows: 5, entries: [], review: [] });
  expect(await screen.findByText(/Nothing new in this file/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Import \d+ row/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Back' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show the transactions' })).toBeTruthy();
  unmount();
  const message = 'This file holds no table.';
  await picked({ ...APP, format: null, rows: 0, newRows: 0, faults: [{ line: null, column: null, message }] });
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Back' })).toBeTruthy();
  expect(await seriousViolations()).toEqual([]);
});

it('says what a file lacks that has a header alone', async () => {
  await picked({ ...APP, rows: 0, newRows: 0, knownRows: 0, entries: [], review: [], sample: [] });
  expect(await screen.findByText(/holds no rows under its header/)).toBeTruthy();
});

it('a file that cannot be read leaves no dead end: why, another try, the way back, and what is taken instead', async () => {
  const message = 'This file is empty. Export it again, or choose another one.';
  const { user } = await picked(APP, { preview: () => failed('file-unreadable', message) });
  const told = within(await screen.findByRole('alert'));
  expect(told.getByText(message)).toBeTruthy();
  expect(told.getByRole('button', { name: 'Try again' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Files that Lotbook can read' })).toBeTruthy();
  await user.click(told.getByRole('button', { name: 'Back' }));
  expect(await screen.findByText('No file has been imported yet.')).toBeTruthy();
});

it('shows progress, can be stopped, and then the file is still there', async () => {
  let stop = (): void => undefined;
  const commit: LotbookApi['imports']['commit'] = () =>
    new Promise((resolve) => {
      stop = () => resolve({ ok: false, code: 'cancelled', message: '' });
    });
  const cancel: LotbookApi['imports']['cancel'] = () => {
    stop();
    return ok({});
  };
  const { user, fake } = await picked(APP, { commit, cancel });
  await user.click(await screen.findByRole('button', { name: 'Import 3 rows' }));
  const bar = await screen.findByRole('progressbar', { name: 'Importing history.csv…' });
  expect(bar.hasAttribute('value')).toBe(false);
  fake.emit('task.progress', { task: 'import', fraction: 0.4, text: '' });
  await waitFor(() => expect(bar.getAttribute('value')).toBe('0.4'));
  // The work outlives the screen.
  await user.click(screen.getByRole('link', { name: 'Accounts' }));
  await user.click(screen.getByRole('link', { name: 'Import' }));
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  expect(await screen.findByRole('button', { name: 'Import 3 rows' })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('tells why an import failed and keeps what was said about the file', async () => {
  const { user } = await picked(APP, { commit: () => failed('disk-full', 'Free some space.') });
  await user.click(await screen.findByRole('button', { name: 'Import 3 rows' }));
  expect(await screen.findByText('Free some space.')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'What history.csv holds' })).toBeTruthy();
});

it('takes an import back after asking once', async () => {
  const undo = vi.fn<LotbookApi['imports']['undo']>(() => ok({ removedRows: 3 }));
  const { user } = renderApp('import', {
    accounts: [FILE_ACCOUNT],
    calls: { imports: { list: () => ok([DONE]), undo } },
  });
  const button = await screen.findByRole('button', { name: 'Take back history.csv' });
  await user.click(button);
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(button);
  await user.click(button);
  const dialog = await screen.findByRole('dialog', { name: 'Take this import back?' });
  expect(within(dialog).getByText(/Up to 3 rows that only history.csv brought/)).toBeTruthy();
  expect(undo).not.toHaveBeenCalled();
  expect(await seriousViolations()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Take it back' }));
  expect(await screen.findByText('3 rows were taken back.')).toBeTruthy();
  expect(undo).toHaveBeenCalledWith({ id: 'import-1' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Imported files' }));
});
