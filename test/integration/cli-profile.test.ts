import ExcelJS from 'exceljs';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Ledger } from '../../src/core/domain/ledger-entry.js';
import type { Result } from '../../src/core/domain/result.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { builtCli, type Cli } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});

const DATABASE_KEY = '5a'.repeat(32);

interface Rig {
  readonly sandbox: Sandbox;
  readonly dir: string;
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  /** The four options that say whose data lies where. */
  readonly person: readonly string[];
}

/** A sandbox to which the account of hand-check.md is connected, and an empty profile. */
async function handCheckRig(): Promise<Rig> {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  sandbox.connectAccount('hand-check');
  const dir = temporaryFolder();
  const dataDir = join(dir, 'profile');
  const { apiUrl, clientId, loginName, secret } = sandbox;
  return {
    sandbox,
    dir,
    dataDir,
    env: { LOTBOOK_DATABASE_KEY: DATABASE_KEY, VEZGO_CLIENT_SECRET: secret },
    person: ['--data-dir', dataDir, '--api-url', apiUrl, '--client-id', clientId, '--login-name', loginName],
  };
}

/** Totals of test/integration/hand-check.md, worked out on paper. */
const YEARS_BY_HAND = [
  { year: '2023', disposals: 0, proceeds: '0', cost: '0', gain: '0', income: '10' },
  { year: '2024', disposals: 6, proceeds: '49675', cost: '16020', gain: '33655', income: '120' },
  { year: '2025', disposals: 4, proceeds: '88719', cost: '34120', gain: '54599', income: '15' },
];

