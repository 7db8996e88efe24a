import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { builtCli, type Cli } from '../support/cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});

const GOOD = {
  time: '2024-01-05T10:00:00Z',
  account: 'one',
  kind: 'trade',
  out: { asset: 'USD', amount: '100' },
  in: { asset: 'BTC', amount: '1' },
};
const file = (entries: string): string => `{"format":"lotbook-ledger/1","currency":"USD","entries":[${entries}]}`;

/** Computes a file of that text over an older result: refused, whatever is wrong, it leaves that result and nothing else behind. */
async function refused(text: string): Promise<readonly string[]> {
  const dir = temporaryFolder();
  const [ledger, out] = [join(dir, 'ledger.json'), join(dir, 'result.json')];
  writeFileSync(ledger, text);
  writeFileSync(out, 'an older result');
  const { code, stdout, stderr } = await cli.run(['compute', ledger, '--rules', 'us', '--out', out]);
  expect({ code, stdout, result: readFileSync(out, 'utf8') }).toEqual({
    code: 2,
    stdout: '',
    result: 'an older result',
  });
  expect(readdirSync(dir).sort()).toEqual(['ledger.json', 'result.json']);
  expect(stderr).not.toMatch(/\n\s+at |Error:/);
  const lines = stderr.trimEnd().split('\n');
  for (const line of lines) expect(line.startsWith(`${ledger}: `)).toBe(true);
  return lines.map((line) => line.slice(ledger.length + 2));
}

it('names entry and field of every fault, one line each', async () => {
  const leg = (amount: unknown) => ({ in: { asset: 'BTC', amount } });
  const entries = [
    { id: 'sound' },
    { id: 'missing', in: undefined },
    { id: 'type', ...leg(1) },
    { id: 'negative', ...leg('-1') },
    { id: 'nan', ...leg('NaN') },
    { id: 'exponent', ...leg('1e5') },
    { id: 'kind', kind: 'purchase' },
    { id: 'sound', account: 'two' },
    { id: 'date', time: '2023-02-29T10:00:00Z' },
    { id: 'foreign', out: { asset: 'EUR', amount: '90' } },
    { id: 'value', in: { asset: 'BTC', amount: '1', value: true } },
    { id: 'fee', fees: [{ asset: 'USD', amount: '1' }, { asset: 'USD' }] },
    { id: 'basis', kind: 'opening', basis: 7 },
    { id: 'lots', lots: [7], identifiedBy: 7 },
  ].map((change) => JSON.stringify({ ...GOOD, ...change }));
  const lines = await refused(file(entries.join(',')));
  expect(lines.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
    'missing: in',
    'type: in.amount',
    'negative: in.amount',
    'nan: in.amount',
    'exponent: in.amount',
    'kind: kind',
    'sound: id',
    'date: time',
    'foreign: out.value',
    'value: in.value',
    'fee: fees[1].amount',
    'basis: basis',
    'lots: lots[0]',
    'lots: identifiedBy',
  ]);
});

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const deepField = (field: string): string =>
  JSON.stringify({ id: 'deep', ...GOOD }).replace('{', `{"${field}":${nested(5_000_000)},`);

it.each([
  [
    'an unknown format version',
    '{"format":"lotbook-ledger/2","currency":"USD","entries":[]}',
    /^format: is not a known/,
  ],
  ['values without a currency', '{"format":"lotbook-ledger/1","entries":[]}', /^currency: is missing/],
  ['a currency that is none', '{"format":"lotbook-ledger/1","currency":"BTC","entries":[]}', /^currency: must be/],
  ['ten megabytes of nesting', nested(5_000_000), /^must be a JSON object$/],
  ['nesting that never ends', '['.repeat(10_000_000), /^is not valid JSON/],
  ['nested entries', file(nested(5_000_000)), /^entries\[0\]: must be an object$/],
  ['nesting inside an entry', file(deepField('fees')), /^deep: fees\[0\]: must be an object$/],
  ['a file cut short', file('{"id":"a"').slice(0, -3), /^is not valid JSON/],
])('refuses %s in one line', async (_name, text, words) => {
  const lines = await refused(text);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(words);
});

it('takes one method for each year, and says what it cannot take', async () => {
  const stdin = file(JSON.stringify({ id: 'a', ...GOOD }));
  const compute = (...words: readonly string[]) => cli.run(['compute', '-', ...words], { stdin });
  const years = ['--method-for', '2024=hifo', '--method-for', '2023=lifo'];
  const { code, stdout } = await compute('--rules', 'us', ...years);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ method: 'fifo', methodByYear: { 2023: 'lifo', 2024: 'hifo' } });
  for (const [words, told] of [
    [['--rules', 'us', '--method-for', '2024'], 'Write YEAR=METHOD'],
    [['--rules', 'us', '--method-for', '2024=average'], 'fifo, lifo, hifo, lofo, specific'],
    [['--rules', 'us', '--method-for', '2024=fifo', '--method-for', '2024=lifo'], '2024 has a method already'],
    [['--rules', 'us', '--method-for', '2024-25=fifo'], 'like 2024.'],
    [['--rules', 'au', '--method-for', '2024=fifo'], 'like 2024-25.'],
    [['--rules', 'es', '--method-for', '2024=hifo'], 'Choose one of: fifo.'],
    [['--rules', 'generic', '--method', 'average', '--method-for', '2024=hifo'], 'pools all units'],
  ] as const) {
    const run = await compute(...words);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' });
    expect(run.stderr).toContain(told);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  }
});
