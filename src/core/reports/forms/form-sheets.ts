import type { Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { auSheets } from './au-sheets.js';
import { caSheets } from './ca-sheets.js';
import { deSheets } from './de-sheets.js';
import { spanishSheet } from './es-sheet.js';
import { gbSheets } from './gb-sheets.js';
import { italianSheet } from './it-sheet.js';
import { japaneseSheet } from './jp-sheet.js';
import { usSheets } from './us/us-sheets.js';

/** The sheets of a country's own forms, for one tax year; none for a report of all years, nor where the rules belong to no form. */
export function formSheets(context: ReportContext): readonly Sheet[] {
  if (context.period.dates === null) return [];
  switch (context.result.rules) {
    case 'us':
      return usSheets(context);
    case 'gb':
      return gbSheets(context);
    case 'ca':
      return caSheets(context);
    case 'de':
      return deSheets(context);
    case 'au':
      return auSheets(context);
    case 'es':
      return [spanishSheet(context)];
    case 'it':
      return [italianSheet(context)];
    case 'jp':
      return [japaneseSheet(context)];
    case 'generic':
      return [];
    default:
      return context.result.rules satisfies never;
  }
}
