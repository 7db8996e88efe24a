import { ruleSet } from '../../../core/engine/rules/rule-set.js';
import { writeWorkbook } from '../../../core/export/workbook.js';
import { buildReport } from '../../../core/reports/build-report.js';
import type { WorkbookInput, WorkbookReply } from './protocol.js';

/** Writes one workbook and is then done with: a person who cancels ends the whole worker. */
async function write(input: WorkbookInput): Promise<void> {
  try {
    // The rule set holds functions, which no message carries: it is looked up here.
    const report = buildReport({ ...input, rules: ruleSet(input.result.rules) });
    // Copied, so that what is handed over is a buffer of its own and no part of a larger one.
    const bytes = new Uint8Array(await writeWorkbook(report));
    reply({ ok: true, bytes }, [bytes.buffer]);
  } catch (error) {
    reply({ ok: false, message: error instanceof Error ? error.message : '' }, []);
  }
}

function reply(message: WorkbookReply, transfer: Transferable[]): void {
  globalThis.postMessage(message, { transfer });
}

// The page sends the port that the ledger worker sends the input on.
globalThis.addEventListener('message', ({ ports: [port] }) => {
  port?.addEventListener('message', ({ data }: MessageEvent<WorkbookInput>) => void write(data), { once: true });
  port?.start();
});
