import { AppError } from '../domain/app-error.js';
import { FILE_WORDS } from '../domain/failure-words/file-words.js';
import { writePrintPage } from '../export/print/print-page.js';
import { utf8 } from '../export/utf8.js';
import { reportCharts } from '../reports/charts.js';
import { coverNotes } from '../reports/cover-notes.js';
import type { Paper } from '../reports/report.js';
import { digestsOf } from './digests.js';
import type { Filing } from './prepare-filing.js';

/** A page to be laid out on paper. */
export interface PrintOrder {
  /** A whole, self-contained document in UTF-8: bytes, which go from room to room without being turned into text and back. */
  readonly html: Uint8Array;
  readonly paper: Paper;
  /** Plain text in the foot of each page. */
  readonly footer: string;
}

/** Makes a PDF of a page: main's own printing in the app, a program of its own for the command line. */
export type PrintHtml = (order: PrintOrder) => Promise<Uint8Array>;

/**
 * The report as it is to be printed: cover with facts and warnings, summary, charts, tables.
 * @throws AppError `too-many-rows`
 */
export function printOrder({ input, order, report, ledgerText, resultText }: Filing): PrintOrder {
  const { appVersion, madeOn } = order;
  const digests = input.digests ?? digestsOf(ledgerText(), resultText());
  const { facts, warnings } = coverNotes({ ...input, digests }, madeOn);
  return {
    html: utf8(writePrintPage({ report, charts: reportCharts(input), facts, warnings })),
    paper: report.paper,
    footer: `${report.title} · Lotbook ${appVersion}, ${madeOn}`,
  };
}

/** @throws AppError `not-available` without anything that prints; `too-many-rows`; what `print` throws */
export async function writePdf(filing: Filing, print: PrintHtml | undefined): Promise<Uint8Array> {
  if (print === undefined) throw new AppError('not-available', FILE_WORDS['no-pdf']);
  return print(printOrder(filing));
}
