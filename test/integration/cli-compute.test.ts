import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Result } from '../../src/core/domain/result.js';
import { builtCli, OLD_NODE, type Cli } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});

/** The example of docs/ledger-format.md, whose figures are worked out there. */
const LEDGER = {
  format: 'lotbook-ledger/1',
  currency: 'USD',
  entries: [
    {
      id: 'a1',
      time: '2024-01-05T10:00:00Z',
      account: 'crypto-com',
      kind: 'trade',
      out: { asset: 'USD', amount: '40000' },
      in: { asset: 'BTC', amount: '1' },
      fees: [{ asset: 'USD', amount: '20' }],
    },
    {
      id: 'a2',
      time: '2024-06-01T00:00:00Z',
      account: 'crypto-com',
      kind: 'income',
      category: 'staking',
      in: { asset: 'CRO', amount: '120', value: '12.5' },
    },
    {
      id: 'a3',
      time: '2025-02-01T09:30:00Z',
      account: 'crypto-com',
      kind: 'trade',
      out: { asset: 'BTC', amount: '0.5', value: '51000' },
      in: { asset: 'ETH', amount: '15', value: '50900' },
      fees: [{ asset: 'USD', amount: '1.1' }],
    },
  ],
};

function ledgerFile(ledger: unknown = LEDGER): { readonly dir: string; readonly file: string } {
  const dir = temporaryFolder();
  const file = join(dir, 'ledger.json');
  writeFileSync(file, JSON.stringify(ledger));
  return { dir, file };
}

/** The third entry without its amount given, and the second with a number for one. */
const BROKEN = {
  ...LEDGER,
  entries: LEDGER.entries.map((entry) =>
    entry.id === 'a2'
      ? { ...entry, in: { asset: 'CRO', amount: 120 } }
      : { ...entry, out: { asset: 'BTC', amount: '-1' } },
  ),
};

