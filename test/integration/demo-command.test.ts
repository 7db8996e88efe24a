import ExcelJS from 'exceljs';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Dec } from '../../src/core/domain/decimal.js';
import type { Result } from '../../src/core/domain/result.js';
import { builtCli, type Cli } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});

const FILES = [
  'ledger.json',
  'lotbook-demo-audit-trail.csv',
  'lotbook-demo-disposals.csv',
  'lotbook-demo-fees.csv',
  'lotbook-demo-gifts.csv',
  'lotbook-demo-holdings.csv',
  'lotbook-demo-income.csv',
  'lotbook-demo-issues.csv',
  'lotbook-demo-losses.csv',
  'lotbook-demo-method.csv',
  'lotbook-demo-movements.csv',
  'lotbook-demo-summary.csv',
  'lotbook-demo-transactions.csv',
  'lotbook-demo.xlsx',
  'result.json',
];

/** Its own place for temporary files, so that what is left behind can be seen. */
function places(): { readonly out: string; readonly temporary: string; readonly env: Record<string, string> } {
  const temporary = temporaryFolder();
  return {
    out: join(temporaryFolder(), 'new', 'folder'),
    temporary,
    env: { TMPDIR: temporary, TMP: temporary, TEMP: temporary },
  };
}

async function summaryOf(file: string): Promise<Map<string, readonly unknown[]>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const lines = new Map<string, readonly unknown[]>();
  workbook.getWorksheet('Summary')?.eachRow((row) =>
    lines.set(
      row.getCell(1).text,
      // Of a formula its stored result.
      [2, 3, 4, 5].map((column) => row.getCell(column).result ?? row.getCell(column).value),
    ),
  );
  return lines;
}

const digests = (dir: string): readonly string[] =>
  FILES.map((name) =>
    createHash('sha256')
      .update(readFileSync(join(dir, name)))
      .digest('hex'),
  );

