import { AppError } from '../domain/app-error.js';
import { FILE_WORDS } from '../domain/failure-words/file-words.js';
import { tell } from '../domain/sentence.js';
import type { Report, Sheet } from '../reports/report.js';
import { rowCounter, type ExportWatch } from './export-watch.js';
import { area } from './sheet-frame.js';
import { letter, placeOf, printedColumns } from './sheet-place.js';
import { sectionsEnd, sectionsXml } from './summary-layout.js';
import { tableXml } from './table-sheet.js';
import { startCells, type CellWriter } from './workbook-cells.js';
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  packageRelationsXml,
  sheetFile,
  workbookRelationsXml,
  workbookXml,
  type DefinedName,
} from './workbook-parts.js';
import { writeZip, type ArchiveFile } from './zip-archive.js';

/** Rows of one sheet that Excel and its kin still open and recalculate at a bearable speed; a sheet could hold 1,048,576. */
export const WORKBOOK_ROWS = 200_000;

/**
 * A report as an XLSX workbook (ECMA-376), streamed: rows are made, written and compressed piece by piece, so that memory holds the
 * compressed file and little else. Runs wherever CompressionStream does: app, command line, tests.
 * @throws AppError `too-many-rows` when a sheet has more than WORKBOOK_ROWS rows; `cancelled`
 */
export async function writeWorkbook(report: Report, watch: ExportWatch = {}): Promise<Uint8Array> {
  for (const sheet of report.sheets) checkRows(sheet);
  const writer = startCells(report.rounding);
  const worksheets = [...tableFiles(report, writer, watch), ...pageFiles(report, writer)];
  return writeZip([
    { name: '[Content_Types].xml', content: contentTypesXml(report) },
    { name: '_rels/.rels', content: packageRelationsXml() },
    { name: 'docProps/core.xml', content: corePropertiesXml(report) },
    { name: 'docProps/app.xml', content: appPropertiesXml() },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelationsXml(report) },
    ...worksheets,
    // Last: they list what the sheets turned out to need, and where their sums stand, which are made by then.
    { name: 'xl/workbook.xml', content: () => [workbookXml(report, report.sheets.flatMap(namesOf))] },
    { name: 'xl/sharedStrings.xml', content: writer.shared.xml },
    { name: 'xl/styles.xml', content: () => [writer.styles.xml()] },
  ]);
}

function tableFiles(report: Report, writer: CellWriter, watch: ExportWatch): readonly ArchiveFile[] {
  const tables = report.sheets.flatMap((sheet, at) => (sheet.sections === undefined ? [{ sheet, at }] : []));
  const onRow = rowCounter(
    tables.reduce((total, { sheet }) => total + sheet.rows.length, 0),
    watch,
  );
  return tables.map(({ sheet, at }) => ({
    name: sheetFile(at),
    content: () => tableXml(sheet, { writer, report, onRow }),
  }));
}

function pageFiles(report: Report, writer: CellWriter): readonly ArchiveFile[] {
  return report.sheets.flatMap((sheet, at) =>
    sheet.sections === undefined ? [] : [{ name: sheetFile(at), content: () => [sectionsXml(sheet, report, writer)] }],
  );
}

function checkRows({ name, rows }: Sheet): void {
  if (rows.length <= WORKBOOK_ROWS) return;
  throw new AppError(
    'too-many-rows',
    tell(FILE_WORDS['workbook-rows'], { sheet: name, rows: String(rows.length), most: String(WORKBOOK_ROWS) }),
  );
}

function namesOf(sheet: Sheet, at: number): readonly DefinedName[] {
  if (sheet.sections !== undefined)
    return [{ name: '_xlnm.Print_Area', at, range: area(sheet.columns.length - 2, sectionsEnd(sheet)) }];
  const { header, last, end } = placeOf(sheet);
  return [
    { name: '_xlnm._FilterDatabase', at, range: `$A$${header}:$${letter(sheet.columns.length)}$${last}` },
    { name: '_xlnm.Print_Area', at, range: area(printedColumns(sheet), end) },
    { name: '_xlnm.Print_Titles', at, range: `$${header}:$${header}` },
  ];
}
