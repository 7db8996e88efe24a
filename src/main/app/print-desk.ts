import type { BrowserWindow } from 'electron';
import { FILE_WORDS } from '../../core/domain/failure-words/file-words.js';
import { inPieces, type InPieces } from '../files/in-pieces.js';
import { pageEndings } from './page-endings.js';
import { printPdf, type Pdf, type PrintOrder } from './print-pdf.js';

/** Documents that the page hands over in pieces; what is finished answers its PDF. */
export interface PrintDesk extends Omit<InPieces<Pdf>, 'start'> {
  /** Begins a document of `size` bytes; answers its name in the other calls. */
  readonly start: (size: number, order: Omit<PrintOrder, 'html'>) => Promise<string>;
}

/** A page prints one document after the other; the one before may still be ending. Each is kept in memory. */
const MOST_AT_ONCE = 2;

/** What is not printed yet when the page goes goes with it. */
export function printDesk(window: () => BrowserWindow): PrintDesk {
  const documents = inPieces<Pdf>({
    mostAtOnce: MOST_AT_ONCE,
    misfit: FILE_WORDS['other-size'],
    unknown: FILE_WORDS['not-being-saved'],
    cancelled: FILE_WORDS['export-cancelled'],
  });
  const endWithPage = pageEndings(() => void documents.abortAll());
  return {
    ...documents,
    start: (size, order) => {
      endWithPage(window().webContents);
      return documents.start(size, async (signal) => {
        const html = new Uint8Array(size);
        let done = 0;
        return {
          append: async (bytes) => {
            html.set(bytes, done);
            done += bytes.byteLength;
          },
          finish: () => printPdf({ html, ...order }, signal),
          abort: async () => undefined,
        };
      });
    },
  };
}