describe('lotbook demo', () => {
  it('reports the figures of hand-check.md, which were worked out on paper', async () => {
    const { out, env } = places();
    const { code, stdout } = await cli.run(['demo', '--out', out, '--accounts', 'hand-check', '--json'], { env });
    expect(code).toBe(0);
    const told: {
      readonly entries: number;
      readonly years: Result['years'];
      readonly files: string[];
    } = JSON.parse(stdout);
    expect(told.entries).toBe(27);
    expect(told.years).toEqual([
      expect.objectContaining({ year: '2023', disposals: 0, gain: '0', income: '10' }),
      expect.objectContaining({
        year: '2024',
        disposals: 6,
        proceeds: '49675',
        cost: '16020',
        gain: '33655',
        gains: '33655',
        losses: '0',
        short: { proceeds: '15007', cost: '8014', gain: '6993' },
        long: { proceeds: '34668', cost: '8006', gain: '26662' },
        income: '120',
      }),
      expect.objectContaining({
        year: '2025',
        disposals: 4,
        proceeds: '88719',
        cost: '34120',
        gain: '54599',
        gains: '55001',
        losses: '402',
        short: { proceeds: '26775', cost: '9505.75', gain: '17269.25' },
        long: { proceeds: '61944', cost: '24614.25', gain: '37329.75' },
        income: '15',
      }),
    ]);
    const summary = await summaryOf(join(out, 'lotbook-demo.xlsx'));
    expect(summary.get('2024 · Short term')).toEqual([3, 15007, 8014, 6993]);
    expect(summary.get('2024 · Long term')).toEqual([3, 34668, 8006, 26662]);
    expect(summary.get('2025 total')).toEqual([7, 88719, 34120, 54599]);
    expect(summary.get('All years')).toEqual([13, 49675 + 88719, 16020 + 34120, 33655 + 54599]);
    expect(summary.get('Staking')).toEqual([3, null, null, 10 + 30 + 10]);
    expect(summary.get('Airdrop')).toEqual([1, null, null, 80]);
    const result: Result = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'));
    const held = result.holdings.map(({ asset, account, amount, cost }) => {
      return `${asset} ${account?.startsWith('external:') === true ? 'outside' : 'inside'}: ${amount} at ${cost}`;
    });
    expect(held.sort()).toEqual([
      'BTC inside: 0.05 at 3520',
      'BTC outside: 0.05 at 3520',
      'CRO inside: 380 at 52',
      'ETH inside: 1.1 at 2206',
      'LTC inside: 3 at 80',
    ]);
    expect(result.issues.map((issue) => `${issue.code} ${issue.asset}`)).toEqual([
      'unknown-basis LTC',
      'unmatched-withdrawal BTC',
    ]);
  });

  it('walks both sample accounts, writes every file and tells the whole story', async () => {
    const { out, temporary, env } = places();
    const { code, stdout, stderr } = await cli.run(['demo', '--out', out], { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(out).sort()).toEqual(FILES);
    expect(readdirSync(temporary)).toEqual([]);
    expect(stdout).toMatch(/Crypto\.com Exchange: \d+ records\n/);
    expect(stdout).toMatch(/Coinbase: \d+ records\n/);
    expect(stdout).toMatch(/^2024 .+ incomplete$/m);
    expect(stdout).toMatch(/^Disposals: \d+ of \d+ disposal rows incomplete: /m);
    for (const name of FILES) expect(stdout).toContain(join(out, name));
    const result: Result = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'));
    expect(result).toMatchObject({ rules: 'us', method: 'fifo' });
    const recomputed = await cli.run(['compute', join(out, 'ledger.json'), '--rules', 'us', '--method', 'fifo']);
    expect(recomputed.stdout).toBe(readFileSync(join(out, 'result.json'), 'utf8'));
  });

  it('agrees with second-opinion.py, which shares nothing with the engine, in all six sample years', async () => {
    const { out, env } = places();
    const { stdout } = await cli.run(['demo', '--out', out, '--json'], { env });
    const { years }: { readonly years: Result['years'] } = JSON.parse(stdout);
    // Written down from `python3 test/integration/second-opinion.py ledger.json`, rounded to six places.
    const told = years.map(({ year, proceeds, cost, short, long, income }) =>
      [year, ...[proceeds, cost, short.gain, long.gain, income].map((figure) => new Dec(figure).toFixed(6))].join(' '),
    );
    expect(told).toEqual([
      '2021 8098.352030 5640.476469 2457.875561 0.000000 84.717196',
      '2022 12031.960753 8369.887846 3889.849726 -227.776819 264.132028',
      '2023 15667.304729 19039.886565 -174.696414 -3197.885423 215.701395',
      '2024 33504.755989 19544.614878 274.602514 13685.538598 726.227741',
      '2025 37128.530414 16728.417778 -4.791892 20404.904528 1725.737407',
      '2026 31427.490883 16001.301950 -3.588069 15429.777001 1998.910437',
    ]);
  });

  it('gives the same bytes every time, over older files', async () => {
    const [one, two] = [places(), places()];
    await cli.run(['demo', '--out', one.out], { env: one.env });
    const first = digests(one.out);
    await cli.run(['demo', '--out', one.out], { env: { ...one.env, TZ: 'Asia/Kathmandu' } });
    await cli.run(['demo', '--out', two.out], { env: two.env });
    expect(digests(one.out)).toEqual(first);
    expect(digests(two.out)).toEqual(first);
  });

  it('fails with 1 where it cannot write, before it does any work', async () => {
    const { temporary, env } = places();
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'not a folder');
    const { code, stdout, stderr } = await cli.run(['demo', '--out', join(file, 'below')], { env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${file}: something else has this name already`);
    expect(existsSync(join(file, 'below'))).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves no folder behind when it is interrupted', async () => {
    const { out, temporary, env } = places();
    const child = cli.start(['demo', '--out', out], { env });
    await vi.waitFor(() => expect(readdirSync(temporary)).toHaveLength(1), { timeout: 20_000, interval: 5 });
    child.kill('SIGINT');
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGINT');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('needs a folder and known accounts', async () => {
    expect(await cli.run(['demo'])).toMatchObject({ code: 2, stdout: '' });
    const { code, stderr } = await cli.run(['demo', '--out', 'never-made', '--accounts', 'kraken']);
    expect(code).toBe(2);
    expect(stderr).toContain('cryptocom, coinbase, hand-check');
  });
});
