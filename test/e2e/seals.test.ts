import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goToScreen, openHandCheck } from '../support/screens.js';

/** Of test/integration/hand-check.md. */
const FILED = '54,599.00';
/** With the 0.05 BTC of record 26 spent at 5,000: 1,480 more than their cost of 3,520. */
const NOW = '56,079.00';

async function expectTaxable(page: Page, wanted: string): Promise<void> {
  await expect.poll(() => page.getByTestId('total-taxable').innerText(), { timeout: 20_000 }).toContain(wanted);
}

/** Says of the withdrawal that waits in the review that it was spent. */
async function spendWithdrawal(page: Page): Promise<void> {
  await goToScreen(page, 'Review');
  const item = page.getByRole('listitem').filter({ hasText: /Withdrawal/ });
  await item.getByRole('button', { name: 'Classify as…' }).click();
  await page.getByRole('combobox', { name: 'It was' }).click();
  await page.getByRole('option', { name: 'Spend' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('1 thing to look at').waitFor();
}

it('a sealed year stays as filed: what changed later is told, and undone it is intact again', async () => {
  const { page } = await openHandCheck();
  await goToScreen(page, 'Tax report');
  await expectTaxable(page, FILED);
  await page.getByRole('button', { name: 'Seal…' }).click();
  await page.getByLabel('Note').fill('Filed on paper');
  await page.getByRole('button', { name: 'Seal this year as filed' }).click();
  await page.getByText(/Sealed as filed on .* Nothing has changed since/).waitFor({ timeout: 20_000 });
  // The drawer lists the seal now.
  await page.getByRole('dialog').getByText('Filed on paper').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await spendWithdrawal(page);
  await goToScreen(page, 'Tax report');
  await page.getByText(/Sealed as filed on .* Changed since/).waitFor({ timeout: 20_000 });
  await expectTaxable(page, NOW);
  await page.getByRole('button', { name: 'Show as sealed' }).click();
  await expectTaxable(page, FILED);
  await page.getByRole('button', { name: 'Show as it is now' }).click();
  await expectTaxable(page, NOW);

  await page.getByRole('button', { name: 'What changed' }).click();
  const drawer = page.getByRole('dialog');
  const row = drawer.getByRole('row').filter({ hasText: 'Taxable gain' });
  await row.waitFor();
  expect(await row.innerText()).toMatch(/54,599\.00[\s\S]*56,079\.00/);
  await drawer.getByText('1 transaction changed').waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });

  await page.keyboard.press('Control+z');
  await page.getByText(/Nothing has changed since/).waitFor({ timeout: 20_000 });
  await expectTaxable(page, FILED);
});
