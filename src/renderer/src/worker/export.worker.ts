import { AppError } from '../../../core/domain/app-error.js';
import { ruleSet } from '../../../core/engine/rules/rule-set.js';
import { writeWorkbook } from '../../../core/export/workbook.js';
import { buildReport } from '../../../core/reports/build-report.js';
import type { ExportData, ExportOrder, ExportStart, FromExportWorker } from './export-protocol.js';

/** Writes the files of one order and is then done with: a person who cancels ends the whole worker. */
async function write(order: ExportOrder, data: ExportData): Promise<void> {
  const { ledger, result, accountNames } = data;
  const { options, year, appVersion } = order;
  try {
    // The rule set holds functions, which no message carries: it is looked up here.
    const rules = ruleSet(result.rules);
    const report = buildReport({ ledger, result, accountNames, options, year, appVersion, rules });
    // Copied, so that what is handed over is a buffer of its own and no part of a larger one.
    const bytes = new Uint8Array(await writeWorkbook(report));
    const name = `Lotbook ${options.rules} ${year}.xlsx`;
    tell({ type: 'file', file: { format: 'xlsx', name, bytes } }, [bytes.buffer]);
    tell({ type: 'done' });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    tell({ type: 'failed', code, message: error instanceof Error ? error.message : '' });
  }
}

function tell(message: FromExportWorker, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

// The page sends the port that the ledger worker sends the data on.
globalThis.addEventListener('message', ({ data: { order }, ports: [port] }: MessageEvent<ExportStart>) => {
  port?.addEventListener('message', ({ data }: MessageEvent<ExportData>) => void write(order, data), { once: true });
  port?.start();
});
