import { writeWorkbook } from '../../../core/export/workbook.js';
import { buildReport } from '../../../core/reports/build-report.js';
import type { WorkbookInput, WorkbookReply } from './protocol.js';

/** Writes one workbook and is then done with: a person who cancels ends the whole worker. */
async function write(input: WorkbookInput): Promise<Uint8Array<ArrayBuffer>> {
  // Copied, so that what is handed over is a buffer of its own and no part of a larger one.
  return new Uint8Array(await writeWorkbook(buildReport(input)));
}

globalThis.onmessage = ({ ports: [port] }: MessageEvent<null>) => {
  if (port === undefined) return;
  port.onmessage = ({ data }: MessageEvent<WorkbookInput>) => {
    write(data).then(
      (bytes) => {
        const reply: WorkbookReply = { ok: true, bytes };
        globalThis.postMessage(reply, { transfer: [bytes.buffer] });
      },
      (error: unknown) => {
        const reply: WorkbookReply = { ok: false, message: error instanceof Error ? error.message : '' };
        globalThis.postMessage(reply);
      },
    );
  };
};
