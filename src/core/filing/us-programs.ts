import { AppError } from '../domain/app-error.js';
import { FILE_WORDS } from '../domain/failure-words/file-words.js';
import { writeTurboTaxCsv } from '../export/forms/turbotax-csv.js';
import { writeTxf } from '../export/forms/txf.js';
import { fillForms, type FormFile } from '../export/official/fill-forms.js';
import { usForm8949 } from '../reports/forms/us/us-sheets.js';
import { reportContext } from '../reports/report-context.js';
import type { Filing } from './prepare-filing.js';

/** The rows of Form 8949, for TurboTax. */
export function turboTaxText({ input }: Filing): string {
  return writeTurboTaxCsv(usForm8949(reportContext(input)));
}

/**
 * The person's own form files, filled.
 * @throws AppError `bad-input` without a file, and for one that is no such form; `too-many-rows`
 */
export function officialForms({ input, order }: Filing): Promise<readonly FormFile[]> {
  const { formFiles = [] } = order;
  if (formFiles.length === 0) {
    throw new AppError('bad-input', FILE_WORDS['choose-forms']);
  }
  return fillForms({
    files: formFiles,
    parts: usForm8949(reportContext(input)),
    taxYear: Number(order.year),
    rounding: input.rounding ?? 'cents',
  });
}

/** The same as TXF; for a year through 2024. */
export function txfText({ input, order }: Filing): string {
  return writeTxf({
    parts: usForm8949(reportContext(input)),
    appVersion: order.appVersion,
    date: order.madeOn,
  });
}
