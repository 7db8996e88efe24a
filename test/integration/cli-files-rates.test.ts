import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '../../src/sandbox/start-sandbox.js';
import { builtCli, type Cli } from '../support/cli.js';
import { TEST_KEY } from '../support/profile.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const APP =
  'Timestamp (UTC),Transaction Description,Currency,Amount,To Currency,To Amount,Native Currency,Native Amount,Native Amount (in USD),Transaction Kind';
/** Bought for 1000 USD on 2024-01-02, sold for 2000 USD a day of a known rate later. */
const TRADES = [
  APP,
  '2024-01-02 10:00:00,Buy,BTC,0.1,,,USD,1000,1000,crypto_purchase',
  '2024-01-02 18:00:00,Sell,BTC,-0.1,USD,2000,USD,2000,2000,crypto_viban_exchange',
  '',
].join('\n');
const GENERIC =
  'Date,Type,Coin,Amount,Total EUR\n02.01.2024 10:00,Kauf,BTC,"0,5","1.000,50"\n03.01.2024,Sonderbar,BTC,"1","2"\n';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});

function rig(extra: Readonly<Record<string, string>> = {}) {
  const dir = temporaryFolder();
  const env = { LOTBOOK_DATABASE_KEY: TEST_KEY, LOTBOOK_DATA_DIR: join(dir, 'store'), ...extra };
  const file = (name: string, content: string): string => {
    writeFileSync(join(dir, name), content);
    return join(dir, name);
  };
  const run = (...words: string[]) => cli.run(words, { env });
  const json = async (...words: string[]) => {
    const { code, stdout, stderr } = await run(...words, '--json');
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout);
  };
  return { dir, file, run, json };
}

describe('lotbook import', () => {
  it('previews, imports, lists and takes back', async () => {
    const { file, run, json } = rig();
    const path = file('crypto_transactions_record.csv', TRADES);
    const preview = await run('import', path, '--preview');
    expect(preview.stdout).toContain('Crypto.com App, 2 rows, 2 new, 0 known.\n  2 trade');
    expect(await json('imports')).toEqual([]);
    const done = await json('import', path);
    expect(done).toMatchObject({ format: 'crypto-com-app', rows: 2, addedRows: 2 });
    expect(await json('import', path, '--account', 'Crypto.com App')).toMatchObject({ addedRows: 0 });
    expect(await json('imports')).toHaveLength(2);
    const ledger = JSON.parse((await run('ledger')).stdout);
    expect(ledger.entries.map(({ kind }: { kind: string }) => kind)).toEqual(['trade', 'trade']);
    for (const { id } of await json('imports')) await run('imports', '--undo', id);
    expect(JSON.parse((await run('ledger')).stdout).entries).toEqual([]);
    expect(await run('imports', '--undo', 'x')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('not in the list'),
    });
  });
  it('reads any CSV by a mapping, which the preview suggests', async () => {
    const { file, run, json } = rig();
    const path = file('mine.csv', GENERIC);
    expect(await run('import', path)).toMatchObject({ code: 2, stderr: expect.stringContaining('Say which column') });
    const { suggestedMapping, columns } = await json('import', path, '--preview');
    expect(columns).toEqual(['Date', 'Type', 'Coin', 'Amount', 'Total EUR']);
    expect(suggestedMapping).toMatchObject({
      time: 'Date',
      timeFormat: 'auto',
      kind: 'Type',
      kinds: { kauf: 'buy' },
      asset: 'Coin',
      amount: 'Amount',
      value: 'Total EUR',
      valueCurrency: 'EUR',
      decimal: ',',
    });
    const mapping = file('map.json', JSON.stringify({ ...suggestedMapping, timezone: 'Europe/Berlin' }));
    await json('rates', '--override', 'EUR', '2024-01-02', '0.5');
    expect(await json('import', path, '--mapping', mapping, '--account', 'Mine')).toMatchObject({ addedRows: 2 });
    const { entries } = JSON.parse((await run('ledger')).stdout);
    // 10:00 in Berlin; 1000.50 EUR at 0.5 EUR for a dollar are 2001 dollars. The word that no mapping has is asked about.
    expect(entries).toMatchObject([
      {
        time: '2024-01-02T09:00:00.000Z',
        kind: 'trade',
        out: { asset: 'EUR', amount: '1000.5', value: '2001' },
        in: { asset: 'BTC', amount: '0.5' },
      },
    ]);
    expect(entries).toHaveLength(1);
    expect(await run('import', path, '--mapping', file('bad.json', '{"time":1}'))).toMatchObject({ code: 2 });
  });
  it('tells what is wrong with a file, and imports nothing', async () => {
    const { file, run, json } = rig();
    expect(await run('import', file('a.pdf', '%PDF-1.4'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is a PDF'),
    });
    expect(await run('import', file('a.csv', 'a,b\n1,"2'), '--preview')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Line 2'),
    });
    expect(await run('import', join('nowhere', 'x.csv'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not there'),
    });
    expect(await json('imports')).toEqual([]);
  });
});

