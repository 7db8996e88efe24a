import './zod-without-eval.js';
import { app } from 'electron';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { printPdf } from './print-pdf.js';
import { declareUiScheme } from './ui-protocol.js';

/**
 * A program of its own beside the app (resources/print), for the command line: prints one page to one PDF and ends. It opens no window
 * that is seen, no store and no connection. LOTBOOK_PRINT_ORDER names a JSON file with the order; beside it goes all that Chromium
 * keeps, for the caller to remove.
 */
const printFile = z.strictObject({
  /** Paths of the page and of the PDF. */
  page: z.string(),
  pdf: z.string(),
  paper: z.enum(['A4', 'Letter']),
  footer: z.string(),
});

async function print(orderFile: string): Promise<void> {
  const { page, pdf, paper, footer } = printFile.parse(JSON.parse(await readFile(orderFile, 'utf8')));
  await app.whenReady();
  await writeFile(pdf, await printPdf({ html: new Uint8Array(await readFile(page)), paper, footer }));
}

const orderFile = process.env['LOTBOOK_PRINT_ORDER'] ?? '';
app.setPath('userData', dirname(orderFile));
// The hidden window closes before its PDF is written.
app.on('window-all-closed', () => undefined);
declareUiScheme();
print(orderFile).then(
  () => app.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  },
);
