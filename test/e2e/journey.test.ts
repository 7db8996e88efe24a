import ExcelJS from 'exceljs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerSaveDialog, nextWindow, openApp, openSandbox } from '../support/electron-app.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Figures of test/integration/hand-check.md, worked out on paper: US rules, FIFO. Its numbered records stand beside the rows. */
const TOTALS = {
  2024: {
    taxable: '33,655.00',
    short: '6,993.00',
    long: '26,662.00',
    income: '120.00',
    proceeds: '49,675.00',
    cost: '16,020.00',
  },
  2025: {
    taxable: '54,599.00',
    short: '17,269.25',
    long: '37,329.75',
    income: '15.00',
    proceeds: '88,719.00',
    cost: '34,120.00',
  },
} as const;
type Year = keyof typeof TOTALS;
/** Label, rows, proceeds, cost, gain. */
const SUMMARY = [
  ['2024 · Short term', 3, 15007, 8014, 6993],
  ['2024 · Long term', 3, 34668, 8006, 26662],
  ['2024 total', 6, 49675, 16020, 33655],
  ['2025 · Short term', 2, 26775, 9505.75, 17269.25],
  ['2025 · Long term', 5, 61944, 24614.25, 37329.75],
  ['2025 total', 7, 88719, 34120, 54599],
  ['All years', 13, 138394, 50140, 88254],
];
/** Rows with a gain and rows with a loss, of all years: how many, and how much. */
const GAINS_AND_LOSSES = [
  [11, 88656],
  [2, -402],
];
/** Day, asset, amount, term, proceeds, cost, gain. */
const DISPOSALS = [
  ['2024-01-15', 'BTC', 0.4, 'Short', 7992, 4004, 3988], // 8
  ['2024-02-02', 'BTC', 0.1, 'Long', 2198, 1001, 1197], // 9
  ['2024-03-01', 'CRO', 100, 'Short', 15, 10, 5], // 10
  ['2024-04-01', 'ETH', 2, 'Short', 7000, 4000, 3000], // 11
  ['2024-09-01', 'ETH', 1, 'Long', 2500, 2000, 500], // 17
  ['2024-10-01', 'BTC', 0.5, 'Long', 29970, 5005, 24965], // 18
  ['2025-01-15', 'BTC', 0.25, 'Short', 24975, 7503.75, 17471.25], // 20
  ['2025-03-02', 'BTC', 0.75, 'Long', 59940, 22511.25, 37428.75], // 21
  ['2025-05-01', 'ETH', 1, 'Long', 1800, 2000, -200], // 23a
  ['2025-05-01', 'ETH', 1, 'Short', 1800, 2002, -202], // 23b
  ['2025-09-01', 'CRO', 900, 'Long', 180, 90, 90], // 28a
  ['2025-09-01', 'CRO', 100, 'Long', 20, 10, 10], // 28b
  ['2025-09-01', 'CRO', 20, 'Long', 4, 3, 1], // 28c
];
/** Day, category, asset, amount, value. */
const INCOME = [
  ['2023-12-01', 'Staking', 'CRO', 100, 10], // 6
  ['2024-05-01', 'Staking', 'CRO', 200, 30], // 12
  ['2024-07-01', 'Airdrop', 'LTC', 1, 80], // 14
  ['2024-12-01', 'Referral', 'CRO', 50, 10], // 19
  ['2025-06-01', 'Staking', 'CRO', 100, 10], // 24
  ['2025-07-01', 'Interest', 'CRO', 50, 5], // 25
];
/** Asset, amount, cost of each lot. */
const HOLDINGS = [
  ['BTC', 0.05, 3520],
  ['BTC', 0.05, 3520],
  ['CRO', 180, 27],
  ['CRO', 50, 10],
  ['CRO', 100, 10],
  ['CRO', 50, 5],
  ['ETH', 1, 2002],
  ['ETH', 0.1, 204],
  ['LTC', 1, 80],
  ['LTC', 2, 'unknown'],
];