describe('lotbook rates', () => {
  it('fetches, shows and overrides; a report in another currency uses them', async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const { dir, file, run, json } = rig({
      LOTBOOK_ECB_URL: sandbox.ecbUrl,
      LOTBOOK_BANK_OF_CANADA_URL: sandbox.bankOfCanadaUrl,
    });
    await run('import', file('a.csv', TRADES));
    const before = await run(
      'report',
      '--rules',
      'generic',
      '--out',
      join(dir, 'none'),
      '--format',
      'json',
      '--currency',
      'EUR',
    );
    expect([before.code, before.stderr]).toEqual([0, '']);
    const bare = JSON.parse(readFileSync(join(dir, 'none', 'lotbook-generic-result.json'), 'utf8'));
    expect(bare.disposals).toMatchObject([{ incomplete: true }]);
    expect(bare.issues.map(({ code }: { code: string }) => code)).toContain('missing-price');
    expect((await run('rates', '--fetch')).stdout).toContain('European Central Bank');
    expect((await run('rates', '--show', 'cad', '2024-01-02')).stdout).toBe(
      '1 USD = 1.3316 CAD on 2024-01-02 (Bank of Canada)\n',
    );
    expect(await json('rates', '--show', 'EUR', '2024-01-07')).toMatchObject({
      asked: '2024-01-07',
      date: '2024-01-05',
    });
    expect(await run('rates', '--show', 'EUR', '2018-01-01')).toMatchObject({ code: 1 });
    await json('rates', '--override', 'EUR', '2024-01-02', '0.9');
    const report = await json(
      'report',
      '--rules',
      'generic',
      '--out',
      join(dir, 'out'),
      '--format',
      'json',
      '--currency',
      'eur',
    );
    // (2000 − 1000) × 0.9
    expect(report).toMatchObject({
      currency: 'EUR',
      years: [{ proceeds: '1800', cost: '900', gain: '900', incomplete: false }],
    });
  });
  it('that are out of reach are told, and a wrong address is refused', async () => {
    const closed = await startSandbox();
    await closed.close();
    const { run } = rig({ LOTBOOK_ECB_URL: closed.ecbUrl, LOTBOOK_BANK_OF_CANADA_URL: closed.bankOfCanadaUrl });
    expect(await run('rates', '--fetch')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Check your connection'),
    });
    expect(await rig({ LOTBOOK_ECB_URL: 'http://rates.test' }).run('rates', '--fetch')).toMatchObject({ code: 2 });
    expect(await run('rates', '--override', 'EUR', '2024-01-02')).toMatchObject({ code: 2 });
  });
  it('for a ledger file come from a file', async () => {
    const { file, run } = rig();
    const ledger = file(
      'ledger.json',
      JSON.stringify({
        format: 'lotbook-ledger/1',
        currency: 'USD',
        entries: [
          {
            id: 'a',
            time: '2024-01-02T10:00:00Z',
            account: 'x',
            kind: 'trade',
            out: { asset: 'USD', amount: '100' },
            in: { asset: 'BTC', amount: '1' },
          },
          {
            id: 'b',
            time: '2024-01-03T10:00:00Z',
            account: 'x',
            kind: 'trade',
            out: { asset: 'BTC', amount: '1' },
            in: { asset: 'USD', amount: '300' },
          },
        ],
      }),
    );
    // 1 EUR = 1.25 USD, then 2 USD: 100 USD are 80 EUR, 300 USD are 150 EUR.
    const rates = file('rates.csv', 'Date,USD,\n2024-01-03,2,\n2024-01-02,1.25,\n');
    const words = ['compute', ledger, '--rules', 'generic', '--currency', 'EUR'];
    const { code, stdout } = await run(...words, '--rates', rates);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      currency: 'EUR',
      disposals: [{ proceeds: '150', cost: '80', gain: '70' }],
      issues: [],
    });
    expect(await run(...words)).toMatchObject({ code: 2, stderr: expect.stringContaining('--rates FILE') });
    expect(await run('compute', ledger, '--rules', 'generic', '--currency', 'BTC')).toMatchObject({ code: 2 });
  });
});
