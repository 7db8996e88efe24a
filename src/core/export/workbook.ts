import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { AppError } from '../domain/app-error.js';
import type { Report, Sheet } from '../reports/report.js';
import { writeSections } from './summary-layout.js';
import { writeTable } from './table-sheet.js';
import { TAB_COLOURS } from './workbook-styles.js';
import { fixZipTimes } from './zip-times.js';

/** Rows of a sheet in Excel and its kin; some are taken by heading, header and totals. */
const SHEET_ROWS = 1_048_576;
const ROWS_AROUND = 16;

/** No clock goes into the file: the same report gives the same bytes. */
const FIXED_TIME = new Date(Date.UTC(2000, 0, 1));

/**
 * A report as an XLSX workbook. Runs wherever `Intl` and typed arrays do: exceljs resolves to its browser build in the renderer.
 * @throws AppError `too-many-rows` when a sheet has more rows than a workbook can hold
 */
export async function writeWorkbook(report: Report): Promise<Uint8Array> {
  for (const sheet of report.sheets) checkRows(sheet);
  const workbook = new ExcelJS.Workbook();
  describe(workbook, report);
  for (const sheet of report.sheets) writeSheet(workbook, sheet, report.title);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  fixZipTimes(bytes);
  return bytes;
}

function checkRows({ name, rows }: Sheet): void {
  if (rows.length <= SHEET_ROWS - ROWS_AROUND) return;
  throw new AppError(
    'too-many-rows',
    `The sheet ${name} has ${rows.length} rows, and a workbook holds ${SHEET_ROWS - ROWS_AROUND} at most. Export CSV, or a single year.`,
  );
}

function describe(workbook: Workbook, report: Report): void {
  workbook.creator = 'Lotbook';
  workbook.lastModifiedBy = 'Lotbook';
  workbook.title = report.title;
  workbook.created = FIXED_TIME;
  workbook.modified = FIXED_TIME;
}

function writeSheet(workbook: Workbook, sheet: Sheet, reportTitle: string): void {
  const sectioned = sheet.sections !== undefined;
  const worksheet = workbook.addWorksheet(sheet.name, {
    properties: { tabColor: { argb: sectioned ? TAB_COLOURS.summary : TAB_COLOURS.table }, defaultRowHeight: 16 },
  });
  setUpPrinting(worksheet, reportTitle);
  if (sectioned) writeSections(worksheet, sheet, reportTitle);
  else writeTable(worksheet, sheet, reportTitle);
}

function setUpPrinting(worksheet: Worksheet, reportTitle: string): void {
  worksheet.pageSetup = {
    ...worksheet.pageSetup,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  // In a footer an ampersand starts a code.
  worksheet.headerFooter.oddFooter = `&L${reportTitle.replaceAll('&', '&&')}&C&A&RPage &P of &N`;
}
