import { AppError } from '../../../../core/domain/app-error.js';
import { brokerRowsOf } from '../../../../core/decisions/broker-rows.js';
import { decisionNotes, openByChoice, usReturn } from '../../../../core/filing/decision-notes.js';
import { prepareFiling, type Filing, type FilingData } from '../../../../core/filing/prepare-filing.js';
import { sealNote } from '../../../../core/filing/seal-note.js';
import { writeFormat } from '../../../../core/filing/write-format.js';
import type { PrintOrder } from '../../../../core/filing/write-pdf.js';
import { checkCancelled } from '../../../../core/export/export-watch.js';
import { compressWith } from '../../../../core/export/zip-archive.js';
import type { FileFormat } from '../../../../core/reports/file-formats.js';
import { gatherFilingData } from './export-data.js';
import { gzipOver } from './gzip-over.js';
import type { ExportOrder, ExportPart, FromExportWorker, Printed, ToExportWorker } from './export-protocol.js';

/** A person reads no faster; each message has the page draw something. */
const PROGRESS_MS = 250;

/** Looked at while files are written. */
const stop = { aborted: false };

/** Who waits for a page to be printed. */
let onPrinted: ((answer: Printed) => void) | null = null;

/** Writes the files of one order and is then done with. */
async function write(order: ExportOrder, data: FilingData): Promise<void> {
  try {
    checkCancelled(stop);
    const filing = filingOf(order, data);
    for (const format of order.formats) {
      checkCancelled(stop);
      const onProgress = progressOf(format);
      onProgress(0, 0);
      const { name, bytes } = await writeFormat(format, filing, { onProgress, print, signal: stop });
      // Copied, so that what is handed over is a buffer of its own and no part of a larger one.
      const own = new Uint8Array(bytes);
      tell({ type: 'file', file: { format, name, bytes: own } }, [own.buffer]);
    }
    tell({ type: 'done' });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    tell({ type: 'failed', code, message: error instanceof Error ? error.message : '' });
  }
}

/** Tells how far a file is, now and then. */
function progressOf(format: FileFormat): (done: number, total: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = performance.now();
    if (now - told < PROGRESS_MS && done !== total) return;
    told = now;
    tell({ type: 'progress', format, done, total });
  };
}

function filingOf(order: ExportOrder, data: FilingData): Filing {
  const { review, decisions = [], seal, appVersion, filingStatus } = order;
  // Of the options of a report only the engine's own: the ledger has its currency already.
  const { currency: _, ...options } = order.options;
  const { ledger, result } = data;
  return prepareFiling(
    {
      ...data,
      ...(review === undefined ? {} : { review }),
      decisions: decisionNotes(decisions),
      ...openByChoice(decisions),
      ...(seal === undefined ? {} : { seal: sealNote(seal, { ledger, result, options, appVersion }) }),
    },
    { ...order, options, us: usReturn(brokerRowsOf(decisions), filingStatus) },
  );
}

/** Only the page can ask main to print. */
async function print(page: PrintOrder): Promise<Uint8Array> {
  const answer = await new Promise<Printed>((resolve) => {
    onPrinted = resolve;
    tell({ type: 'print', page });
  });
  if (answer.type === 'not-printed') throw new AppError(answer.code, answer.message);
  return answer.bytes;
}

function tell(message: FromExportWorker, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

/** What was sent so far, who compresses, and what is to be written: whichever comes last begins the work. */
let sent: FilingData | null = null;
let compresses = false;
let wanted: ExportOrder | null = null;

function begin(): void {
  if (sent !== null && compresses && wanted !== null) void write(wanted, sent);
}

globalThis.addEventListener('message', ({ data, ports: [port] }: MessageEvent<ToExportWorker>) => {
  switch (data.type) {
    case 'data':
      gatherFrom(port);
      break;
    case 'gzip':
      compressOver(port);
      break;
    case 'start':
      wanted = data.order;
      begin();
      break;
    case 'cancel':
      stop.aborted = true;
      onPrinted?.({ type: 'not-printed', code: 'cancelled', message: '' });
      break;
    case 'printed':
    case 'not-printed':
      onPrinted?.(data);
      break;
    default:
      data satisfies never;
  }
});

function compressOver(port: MessagePort | undefined): void {
  if (port === undefined) return;
  compressWith(gzipOver(port));
  compresses = true;
  begin();
}

function gatherFrom(port: MessagePort | undefined): void {
  const take = gatherFilingData();
  port?.addEventListener('message', ({ data }: MessageEvent<ExportPart>) => {
    sent = take(data);
    begin();
  });
  port?.start();
}
