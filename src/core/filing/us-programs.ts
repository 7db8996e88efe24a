import { writeTurboTaxCsv } from '../export/forms/turbotax-csv.js';
import { writeTxf } from '../export/forms/txf.js';
import { usForm8949 } from '../reports/forms/us/us-sheets.js';
import { reportContext } from '../reports/report-context.js';
import type { Filing } from './prepare-filing.js';

/** The rows of Form 8949, for TurboTax. */
export function turboTaxText({ input }: Filing): string {
  return writeTurboTaxCsv(usForm8949(reportContext(input)));
}

/** The same as TXF; for a year through 2024. */
export function txfText({ input, order }: Filing): string {
  return writeTxf({
    parts: usForm8949(reportContext(input)),
    appVersion: order.appVersion,
    date: order.madeOn,
  });
}
