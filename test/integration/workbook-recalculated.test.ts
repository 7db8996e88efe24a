import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Dec } from '../../src/core/domain/decimal.js';
import { compute } from '../../src/core/engine/compute.js';
import { manyRows } from '../../src/core/export/many-rows.fixture.js';
import { ADDRESSED_ROWS } from '../../src/core/export/table-sheet.js';
import { writeWorkbook } from '../../src/core/export/workbook.js';
import { prepareFiling } from '../../src/core/filing/prepare-filing.js';
import { writeFormat } from '../../src/core/filing/write-format.js';
import { readLedger } from '../../src/core/imports/ledger-file.js';
import { builtCli, type Cli } from '../support/cli.js';
import { openWorkbook, recalculated } from '../support/recalculate.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import type { BuiltInVector } from '../../src/core/verify/read-vectors.js';
import { optionsOf } from '../../src/core/verify/verify-vectors.js';
import { readVectors } from '../support/vector-files.js';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});

/** Published examples whose rounded rows sum to the rounded sum, as they need not. */
const VECTORS = [
  'us-rp2-long-short-fifo',
  'gb-crypto22256-all-three',
  'ca-superficial-bought-before',
  'de-fifo-over-a-year',
];

/** For each country a year of an example, which has its forms too, and the gain that its source gives. */
const YEARS = [
  ['us-rp2-long-short-fifo', '2019', '16655'],
  ['gb-crypto22256-all-three', '2024-25', '-138636.36'],
  ['ca-superficial-bought-before', '2015', '3000'],
  ['de-fifo-over-a-year', '2018', '1800'],
  ['au-two-parcels-fifo', '2023-24', '16000'],
  ['es-fifo', '2024', '400'],
  ['it-lifo', '2023', '2500'],
  ['jp-total-average', '2024', '1916666.67'],
  ['generic-swap-fifo', '2016', '559.7'],
] as const;

/** Names that a spreadsheet could read as a number, a truth value, a pattern, a comparison, or as one name. */
const AWKWARD = [
  '1INCH',
  '1E3',
  '1000',
  'TRUE',
  'A*',
  'AB',
  '>5',
  'btc',
  'BTC',
  '=1+1',
  'Zoë',
  'x~y',
  'MAR 1',
  ' BTC',
  '_x0041_',
  'BE\u0007L',
];

function vectorNamed(name: string): BuiltInVector {
  const vector = readVectors().find((candidate) => candidate.name === name);
  if (vector === undefined) throw new Error(`no vector ${name}`);
  return vector;
}

async function workbookOf(ledgerText: string, words: Parameters<typeof compute>[1], year = 'all'): Promise<Uint8Array> {
  const reading = readLedger(ledgerText);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const { ledger } = reading;
  const result = compute(ledger, words, reading.issues);
  const filing = prepareFiling(
    { ledger, result, accountNames: {} },
    { options: words, year, appVersion: '1', madeOn: '2026-11-21' },
  );
  return (await writeFormat('xlsx', filing)).bytes;
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const worksheet = workbook.getWorksheet(name);
  if (worksheet === undefined) throw new Error(`no sheet ${name}`);
  return worksheet;
}

/** What a cell shows: the result of its formula, where it has one. */
function shown(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'formula' in value) return shown(value.result ?? null);
  return typeof value === 'number' ? new Dec(value).toString() : JSON.stringify(value);
}

function formulaResults(workbook: Workbook): ReadonlyMap<string, string> {
  const results = new Map<string, string>();
  for (const worksheet of workbook.worksheets) {
    worksheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) results.set(`${worksheet.name}!${cell.address}`, shown(cell.value));
      });
    });
  }
  return results;
}

/** Proceeds, cost and gain of the first row, below such titles, whose first cell begins so. */
function moneyOf(worksheet: Worksheet, label: string, titles: readonly string[]): readonly string[] {
  let columns: readonly number[] = [];
  let found: readonly string[] | null = null;
  worksheet.eachRow((row) => {
    const cells = Array.from({ length: row.cellCount }, (_, at) => shown(row.getCell(at + 1).value));
    if (titles.every((title) => cells.includes(title))) columns = titles.map((title) => cells.indexOf(title) + 1);
    if (found === null && columns.length > 0 && cells[0]?.startsWith(label) === true)
      found = columns.map((column) => shown(row.getCell(column).value));
  });
  if (found === null) throw new Error(`no row ${label}`);
  return found;
}

const printedRow = z.object({ proceeds: z.string(), cost: z.string(), gain: z.string() });
type PrintedRow = z.infer<typeof printedRow>;
const printed = z.object({ disposals: z.array(printedRow) });

