import { AppError } from '../domain/app-error.js';
import { FILE_WORDS } from '../domain/failure-words/file-words.js';
import { tell } from '../domain/sentence.js';
import { writeTurboTaxCsv } from '../export/forms/turbotax-csv.js';
import { writeTxf } from '../export/forms/txf.js';
import { fillForms, type FormFile } from '../export/official/fill-forms.js';
import type { Form8949Part } from '../reports/forms/us/form-8949.js';
import { usForm8949 } from '../reports/forms/us/us-sheets.js';
import { reportContext } from '../reports/report-context.js';
import type { Filing } from './prepare-filing.js';

/** The rows of Form 8949, for TurboTax. @throws AppError `bad-input` for a report in another currency than USD */
export function turboTaxText(filing: Filing): string {
  return writeTurboTaxCsv(inDollars(filing));
}

/**
 * The person's own form files, filled.
 * @throws AppError `bad-input` without a file, for a report in another currency than USD, and for one that is no such form; `too-many-rows`
 */
export async function officialForms(filing: Filing): Promise<readonly FormFile[]> {
  const { input, order } = filing;
  const { formFiles = [] } = order;
  if (formFiles.length === 0) {
    throw new AppError('bad-input', FILE_WORDS['choose-forms']);
  }
  return fillForms({
    files: formFiles,
    parts: inDollars(filing),
    taxYear: Number(order.year),
    rounding: input.rounding ?? 'cents',
  });
}

/** The same as TXF; for a year through 2024. @throws AppError `bad-input` for a report in another currency than USD */
export function txfText(filing: Filing): string {
  return writeTxf({
    parts: inDollars(filing),
    appVersion: filing.order.appVersion,
    date: filing.order.madeOn,
  });
}

/** Their files have no word for a currency: figures of another one would be taken for dollars. */
function inDollars({ input }: Filing): readonly Form8949Part[] {
  const { currency } = input.result;
  if (currency !== 'USD') throw new AppError('bad-input', tell(FILE_WORDS['not-in-usd'], { currency }));
  return usForm8949(reportContext(input));
}