describe('lotbook compute', () => {
  it('prints the result of a ledger and exits 0', async () => {
    const { file } = ledgerFile();
    const { code, stdout, stderr } = await cli.run(['compute', file, '--rules', 'us']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const result: Result = JSON.parse(stdout);
    expect(result).toMatchObject({
      format: 'lotbook-result/1',
      rules: 'us',
      method: 'fifo',
      timezone: 'UTC',
      issues: [],
    });
    expect(result.disposals).toEqual([
      expect.objectContaining({ entry: 'a3', proceeds: '50898.9', cost: '20010', gain: '30888.9', term: 'long' }),
    ]);
    expect(result.income).toEqual([expect.objectContaining({ entry: 'a2', value: '12.5' })]);
  });

  it('gives the same bytes from a file, from standard input and to a file', async () => {
    const { dir, file } = ledgerFile();
    const out = join(dir, 'result.json');
    writeFileSync(out, 'an older result');
    const printed = await cli.run(['compute', file, '--rules', 'us']);
    const piped = await cli.run(['compute', '-', '--rules', 'us'], { stdin: JSON.stringify(LEDGER) });
    const written = await cli.run(['compute', file, '--rules', 'us', '--out', out]);
    expect(piped.stdout).toBe(printed.stdout);
    expect(readFileSync(out, 'utf8')).toBe(printed.stdout);
    expect(written).toEqual({ code: 0, stdout: `${out}: 1 disposal rows, 1 income rows, 0 issues.\n`, stderr: '' });
    expect(readdirSync(dir).sort()).toEqual(['ledger.json', 'result.json']);
  });

  it('hands every option to the engine', async () => {
    const { dir, file } = ledgerFile();
    const out = join(dir, 'result.json');
    const options = ['--rules', 'generic', '--method', 'hifo', '--scope', 'account', '--timezone', 'Asia/Tokyo'];
    const run = await cli.run(['compute', file, ...options, '--out', out, '--json']);
    expect(JSON.parse(run.stdout)).toEqual({ out, disposals: 1, income: 1, issues: 0 });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      rules: 'generic',
      method: 'hifo',
      scope: 'account',
      timezone: 'Asia/Tokyo',
    });
  });

  it('carries what reading the file noticed into the result', async () => {
    const stdin = JSON.stringify({ ...LEDGER, entries: [...LEDGER.entries, LEDGER.entries[0]] });
    const { code, stdout } = await cli.run(['compute', '-', '--rules', 'us'], { stdin });
    expect(code).toBe(0);
    const result: Result = JSON.parse(stdout);
    expect(result.issues).toEqual([expect.objectContaining({ code: 'duplicate', entry: 'a1' })]);
  });

  it('names file, entry and field of each fault, exits 2 and writes nothing', async () => {
    const { dir, file } = ledgerFile(BROKEN);
    const out = join(dir, 'result.json');
    writeFileSync(out, 'an older result');
    const { code, stdout, stderr } = await cli.run(['compute', file, '--rules', 'us', '--out', out]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => line.split(': ').slice(0, 3))).toEqual([
      [file, 'a1', 'out.amount'],
      [file, 'a2', 'in.amount'],
      [file, 'a3', 'out.amount'],
    ]);
    expect(readFileSync(out, 'utf8')).toBe('an older result');
    expect(readdirSync(dir).sort()).toEqual(['ledger.json', 'result.json']);
  });

  it.each([
    ['no JSON', '{"format":', 'is not valid JSON'],
    ['another format', '{"format":"lotbook-ledger/9"}', 'format'],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00]), 'is not UTF-8 text'],
    ['nothing', '', 'is not valid JSON'],
  ])('refuses %s', async (_, stdin, words) => {
    const { code, stdout, stderr } = await cli.run(['compute', '-', '--rules', 'us'], { stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('standard input: ');
    expect(stderr).toContain(words);
  });

  it.each([
    ['unknown rules', ['--rules', 'fr'], 'us, gb, ca, de, au, es, it, jp, generic'],
    ['an unknown method', ['--rules', 'us', '--method', 'best'], 'fifo, lifo, hifo, lofo'],
    [
      'a method these rules do not allow',
      ['--rules', 'us', '--method', 'section-104'],
      'fifo, lifo, hifo, lofo, specific',
    ],
    ['an unknown scope', ['--rules', 'us', '--scope', 'world'], 'account, universal'],
    ['an unknown allocation', ['--rules', 'us', '--allocation', 'lifo'], 'fifo, hifo'],
    ['unknown transfer fees', ['--rules', 'us', '--transfer-fees', 'eat'], 'dispose, carry'],
    ['an unknown time zone', ['--rules', 'us', '--timezone', 'Mars/Olympus'], 'Europe/Berlin'],
    ['no rules', [], '--rules'],
    ['an unknown option', ['--rules', 'us', '--speed', '9'], '--speed'],
    ['a second file', ['--rules', 'us', 'other.json'], 'argument'],
  ])('refuses %s with exit code 2 and names what is allowed', async (_, words, named) => {
    const { file } = ledgerFile();
    const { code, stdout, stderr } = await cli.run(['compute', file, ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(named);
  });

  it('tells of a file that is not there, and of one that cannot be read', async () => {
    const dir = temporaryFolder();
    const missing = await cli.run(['compute', join(dir, 'none.json'), '--rules', 'us']);
    expect(missing).toMatchObject({ code: 2, stderr: `lotbook: ${join(dir, 'none.json')}: there is no such file.\n` });
    const folder = await cli.run(['compute', dir, '--rules', 'us']);
    expect(folder).toMatchObject({ code: 2, stderr: `lotbook: ${dir}: is a folder, not a file.\n` });
  });

  it('fails with 1 where it cannot write, and leaves nothing behind', async () => {
    const { dir, file } = ledgerFile();
    const out = join(dir, 'taken');
    mkdirSync(out);
    const { code, stdout, stderr } = await cli.run(['compute', file, '--rules', 'us', '--out', out]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${out}: something else has this name already`);
    expect(readdirSync(dir).sort()).toEqual(['ledger.json', 'taken']);
    const nowhere = await cli.run(['compute', file, '--rules', 'us', '--out', join(dir, 'no', 'such', 'folder.json')]);
    expect(nowhere.code).toBe(1);
  });

  it('writes into a pipe as it is and never in its place', async () => {
    const { dir, file } = ledgerFile();
    const pipe = join(dir, 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void reader.kill());
    const read = text(reader.stdout);
    const { code } = await cli.run(['compute', file, '--rules', 'us', '--out', pipe]);
    expect(code).toBe(0);
    expect(statSync(pipe).isFIFO()).toBe(true);
    expect(await read).toBe((await cli.run(['compute', file, '--rules', 'us'])).stdout);
  });

  it('is quiet when its reader closes the pipe', async () => {
    const [first] = LEDGER.entries;
    const entries = Array.from({ length: 20_000 }, (_, index) => ({ ...first, id: `a${index}` }));
    const { file } = ledgerFile({ ...LEDGER, entries });
    const child = cli.start(['compute', file, '--rules', 'us']);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    expect({ code: child.exitCode, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('needs neither the store nor the workbook, and so runs on a Node too old for them', async () => {
    const { file } = ledgerFile();
    expect((await cli.run(['compute', file, '--rules', 'us'], { node: OLD_NODE })).code).toBe(0);
    expect([...staticPackages(cli.dir)].sort()).toEqual(['@date-fns/tz', 'commander', 'decimal.js']);
  });
});

/** Packages loaded before the command is known: the entry's static imports, and those of the chunks it imports so. */
function staticPackages(dir: string, file = 'index.js', seen = new Set<string>()): ReadonlySet<string> {
  const source = readFileSync(join(dir, file), 'utf8');
  const packages = new Set<string>();
  for (const [, from = ''] of source.matchAll(/^import\s*(?:[^"']*?\sfrom\s*)?["']([^"']+)["']/gm)) {
    if (from.startsWith('node:')) continue;
    if (!from.startsWith('./')) packages.add(from);
    else if (!seen.has(from)) for (const name of staticPackages(dir, from, seen.add(from))) packages.add(name);
  }
  return packages;
}

describe('lotbook', () => {
  it('is a program that a shell can start', () => {
    const entry = join(cli.dir, 'index.js');
    expect(readFileSync(entry, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(statSync(entry).mode & 0o111).toBe(0o111);
  });

  it('says how to build it where it is not built, and starts it where it is', () => {
    const root = temporaryFolder();
    const launcher = join(root, 'src', 'cli', 'launch.mjs');
    mkdirSync(join(root, 'src', 'cli'), { recursive: true });
    copyFileSync('src/cli/launch.mjs', launcher);
    const start = (): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
      spawnSync(process.execPath, [launcher, 'fly'], { encoding: 'utf8' });
    expect(start()).toMatchObject({ status: 1, stdout: '' });
    expect(start().stderr).toMatch(/^lotbook: not built yet\. In .+ run: npm ci && npm run build\n$/);
    mkdirSync(join(root, 'out', 'cli'), { recursive: true });
    writeFileSync(join(root, 'out', 'cli', 'index.js'), 'console.log(process.argv[2])');
    expect(start()).toMatchObject({ status: 0, stdout: 'fly\n', stderr: '' });
  });

  it('prints its version', async () => {
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await cli.run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each(['compute', 'report', 'sync', 'ledger', 'demo', 'sandbox'])('explains %s on request', async (command) => {
    const { code, stdout, stderr } = await cli.run([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: lotbook ${command}`);
    expect(stdout).toContain('--json');
  });

  it.each([[[]], [['fly']], [['--fast']]])('answers %j with help or the right word, and exit code 2', async (words) => {
    const { code, stdout, stderr } = await cli.run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/Usage: lotbook|error: unknown/);
  });

  it.each([
    ['demo', ['--out', 'never-made']],
    ['sync', ['--data-dir', 'never-made']],
    ['ledger', ['--data-dir', 'never-made']],
    ['report', ['--data-dir', 'never-made', '--rules', 'us', '--out', 'never-made']],
  ])('on a Node too old for the store, %s says so in one line', async (command, words) => {
    const { code, stdout, stderr } = await cli.run([command, ...words], { node: OLD_NODE });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('needs Node 22.14 or newer');
    expect(stderr).toContain(`npx lotbook ${command}`);
    expect(existsSync('never-made')).toBe(false);
  });
});
