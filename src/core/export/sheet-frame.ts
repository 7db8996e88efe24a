import type { Paper, Report, Sheet } from '../reports/report.js';
import { letter } from './sheet-place.js';
import { textXml } from './workbook-cells.js';
import { TAB_COLOURS, TEXT_FORMAT, type StyleBook } from './workbook-styles.js';
import { LINE_HEIGHT, linesIn } from './wrapped-text.js';
import { xmlText } from './xml-text.js';

const DEFAULT_HEIGHT = 16;

/** What stands around the rows of a worksheet (ECMA-376, 18.3.1.99, which also gives the order of the parts). */
export interface Frame {
  readonly kind: keyof typeof TAB_COLOURS;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** Rows above this one stay in view; `null` for none. */
  readonly frozenBelow: number | null;
  /** Such as `A5:R7`. */
  readonly filter: string | null;
  /** Such as `B7:F7`. */
  readonly merged: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  /** Whose table it is. */
  readonly report: Pick<Report, 'title' | 'paper'>;
}

/** Of the paper sizes of SpreadsheetML (ECMA-376, 18.3.1.63). */
const PAPER_SIZES: Readonly<Record<Paper, number>> = { Letter: 1, A4: 9 };

export function frameStart({ kind, widths, frozenBelow }: Frame): string {
  const pane =
    frozenBelow === null
      ? ''
      : `<pane ySplit="${frozenBelow}" topLeftCell="A${frozenBelow + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width + 0.71}" customWidth="1"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetPr><tabColor rgb="${TAB_COLOURS[kind]}"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${DEFAULT_HEIGHT}" customHeight="1"/>` +
    `<cols>${columns.join('')}</cols><sheetData>`
  );
}

export function frameEnd({ filter, merged, orientation, report }: Frame): string {
  const merges =
    merged.length === 0
      ? ''
      : `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  // In a footer an ampersand starts a code.
  const footer = `&L${report.title.replaceAll('&', '&&')}&C&A&RPage &P of &N`;
  return (
    '</sheetData>' +
    (filter === null ? '' : `<autoFilter ref="${filter}"/>`) +
    merges +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${PAPER_SIZES[report.paper]}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${xmlText(footer)}</oddFooter></headerFooter>` +
    '</worksheet>'
  );
}

/** A row with its height in points; the default one without. */
export function rowXml(number: number, cells: readonly string[], height?: number): string {
  return `${rowStart(number, height)}${cells.join('')}</row>`;
}

export function rowStart(number: number, height: number | undefined): string {
  return height === undefined ? `<row r="${number}">` : `<row r="${number}" ht="${height}" customHeight="1">`;
}

interface Heading {
  readonly xml: string;
  /** Ranges of the notes that take several lines. */
  readonly merged: readonly string[];
}

/**
 * Title, report and notes above a sheet's rows, and the empty row after them. A note longer than the printed columns (their widths) are
 * together is broken into lines: on paper its end would be cut off.
 */
export function headingOf(
  styles: StyleBook,
  { name, notes }: Sheet,
  { reportTitle, printed }: { readonly reportTitle: string; readonly printed: readonly number[] },
): Heading {
  const width = printed.reduce((total, one) => total + one, 0);
  const merged: string[] = [];
  const title = rowXml(1, [textXml('A1', name, styles.id('title', 'left', TEXT_FORMAT))], 26);
  const rows = [reportTitle, ...notes].map((words, index) => {
    const at = index + 2;
    const lines = linesIn({ kind: 'text', text: words }, width);
    if (lines === 1) return rowXml(at, [textXml(`A${at}`, words, styles.id('note', 'left', TEXT_FORMAT))]);
    if (printed.length > 1) merged.push(`A${at}:${letter(printed.length)}${at}`);
    return rowXml(at, [textXml(`A${at}`, words, styles.id('long-note', 'left', TEXT_FORMAT))], lines * LINE_HEIGHT + 2);
  });
  return { xml: `${title}${rows.join('')}${rowXml(notes.length + 3, [], 8)}`, merged };
}

/** From the first cell. */
export function area(columns: number, rows: number): string {
  return `$A$1:$${letter(columns)}$${rows}`;
}
