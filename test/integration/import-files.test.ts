import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importer } from '../../src/main/imports/importer.js';
import type { PreviewOrder } from '../../src/main/imports/preview-file.js';
import { listAccounts, markUnlisted } from '../../src/main/store/accounts.js';
import { allEntries, entrySources } from '../../src/main/store/entries.js';
import { FILE_WORDS } from '../../src/core/domain/failure-words/file-words.js';
import { finish } from '../../src/core/domain/steps.js';
import { beginImport, settleImports, stageRows, commitImport, moveSlice } from '../../src/main/store/imports.js';
import type { Store } from '../../src/main/store/open-store.js';
import { listProposals } from '../../src/main/store/review.js';
import { ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { importRig } from '../support/import-rig.js';
import { openTestStore, tableContents } from '../support/profile.js';

const APP =
  'Timestamp (UTC),Transaction Description,Currency,Amount,To Currency,To Amount,Native Currency,Native Amount,Native Amount (in USD),Transaction Kind';
const reward = (day: string, amount: string): string =>
  `2024-03-${day} 10:00:00,Reward,CRO,${amount},,,EUR,1,1.1,staking_reward`;
const app = (...rows: string[]): string => [APP, ...rows, ''].join('\n');

/** All tables but those that count changes and derivations. */
function contents({ db }: Store): Record<string, string[]> {
  return { ...tableContents(db), meta: [], ledger_state: [] };
}

describe('an import', () => {
  it('makes an account, its records and entries, and is listed', async () => {
    const { store, imports, write, signal } = importRig();
    const done = await imports.commit(write(app(reward('01', '5'), reward('02', '6'))), signal);
    expect(done).toMatchObject({ format: 'crypto-com-app', fileName: 'export.csv', rows: 2, addedRows: 2 });
    expect(imports.list()).toEqual([done]);
    expect(listAccounts(store.db)).toMatchObject([
      {
        id: done.accountId,
        displayName: 'Crypto.com App',
        source: 'crypto-com-app',
        status: 'ok',
        records: 2,
        review: 0,
      },
    ]);
    const [first] = allEntries(store.db);
    expect(first).toMatchObject({
      kind: 'income',
      account: done.accountId,
      in: { asset: 'CRO', amount: '5', value: '1.1' },
    });
    const { records } = entrySources(store.db, first?.id ?? '');
    expect(JSON.parse(records[0]?.json ?? '')).toMatchObject({
      format: 'crypto-com-app',
      row: { Currency: 'CRO', Amount: '5' },
    });
  });
  it('of the same file again adds nothing, and two equal rows stay two', async () => {
    const { store, imports, write, signal } = importRig();
    const file = write(app(reward('01', '5'), reward('01', '5')));
    await imports.commit(file, signal);
    const before = tableContents(store.db);
    expect(await imports.commit(file, signal)).toMatchObject({ rows: 2, addedRows: 0 });
    expect(allEntries(store.db)).toHaveLength(2);
    expect(tableContents(store.db)['records']).toEqual(before['records']);
  });
  it('of an overlapping export, with the newer column, adds what is new', async () => {
    const { store, imports, write, signal } = importRig();
    await imports.commit(write(app(reward('01', '5'), reward('02', '6'))), signal);
    const second = `${APP},Transaction Hash\n${reward('02', '6')},0xAB\n${reward('03', '7')},\n`;
    expect(await imports.commit(write(second, 'later.csv'), signal)).toMatchObject({ rows: 2, addedRows: 1 });
    expect(allEntries(store.db)).toHaveLength(3);
    expect(listAccounts(store.db)).toHaveLength(1);
  });
  it('exported anew with more rows, other columns first, another mark and line ends, adds what is new', async () => {
    const { store, imports, write, signal } = importRig();
    await imports.commit(write(app(reward('01', '5'), reward('02', '6'))), signal);
    const again = [APP, reward('01', '5'), reward('02', '6'), reward('03', '7')].map((line) => {
      const [first = '', ...others] = line.split(',');
      return [...others, first].join(',');
    });
    const file = write(`\uFEFF${again.join('\r\n')}\r\n`, 'again.csv');
    expect(await imports.preview(file, signal)).toMatchObject({ newRows: 1, knownRows: 2, overlaps: 0 });
    expect(await imports.commit(file, signal)).toMatchObject({ rows: 3, addedRows: 1 });
    expect(allEntries(store.db)).toHaveLength(3);
  });
  it('exported anew in another language is proposed as told twice, row for row', async () => {
    const { store, imports, write, signal } = importRig();
    const commit = async (order: PreviewOrder) => {
      const { suggestedMapping: mapping, overlaps } = await imports.preview(order, signal);
      await imports.commit({ ...order, mapping }, signal);
      return overlaps;
    };
    const columns = 'Date,Type,Received Amount,Received Currency,Sent Amount,Sent Currency';
    const rows = ['2024-03-01 10:00:00,trade,0.5,BTC,1000.25,USD', '2024-03-01 10:00:00,trade,0.5,BTC,1000.25,USD'];
    expect(await commit(write([columns, ...rows, ''].join('\n')))).toBe(0);
    const german = rows.map((row) => row.replaceAll(',', ';').replaceAll('.', ','));
    const file = write([columns.replaceAll(',', ';'), ...german, ''].join('\n'), 'deutsch.csv');
    expect(await commit(file)).toBe(2);
    const entries = allEntries(store.db);
    expect(entries).toHaveLength(4);
    const proposals = listProposals(store.db);
    expect(proposals.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate']);
    expect(new Set(proposals.flatMap(({ a, b }) => [a, b]))).toEqual(new Set(entries.map(({ id }) => id)));
  });
  it('can go to an account of another name', async () => {
    const { store, imports, write, signal } = importRig();
    const order = write(app(reward('01', '5')));
    await imports.commit({ ...order, accountName: ' Hers ' }, signal);
    await imports.commit({ ...order, accountName: 'His' }, signal);
    expect(listAccounts(store.db).map(({ displayName }) => displayName)).toEqual(['Hers', 'His']);
    const [hers] = listAccounts(store.db);
    expect(await imports.commit({ ...order, accountId: hers?.id ?? '' }, signal)).toMatchObject({ addedRows: 0 });
    await expect(imports.commit({ ...order, accountId: 'nobody' }, signal)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
  it('stays as it is when Vezgo lists its accounts', async () => {
    const { store, imports, write, signal } = importRig();
    await imports.commit(write(app(reward('01', '5'))), signal);
    markUnlisted(store.db, []);
    expect(listAccounts(store.db)).toMatchObject([{ status: 'ok' }]);
  });
});

describe('undo', () => {
  it('takes back what the import brought, and not what another had too', async () => {
    const { store, imports, write, signal } = importRig();
    const empty = contents(store);
    const first = await imports.commit(write(app(reward('01', '5'), reward('02', '6'))), signal);
    const second = await imports.commit(write(app(reward('02', '6'), reward('03', '7')), 'b.csv'), signal);
    expect(await imports.undo(first.id)).toBe(1);
    expect(allEntries(store.db).map(({ time }) => time.slice(8, 10))).toEqual(['02', '03']);
    expect(await imports.undo(second.id)).toBe(2);
    expect(imports.list()).toEqual([]);
    expect(contents(store)).toEqual(empty);
    await expect(imports.undo(second.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a preview', () => {
  it('tells what would come and changes nothing', async () => {
    const { store, imports, write, signal } = importRig();
    await imports.commit(write(app(reward('01', '5'))), signal);
    const before = tableContents(store.db);
    const preview = await imports.preview(
      write(
        app(
          reward('01', '5'),
          reward('02', '6'),
          '2024-03-03 10:00:00,Lock,CRO,-1,,,EUR,1,1,lockup_lock',
          '2024-03-04 10:00:00,Odd,CRO,1,,,EUR,1,1,moon_landing',
          '2024-03-05 10:00:00,Odd,CRO,one,,,EUR,1,1,staking_reward',
        ),
      ),
      signal,
    );
    expect(preview).toEqual({
      fileName: 'export.csv',
      format: 'crypto-com-app',
      columns: APP.split(','),
      suggestedMapping: null,
      sample: expect.any(Array),
      rows: 5,
      newRows: 4,
      knownRows: 1,
      entries: [{ kind: 'income', count: 1 }],
      review: expect.arrayContaining([
        {
          code: 'unknown-kind',
          message: 'The kind "moon_landing" is not known. Decide what this was.',
          word: 'moon_landing',
          count: 1,
        },
        { code: 'unreadable-amount', message: '"Amount" holds no readable amount.', count: 1 },
        { code: 'inside-account', message: 'Moves inside the account: no event.', count: 1 },
      ]),
      faults: [{ line: 6, column: 'Amount', message: '"Amount" holds no readable amount.' }],
      overlaps: 0,
      // Of the known row too: which time the file covers.
      from: '2024-03-01T10:00:00.000Z',
      to: '2024-03-02T10:00:00.000Z',
    });
    expect(preview.sample[1]?.[3]).toBe('6');
    expect(tableContents(store.db)).toEqual(before);
  });
  it('counts what another import told at that very second', async () => {
    const { imports, write, signal } = importRig();
    await imports.commit({ ...write(app(reward('01', '5'), reward('02', '6'))), accountName: 'One' }, signal);
    const near = reward('02', '6').replace('10:00:00', '10:00:01');
    const preview = await imports.preview(
      { ...write(app(near, reward('01', '5'), reward('02', '7'), reward('09', '6'))), accountName: 'Two' },
      signal,
    );
    expect(preview).toMatchObject({ newRows: 4, overlaps: 1 });
  });
  it('of far too many rows says so, and no import begins', async () => {
    const { store, imports, write, signal } = importRig();
    const before = tableContents(store.db);
    const file = write(`Date,Amount\n${'2024-01-01,1\n'.repeat(250_001)}`);
    const { faults } = await imports.preview(file, signal);
    expect(faults).toMatchObject([{ message: expect.stringContaining('more than 250,000 rows') }]);
    await expect(imports.commit(file, signal)).rejects.toMatchObject({ code: 'bad-input' });
    expect(tableContents(store.db)).toEqual(before);
  });
  it.each([
    ['a,b\n1,"2\n', 'Line 2: a quotation mark'],
    ['hello\n', 'holds no table'],
    ['{"format":"lotbook-ledger/2"}', 'is not a known format'],
    ['{"format":', 'is not valid JSON'],
  ])('of %j tells what is wrong', async (content, words) => {
    const { imports, write, signal } = importRig();
    const { faults, format } = await imports.preview(write(content), signal);
    expect([format, faults.length]).toEqual([null, 1]);
    expect(faults[0]?.message).toContain(words);
    await expect(imports.commit(write(content), signal)).rejects.toMatchObject({ code: 'bad-input' });
  });
  it('of a ledger file tells the first ten faults, one a line, and how many more there are', async () => {
    const { imports, write, signal } = importRig();
    const entry = (id: number) => ({
      id: `e${id}`,
      time: '2024-01-01T00:00:00Z',
      account: 'a',
      kind: 'deposit',
      in: {},
    });
    const entries = Array.from({ length: 6 }, (_, id) => entry(id + 1));
    const { faults } = await imports.preview(
      write(JSON.stringify({ format: 'lotbook-ledger/1', currency: 'USD', entries })),
      signal,
    );
    // An asset and an amount are missing in each of the six.
    const lines = faults[0]?.message.split('\n') ?? [];
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe('The ledger file is faulty: ');
    expect(lines.slice(1, 11).map((line) => line.slice(0, 2))).toEqual(
      [1, 2, 3, 4, 5].flatMap((id) => [`e${id}`, `e${id}`]),
    );
    expect(lines[11]).toBe('(and 2 more faults)');
  });
});

describe('encodings', () => {
  const text = app(reward('01', '5').replace('Reward', 'Prämie'));
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(text, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('%s is read', async (_, bytes) => {
    const { imports, write, signal } = importRig();
    const { sample, rows } = await imports.preview(write(bytes), signal);
    expect([rows, sample[0]?.[1]]).toEqual([1, 'Prämie']);
  });
  it.each([
    ['an archive', Buffer.from('PK\u0003\u0004 xl/workbook.xml'), 'file-zip'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'file-pdf'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'file-old-excel'],
    ['binary data', Buffer.from([65, 66, 67, 68, 0, 0, 0, 1, 2, 3]), 'file-binary'],
    ['nothing', Buffer.alloc(0), 'file-empty'],
  ] as const)('%s is refused in words that every language has', async (_, bytes, code) => {
    const { imports, write, signal } = importRig();
    await expect(imports.preview(write(bytes), signal)).rejects.toMatchObject({
      code: 'file-unreadable',
      message: FILE_WORDS[code],
    });
  });
  it('a folder or a file that is gone is refused', async () => {
    const { imports, write, signal } = importRig();
    const order = write(text);
    mkdirSync(`${order.path}-folder`);
    for (const path of [`${order.path}-folder`, `${order.path}-gone`]) {
      await expect(imports.commit({ ...order, path }, signal)).rejects.toMatchObject({ code: 'file-unreadable' });
    }
  });
});

describe('all or nothing', () => {
  const many = app(...Array.from({ length: 2000 }, (_, row) => reward('01', String(row + 1))));
  it('a cancelled import leaves nothing', async () => {
    const store = openTestStore();
    const before = tableContents(store.db);
    const { write } = importRig();
    const abort = new AbortController();
    const imports = importer({
      store,
      newId: () => 'id',
      now: () => new Date(0),
      derive: ensureLedger,
      onFraction: () => abort.abort(),
    });
    const order = write(many);
    await expect(imports.commit(order, abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect(tableContents(store.db)).toEqual(before);
    expect(await imports.commit(order, new AbortController().signal)).toMatchObject({ addedRows: 2000 });
  });
  it('one at a time', async () => {
    const { imports, write, signal } = importRig();
    const order = write(many);
    const running = imports.commit(order, signal);
    await expect(imports.preview(order, signal)).rejects.toMatchObject({ code: 'conflict' });
    await running;
  });
  const account = { id: 'file-1', name: 'One', format: 'crypto-com-app' } as const;
  const start = { id: 'i', accounts: [account], fileName: 'a.csv', at: 0 } as const;
  const rows = ['a', 'b', 'c'].map((id) => ({ accountId: account.id, id, json: '{}' }));
  it('killed while reading, it never was', () => {
    const { store } = importRig();
    const before = contents(store);
    beginImport(store.db, start);
    stageRows(store.db, 'i', rows);
    expect(finish(settleImports(store.db))).toBe(true);
    expect(contents(store)).toEqual(before);
  });
  it('killed while moving, it goes through at the next opening', async () => {
    const { store, imports } = importRig();
    beginImport(store.db, start);
    stageRows(store.db, 'i', rows);
    commitImport(store.db, 'i');
    expect(moveSlice(store.db, 'i', 2)).toBe(true);
    expect(imports.list()).toEqual([]);
    await ensureLedger(store);
    expect(imports.list()).toMatchObject([{ rows: 3, addedRows: 3 }]);
    expect(listAccounts(store.db)).toMatchObject([{ records: 3, review: 3 }]);
  });
});