describe('lotbook sync, ledger, report', () => {
  it('go from the API to the figures worked out by hand, by way of every command', async () => {
    const { dir, env, person } = await handCheckRig();
    const synced = await cli.run(['sync', ...person, '--json'], { env });
    expect(synced).toMatchObject({ code: 0 });
    expect(JSON.parse(synced.stdout)).toMatchObject({
      phase: 'done',
      newRecords: 29,
      entries: 27,
      accounts: [{ name: 'Hand Check Exchange', records: 29 }],
      failure: null,
    });

    const ledgerFile = join(dir, 'ledger.json');
    const ledger = await cli.run(['ledger', ...person, '--out', ledgerFile], { env });
    expect(ledger).toEqual({ code: 0, stdout: `${ledgerFile}: 27 entries.\n`, stderr: '' });
    const written: Ledger = JSON.parse(readFileSync(ledgerFile, 'utf8'));
    expect(written.entries).toHaveLength(27);

    const computed = await cli.run(['compute', ledgerFile, '--rules', 'us']);
    const result: Result = JSON.parse(computed.stdout);
    expect(result.years.map((year) => ({ ...year }))).toEqual(
      YEARS_BY_HAND.map((year) => expect.objectContaining(year)),
    );

    const out = join(dir, 'reports');
    const words = [
      'report',
      ...person,
      '--rules',
      'us',
      '--year',
      '2025',
      '--format',
      'xlsx,csv,json',
      '--out',
      out,
      '--json',
    ];
    const report = await cli.run(words, { env });
    expect(report).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(out, 'lotbook-us-result.json'), 'utf8')).toBe(computed.stdout);
    expect(readdirSync(out).sort()).toEqual([
      'lotbook-us-2025-audit-trail.csv',
      'lotbook-us-2025-disposals.csv',
      'lotbook-us-2025-fees.csv',
      'lotbook-us-2025-form-8949.csv',
      'lotbook-us-2025-gifts.csv',
      'lotbook-us-2025-holdings.csv',
      'lotbook-us-2025-income.csv',
      'lotbook-us-2025-issues.csv',
      'lotbook-us-2025-losses.csv',
      'lotbook-us-2025-method.csv',
      'lotbook-us-2025-movements.csv',
      'lotbook-us-2025-purchases-near-losses.csv',
      'lotbook-us-2025-schedule-d.csv',
      'lotbook-us-2025-summary.csv',
      'lotbook-us-2025-transactions.csv',
      'lotbook-us-2025.xlsx',
      'lotbook-us-result.json',
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(out, 'lotbook-us-2025.xlsx'));
    const disposals = workbook.getWorksheet('Disposals');
    // Header in row 5, the seven rows of 2025, then the totals.
    const totals = [6, 7, 8].map((column) => disposals?.getRow(13).getCell(column).result);
    expect(totals).toEqual([88719, 34120, 54599]);
  });

  it('print the same ledger to standard output, and the totals for a person', async () => {
    const { dir, env, person, dataDir } = await handCheckRig();
    const first = await cli.run(['sync', ...person], { env });
    expect(first.stdout).toBe('Hand Check Exchange: 29 records, status ok\n29 new records, 27 ledger entries.\n');
    // The store knows whose it is: no further words are needed.
    const printed = await cli.run(['ledger', '--data-dir', dataDir], { env });
    const file = join(dir, 'ledger.json');
    await cli.run(['ledger', '--out', file], { env: { ...env, LOTBOOK_DATA_DIR: dataDir } });
    expect(readFileSync(file, 'utf8')).toBe(printed.stdout);
    const report = await cli.run(['report', '--data-dir', dataDir, '--rules', 'us', '--out', join(dir, 'r')], { env });
    expect(report.code).toBe(0);
    expect(report.stdout).toMatch(
      /^2025 +4 +88,719\.00 +34,120\.00 +17,269\.25 +37,329\.75 +54,599\.00 +15\.00 +complete$/m,
    );
    expect(report.stdout).toContain(join(dir, 'r', 'lotbook-us-all.xlsx'));
  });

  it('sync twice: nothing new, nothing lost', async () => {
    const { env, person } = await handCheckRig();
    await cli.run(['sync', ...person], { env });
    const before = await cli.run(['ledger', ...person], { env });
    const again = await cli.run(['sync', ...person, '--json'], { env });
    expect(JSON.parse(again.stdout)).toMatchObject({ phase: 'done', newRecords: 0, entries: 27 });
    expect((await cli.run(['ledger', ...person], { env })).stdout).toBe(before.stdout);
  });

  it('tells a wrong secret, without showing it, and keeps what is there', async () => {
    const { env, person } = await handCheckRig();
    await cli.run(['sync', ...person], { env });
    const wrong = await cli.run(['sync', ...person], { env: { ...env, VEZGO_CLIENT_SECRET: 'not-the-secret' } });
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/^lotbook: .*secret/i);
    expect(wrong.stderr).not.toContain('not-the-secret');
    expect((await cli.run(['ledger', ...person, '--json'], { env })).stdout.match(/"id"/g)).toHaveLength(27);
  });

  it('tells a dead server, and keeps what is there', async () => {
    const { sandbox, env, person } = await handCheckRig();
    await cli.run(['sync', ...person], { env });
    await sandbox.close();
    const dead = await cli.run(['sync', ...person], { env });
    expect(dead).toMatchObject({ code: 1, stdout: '' });
    expect(dead.stderr).toMatch(/^lotbook: .+\n$/);
    expect((await cli.run(['ledger', ...person], { env })).code).toBe(0);
  });

  it('stop at Ctrl-C, keep what has come, and go on from there', async () => {
    const { sandbox, env, person } = await handCheckRig();
    sandbox.setFaults([{ path: '/v1/accounts/*/transactions', nth: 2, times: 'always', action: { kind: 'hang' } }]);
    const child = cli.start(['sync', ...person], { env });
    const stderr = text(child.stderr);
    const stdout = text(child.stdout);
    await vi.waitFor(
      () => expect(sandbox.requests.filter(({ path }) => path.endsWith('/transactions'))).toHaveLength(2),
      {
        timeout: 20_000,
      },
    );
    child.kill('SIGINT');
    await once(child, 'close');
    expect(child.exitCode).toBe(1);
    expect(await stderr).toContain('the sync was cancelled; what has come is kept');
    expect(await stdout).toContain('29 new records');
    sandbox.setFaults([]);
    const resumed = await cli.run(['sync', ...person, '--json'], { env });
    expect(JSON.parse(resumed.stdout)).toMatchObject({ phase: 'done', newRecords: 0, entries: 27 });
  });

  it('keep to one person a store', async () => {
    const { env, person, dataDir } = await handCheckRig();
    await cli.run(['sync', ...person], { env });
    const other = await cli.run(['ledger', '--data-dir', dataDir, '--login-name', 'somebody-else'], { env });
    expect(other).toMatchObject({ code: 2, stdout: '' });
    expect(other.stderr).toContain('belongs to another client ID or user name');
  });

  it('say what is missing, with exit code 2, and make no store for it', async () => {
    const { sandbox, env, dataDir } = await handCheckRig();
    const { VEZGO_CLIENT_SECRET: _, ...noSecret } = env;
    const person = ['--client-id', sandbox.clientId, '--login-name', sandbox.loginName, '--api-url', sandbox.apiUrl];
    const told = async (words: readonly string[], variables: Readonly<Record<string, string>>): Promise<string> => {
      const { code, stdout, stderr } = await cli.run(words, { env: variables });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      return stderr;
    };
    expect(await told(['ledger', '--data-dir', dataDir], env)).toContain('there is no store here');
    expect(await told(['report', '--data-dir', dataDir, '--rules', 'us', '--out', 'x'], env)).toContain(
      'there is no store here',
    );
    expect(await told(['ledger'], env)).toContain('--data-dir');
    expect(await told(['sync', '--data-dir', dataDir, '--api-url', 'http://api.example.org/v1'], env)).toContain(
      '--api-url',
    );
    expect(await told(['sync', '--data-dir', dataDir], { ...env, LOTBOOK_DATABASE_KEY: 'short' })).toContain(
      '64 hexadecimal',
    );
    expect(existsSync(dataDir)).toBe(false);
    expect(await told(['sync', '--data-dir', dataDir], env)).toContain('--client-id');
    expect(await told(['sync', '--data-dir', dataDir, ...person], noSecret)).toContain('VEZGO_CLIENT_SECRET');
  });

  it('name the variable that takes the place of a keychain where there is none', async () => {
    const { env, person, dataDir } = await handCheckRig();
    const { LOTBOOK_DATABASE_KEY: _, ...noKey } = env;
    const { code, stdout, stderr } = await cli.run(['sync', ...person], {
      env: { ...noKey, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/at/all' },
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^lotbook: .*keychain.* LOTBOOK_DATABASE_KEY .*\n$/);
    expect(existsSync(join(dataDir, 'lotbook.db'))).toBe(false);
  });

  it('refuse a store under another key, and what is not a store', async () => {
    const { dir, env, person, dataDir } = await handCheckRig();
    await cli.run(['sync', ...person], { env });
    const wrongKey = await cli.run(['ledger', '--data-dir', dataDir], {
      env: { ...env, LOTBOOK_DATABASE_KEY: 'a5'.repeat(32) },
    });
    expect(wrongKey).toMatchObject({ code: 1, stdout: '' });
    const broken = join(dir, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'lotbook.db'), 'This is no database.'.repeat(500));
    const { code, stdout, stderr } = await cli.run(['ledger', '--data-dir', broken], { env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^lotbook: .+\n$/);
  });

  it('refuse unknown years and formats, and write nothing then', async () => {
    const { dir, env, person } = await handCheckRig();
    await cli.run(['sync', ...person], { env });
    const out = join(dir, 'reports');
    const report = ['report', ...person, '--rules', 'us', '--out', out];
    const year = await cli.run([...report, '--year', 'soon'], { env });
    expect(year).toMatchObject({ code: 2, stdout: '' });
    expect(year.stderr).toContain('all, 2023, 2024, 2025');
    const format = await cli.run([...report, '--format', 'xlsx,doc'], { env });
    expect(format).toMatchObject({ code: 2, stdout: '' });
    expect(format.stderr).toContain('xlsx, pdf, csv');
    const zone = await cli.run([...report, '--timezone', 'Mars/Olympus'], { env });
    expect(zone).toMatchObject({ code: 2, stdout: '' });
    expect(zone.stderr).toContain('Give an IANA name such as Europe/Berlin');
    const txf = await cli.run([...report, '--format', 'txf', '--year', '2025'], { env });
    expect(txf.stderr).toContain('TurboTax CSV');
    // Else a file that is not encrypted would stand where one with a password was ordered.
    const password = await cli.run([...report, '--password-file', join(dir, 'password')], { env });
    expect(password).toMatchObject({ code: 2, stdout: '' });
    expect(password.stderr).toContain('add bundle to --format');
    const noDisplay = { ...env, DISPLAY: '', WAYLAND_DISPLAY: '' };
    const pdf = await cli.run([...report, '--format', 'pdf', '--year', '2025'], { env: noDisplay });
    expect(pdf).toMatchObject({ code: 1, stdout: '' });
    expect(pdf.stderr).toContain('xvfb-run');
    expect(existsSync(out)).toBe(false);
  });
});