/** The disposals that the command prints. */
async function computedByCommand(
  ledgerText: string,
  rules: string,
  more: readonly string[],
): Promise<readonly PrintedRow[]> {
  const file = join(temporaryFolder(), 'ledger.json');
  writeFileSync(file, ledgerText);
  const run = await cli.run(['compute', file, '--rules', rules, ...more]);
  expect(run.stderr).toBe('');
  return printed.parse(JSON.parse(run.stdout)).disposals;
}

const MONEY = ['Proceeds', 'Cost', 'Gain or loss'];
/** Sum of exact figures, to the cent. */
const total = (values: readonly string[]): string =>
  values
    .reduce((sum, value) => sum.plus(value), new Dec(0))
    .toDecimalPlaces(2, Dec.ROUND_HALF_UP)
    .toString();

describe('a workbook worked out anew by LibreOffice', () => {
  it.each(VECTORS)('%s: shows the totals of lotbook compute', async (name) => {
    const vector = vectorNamed(name);
    const [expectation] = vector.expectations;
    if (expectation === undefined) throw new Error('no expectation');
    const options = optionsOf(expectation);
    const written = await workbookOf(vector.ledger, options);
    const workbook = await recalculated(written, temporaryFolder());
    const words = [
      ...(options.method === undefined ? [] : ['--method', options.method]),
      ...(options.scope === undefined ? [] : ['--scope', options.scope]),
      ...(options.timezone === undefined ? [] : ['--timezone', options.timezone]),
    ];
    const rows = await computedByCommand(vector.ledger, options.rules, words);
    const sums = (['proceeds', 'cost', 'gain'] as const).map((field) => total(rows.map((row) => row[field])));
    expect(moneyOf(sheetOf(workbook, 'Disposals'), 'Total of', MONEY)).toEqual(sums);
    expect(moneyOf(sheetOf(workbook, 'Summary'), 'All years', MONEY)).toEqual(sums);
    // Every other formula too arrives at the figure that the file came with.
    expect(formulaResults(workbook)).toEqual(formulaResults(await openWorkbook(written)));
  });

  it.each(YEARS)('%s of %s: Summary, Disposals and forms show one total', async (name, year, gain) => {
    const vector = vectorNamed(name);
    const [expectation] = vector.expectations;
    if (expectation === undefined) throw new Error('no expectation');
    const written = await workbookOf(vector.ledger, optionsOf(expectation), year);
    const workbook = await recalculated(written, temporaryFolder());
    const shownTotal = moneyOf(sheetOf(workbook, 'Disposals'), 'Total of', MONEY);
    expect(shownTotal[2]).toBe(gain);
    expect(moneyOf(sheetOf(workbook, 'Summary'), 'Total', MONEY)).toEqual(shownTotal);
    expect(formulaResults(workbook)).toEqual(formulaResults(await openWorkbook(written)));
  });

  it('adds up names that look like numbers, patterns and formulas', async () => {
    const entries = AWKWARD.flatMap((asset, at) => [
      {
        id: `b${at}`,
        time: '2024-01-01T00:00:00Z',
        account: 'a',
        kind: 'trade',
        out: { asset: 'USD', amount: '10' },
        in: { asset, amount: '1' },
      },
      {
        id: `s${at}`,
        time: '2024-02-01T00:00:00Z',
        account: 'a',
        kind: 'trade',
        out: { asset, amount: '1' },
        in: { asset: 'USD', amount: `${11 + at}.005` },
      },
    ]);
    const ledger = JSON.stringify({ format: 'lotbook-ledger/1', currency: 'USD', entries });
    const written = await workbookOf(ledger, { rules: 'us' }, '2024');
    const before = formulaResults(await openWorkbook(written));
    expect(before.size).toBeGreaterThan(AWKWARD.length * 4);
    expect(formulaResults(await recalculated(written, temporaryFolder()))).toEqual(before);
  });

  it('finds the cells of a very long table, which do not all say where they stand', async () => {
    const written = await writeWorkbook(manyRows(ADDRESSED_ROWS + 1));
    const workbook = await recalculated(written, temporaryFolder());
    // 0 + … + 50,000, and 16,667 times 0.13; a cost of 1 each.
    const sums = ['1250027166.71', '50001', '1249977165.71'];
    expect(moneyOf(sheetOf(workbook, 'Many'), 'Total of', ['Proceeds', 'Cost', 'Gain'])).toEqual(sums);
    const results = formulaResults(workbook);
    expect(results.size).toBe(ADDRESSED_ROWS + 1 + 3);
    expect(results).toEqual(formulaResults(await openWorkbook(written)));
  });
});
