import { PDFDocument, PDFTextField } from '@cantoo/pdf-lib';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { FORM_2024, formPdf, names8949 } from '../../src/core/export/official/irs-form.fixture.js';
import { builtCli, type Cli } from '../support/cli.js';
import { TEST_KEY } from '../support/profile.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});
const env = { LOTBOOK_DATABASE_KEY: TEST_KEY };

/** Half a unit bought for 100 is sold for 160.40, a year and two days later: a long-term gain of 60.40 that no form reports, box F. */
const LEDGER = {
  format: 'lotbook-ledger/1',
  currency: 'USD',
  entries: [
    trade('1', '2023-01-03T12:00:00Z', { out: ['USD', '100'], in: ['BTC', '0.5'] }),
    trade('2', '2024-01-05T12:00:00Z', { out: ['BTC', '0.5'], in: ['USD', '160.40'] }),
  ],
};

function trade(id: string, time: string, legs: Readonly<Record<'out' | 'in', readonly [string, string]>>) {
  const [out, into] = [legs.out, legs.in].map(([asset, amount]) => ({ asset, amount }));
  return { id, time, account: 'main', kind: 'trade', out, in: into };
}

/** A store with the ledger above, and the words of a report of 2024 from it. */
async function stored(): Promise<{ readonly out: string; readonly dir: string; readonly words: readonly string[] }> {
  const dir = temporaryFolder();
  const file = join(dir, 'ledger.json');
  writeFileSync(file, JSON.stringify(LEDGER));
  const dataDir = join(dir, 'profile');
  mkdirSync(dataDir);
  expect(await cli.run(['import', file, '--data-dir', dataDir], { env })).toMatchObject({ code: 0 });
  const out = join(dir, 'out');
  const words = ['report', '--data-dir', dataDir, '--rules', 'us', '--year', '2024', '--timezone', 'UTC'];
  return { dir, out, words: [...words, '--format', 'forms', '--out', out] };
}

it('fills the form that --form-file names, from a store', async () => {
  const { dir, out, words } = await stored();
  const form = join(dir, 'f8949.pdf');
  writeFileSync(form, await formPdf(names8949(FORM_2024), FORM_2024.title));
  expect(await cli.run([...words, '--form-file', form], { env })).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(out)).toEqual(['lotbook-us-2024-f8949.pdf']);
  const filled = (await PDFDocument.load(readFileSync(join(out, 'lotbook-us-2024-f8949.pdf')))).getForm();
  const texts = filled.getFields().flatMap((field) => (field instanceof PDFTextField ? [field.getText() ?? ''] : []));
  const shown = texts.filter((words8949) => words8949 !== '');
  expect(shown).toEqual(expect.arrayContaining(['0.5 BTC', '01/03/2023', '01/05/2024', '160.40', '100.00', '60.40']));
  // The third box of Part II.
  expect(filled.getCheckBox('topmostSubform[0].Page2[0].c2_1[2]').isChecked()).toBe(true);
  expect(filled.getCheckBox('topmostSubform[0].Page1[0].c1_1[2]').isChecked()).toBe(false);
});

it('writes nothing, and says what is wrong, without a form, with a file that is none, and with one that is not there', async () => {
  const { dir, out, words } = await stored();
  const other = join(dir, 'f1040.pdf');
  writeFileSync(other, await formPdf({ texts: ['a', 'b'], boxes: [] }, 'Form 1040'));
  const missing = await cli.run(words, { env });
  expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('--form-file')]);
  const wrong = await cli.run([...words, '--form-file', other], { env });
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('f1040.pdf')]);
  const gone = await cli.run([...words, '--form-file', join(dir, 'gone.pdf')], { env });
  expect([gone.code, gone.stderr]).toEqual([2, expect.stringContaining('cannot be read')]);
  // Nor what was to be written before the form.
  const both = await cli.run([...words, '--format', 'xlsx,json', '--form-file', other], { env });
  expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('f1040.pdf')]);
  expect(readdirSync(out)).toEqual([]);
});

it.skipIf(process.platform === 'win32')('leaves nothing behind when it is interrupted amid its files', async () => {
  const { out, words } = await stored();
  mkdirSync(out);
  // A pipe that nobody reads: the bundle waits there, while the workbook stands written beside its place.
  expect(spawnSync('mkfifo', [join(out, 'lotbook-us-2024.zip')]).status).toBe(0);
  const events = watch(out)[Symbol.asyncIterator]();
  const begun = events.next();
  const run = cli.start([...words, '--format', 'xlsx,bundle'], { env });
  expect((await begun).value?.filename).toMatch(/^\.lotbook-us-2024\.xlsx\..*\.part$/);
  const ended = once(run, 'close');
  run.kill('SIGINT');
  await ended;
  await events.return?.();
  expect(run.signalCode).toBe('SIGINT');
  expect(readdirSync(out)).toEqual(['lotbook-us-2024.zip']);
});

it('says which file is no table of a broker’s form, and which folder cannot be', async () => {
  const { dir, words } = await stored();
  const table = join(dir, 'rows.csv');
  writeFileSync(table, 'a,b\n1,2\n');
  const broker = await cli.run([...words, '--format', 'json', '--broker-rows', table], { env });
  expect([broker.code, broker.stderr]).toEqual([2, expect.stringContaining(`${table}: This file has no columns`)]);
  const below = await cli.run([...words, '--format', 'json', '--out', join(table, 'sub')], { env });
  expect([below.code, below.stderr]).toEqual([
    1,
    expect.stringContaining(`${table}: something else has this name already`),
  ]);
});

// mkdir with all folders above never ended there.
it.skipIf(process.platform !== 'linux')(
  'a folder that refuses others by denying itself is told, not waited for',
  async () => {
    const { words } = await stored();
    const run = await cli.run([...words, '--format', 'json', '--out', '/proc/lotbook/reports'], { env });
    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining('/proc/lotbook: its folder does not exist')]);
  },
);
