import { BrowserWindow, session, type Session } from 'electron';
import { AppError } from '../../core/domain/app-error.js';
import { FILE_WORDS } from '../../core/domain/failure-words/file-words.js';
import { UI_SCHEME } from './ui-files.js';

const PRINT_HOST = 'print';
/** Laying out and printing a hundred thousand rows takes minutes; a page that needs longer is broken. */
const LIMIT_MS = 10 * 60_000;

export type Pdf = Uint8Array<ArrayBuffer>;

/** A page on paper: text and pictures of its own, nothing that runs, nothing from anywhere else. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
  'X-Content-Type-Options': 'nosniff',
};

export interface PrintOrder {
  /** A whole, self-contained document in UTF-8. */
  readonly html: Uint8Array<ArrayBuffer>;
  readonly paper: 'A4' | 'Letter';
  /** Plain text, in the foot of each page beside its number. */
  readonly footer: string;
}

let pages = 0;

/**
 * Lays a document out in a hidden window and answers the PDF. The window has a session of its own in memory, runs no script and
 * loads nothing but the document. Aborting `signal` closes it.
 * @throws AppError `internal` for a page that cannot be laid out, or not in time; `cancelled`
 */
export async function printPdf({ html, paper, footer }: PrintOrder, signal?: AbortSignal): Promise<Pdf> {
  pages += 1;
  const own = session.fromPartition(`print-${pages}`);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, javascript: false, images: true },
  });
  try {
    return await inTime(signal, async () => {
      const address = serveOnce(own, html);
      await window.loadURL(address);
      const printed = await window.webContents.printToPDF({
        pageSize: paper,
        landscape: true,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footerHtml(footer),
      });
      return new Uint8Array(printed);
    });
  } finally {
    window.destroy();
  }
}

function serveOnce(own: Session, html: PrintOrder['html']): string {
  const address = `${UI_SCHEME}://${PRINT_HOST}/page.html`;
  own.protocol.handle(UI_SCHEME, (request) =>
    request.url === address
      ? new Response(html, { headers: HEADERS })
      : new Response('', { status: 404, headers: HEADERS }),
  );
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: details.url !== address && !details.url.startsWith('data:') });
  });
  return address;
}

/** Printing that is given up is not waited for: its window is closed under it. */
async function inTime(signal: AbortSignal | undefined, work: () => Promise<Pdf>): Promise<Pdf> {
  let timer: NodeJS.Timeout | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('internal', FILE_WORDS['pdf-late'])), LIMIT_MS);
    signal?.addEventListener('abort', () => reject(new AppError('cancelled', FILE_WORDS['export-cancelled'])));
  });
  try {
    return await Promise.race([work(), givenUp]);
  } finally {
    clearTimeout(timer);
  }
}

/** Chromium fills in the numbers by these class names. */
function footerHtml(footer: string): string {
  const style = 'width:100%;font:8px sans-serif;color:#555;padding:0 1.6cm;display:flex;justify-content:space-between';
  return `<div style="${style}"><span>${escaped(footer)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