/** Breaches of the content security policy that the page met, from the moment of the call. */
async function watchPolicy(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const breaches: string[] = [];
    Reflect.set(window, 'breaches', breaches);
    document.addEventListener('securitypolicyviolation', (event) =>
      breaches.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return () => page.evaluate(() => Reflect.get(window, 'breaches') as unknown);
}

async function typeCredentials(
  page: Page,
  sandbox: { clientId: string; secret: string; loginName: string },
  secret = sandbox.secret,
) {
  await page.getByRole('textbox', { name: 'Client ID' }).fill(sandbox.clientId);
  await page.getByLabel('Client secret', { exact: true }).fill(secret);
  await page.getByLabel('User name').fill(sandbox.loginName);
  await page.getByRole('button', { name: 'Save and test' }).click();
}

async function connectHandCheck(app: ElectronApplication, page: Page): Promise<void> {
  const popup = await nextWindow(app, () => page.getByRole('button', { name: 'Connect an account' }).click());
  await popup.click('#provider-hand-check');
  await popup.fill('#key', 'sandbox-key');
  await popup.fill('#secret', 'sandbox-secret');
  await Promise.all([popup.waitForEvent('close'), popup.click('#connect')]);
}

async function expectTotals(page: Page, year: Year): Promise<void> {
  for (const [word, figure] of Object.entries(TOTALS[year])) {
    // Right after another year was chosen, the figures of the one before may still stand.
    await expect
      .poll(() => page.getByTestId(`total-${word}`).innerText(), { message: word, timeout: 10_000 })
      .toContain(figure);
  }
}

/** Rows of a sheet below its heading, up to the empty row or the totals, as shown: of a formula its result. */
function rowsBelow(sheet: ExcelJS.Worksheet | undefined, heading: string): readonly (readonly unknown[])[] {
  const rows: (readonly unknown[])[] = [];
  let below = false;
  sheet?.eachRow({ includeEmpty: true }, (row) => {
    // exceljs counts columns from 1, so the first place is a hole.
    const values: readonly unknown[] = Array.isArray(row.values) ? row.values.slice(1) : [];
    const cells = values.map((cell) => Object(cell).result ?? cell);
    if (cells[0] === heading) below = true;
    else if (cells.length === 0 || String(cells[0]).startsWith('Total')) below = false;
    else if (below) rows.push(cells);
  });
  return rows;
}

async function readWorkbook(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

const day = (cell: unknown): unknown => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);

function expectWorkbook(workbook: ExcelJS.Workbook): void {
  const names = 'Summary Disposals Income Holdings Transactions Movements Fees Gifts Losses Issues';
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([...names.split(' '), 'Audit trail', 'Method']);
  const gains = rowsBelow(workbook.getWorksheet('Summary'), 'Gains and losses');
  expect(gains.slice(0, SUMMARY.length)).toEqual(SUMMARY);
  expect(gains.slice(SUMMARY.length).map(([, rows, , , gain]) => [rows, gain])).toEqual(GAINS_AND_LOSSES);
  const disposals = rowsBelow(workbook.getWorksheet('Disposals'), 'Disposed');
  expect(
    disposals.map(([at, asset, amount, , term, proceeds, cost, gain]) => [
      day(at),
      asset,
      amount,
      term,
      proceeds,
      cost,
      gain,
    ]),
  ).toEqual(DISPOSALS);
  const income = rowsBelow(workbook.getWorksheet('Income'), 'Received');
  expect(income.map(([at, category, asset, amount, value]) => [day(at), category, asset, amount, value])).toEqual(
    INCOME,
  );
  const holdings = rowsBelow(workbook.getWorksheet('Holdings'), 'Asset');
  expect(holdings.map(([asset, , , amount, cost]) => [asset, amount, cost])).toEqual(HOLDINGS);
  const issues = rowsBelow(workbook.getWorksheet('Issues'), 'Date');
  expect(issues.map(([at, , asset, amount]) => [day(at), asset, amount])).toEqual([
    ['2024-08-01', 'LTC', 2],
    ['2025-08-01', 'BTC', 0.05],
  ]);
  expect(rowsBelow(workbook.getWorksheet('Transactions'), 'Time')).toHaveLength(27);
}

describe('the whole way', () => {
  it('goes from typed credentials over Connect, sync and report to a workbook with the figures worked out by hand', async () => {
    const sandbox = await openSandbox();
    const dir = temporaryFolder();
    const { app, page } = await openApp({ dir, ...sandbox });
    const breaches = await watchPolicy(page);
    await page.getByRole('button', { name: 'Connect my accounts' }).click();
    await typeCredentials(page, sandbox, 'wrong-secret');
    await page.getByRole('alert').waitFor();
    await typeCredentials(page, sandbox);
    await page.getByRole('heading', { name: 'Where you pay taxes' }).waitFor();
    await page.getByRole('button', { name: 'Skip for now' }).click();
    await connectHandCheck(app, page);
    await page.getByText(/Sync finished/).waitFor({ timeout: 60_000 });

    await page.getByRole('link', { name: 'Transactions' }).click();
    await page.getByText(/^27 transactions/).waitFor();

    await page.getByRole('link', { name: 'Tax report' }).click();
    await page.getByTestId('total-taxable').waitFor();
    await expectTotals(page, 2025);
    await page.getByRole('combobox', { name: 'Tax year' }).click();
    await page.getByRole('option', { name: '2024' }).click();
    await expectTotals(page, 2024);

    const path = join(dir, 'report.xlsx');
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByText('All years', { exact: true }).click();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText('Saved:').waitFor({ timeout: 60_000 });
    expect(await breaches()).toEqual([]);
    expectWorkbook(await readWorkbook(path));
  });
});
