import { AppError } from '../../domain/app-error.js';
import { FILE_WORDS } from '../../domain/failure-words/file-words.js';
import { tell } from '../../domain/sentence.js';
import type { Chart } from '../../reports/charts.js';
import type { Cell, Report, Sheet } from '../../reports/report.js';
import { chartSvg } from './chart-svg.js';
import { cellText, escaped } from './markup.js';
import { PRINT_STYLE } from './print-style.js';
import { allRows, sectionsHtml, sheetHtml } from './table-html.js';

/** More rows than this make a PDF that nobody reads and that takes minutes to lay out. */
export const PRINTED_ROWS = 20_000;

export interface PrintPage {
  readonly report: Report;
  readonly charts: readonly Chart[];
  /** Facts for the cover: name and words, in their order. */
  readonly facts: readonly (readonly [string, string])[];
  /** Plain sentences that have to be read before the figures: what is missing from them. */
  readonly warnings: readonly string[];
}

/**
 * The report as one self-contained page for printing: cover, summary, charts, then a table for each sheet. All text of the ledger is
 * escaped; nothing in the page runs or is loaded.
 * @throws AppError `too-many-rows` for more than PRINTED_ROWS rows in all
 */
export function writePrintPage({ report, charts, facts, warnings }: PrintPage): string {
  const rows = report.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > PRINTED_ROWS) {
    throw new AppError(
      'too-many-rows',
      tell(FILE_WORDS['pdf-rows'], { rows: String(rows), most: String(PRINTED_ROWS) }),
    );
  }
  const summary = summaryOf(report);
  const sheets = report.sheets.filter((sheet) => sheet !== summary);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${escaped(report.title)}</title><style>${PRINT_STYLE}</style></head><body>`,
    cover(report, facts, warnings),
    summary === undefined ? '' : `${NEW_PAGE}<div>${heading(summary)}${body(summary, report)}</div>`,
    charts.length === 0
      ? ''
      : `${NEW_PAGE}<section><h2>Charts</h2>${charts.map((chart) => chartHtml(chart, report)).join('')}</section>`,
    ...sheets.map((sheet, index) => sectionOf(sheet, report, isShort(sheet) && isShort(sheets[index - 1]))),
    '</body></html>',
  ].join('\n');
}

/** The sheet that comes before all others; a report of other sheets alone has none. */
function summaryOf({ sheets }: Report): Sheet | undefined {
  return sheets.find(({ name }) => name === 'Summary');
}

function cover(report: Report, facts: PrintPage['facts'], warnings: readonly string[]): string {
  const { title, rounding } = report;
  const [name = title, ...rest] = title.split(', ');
  const summary = summaryOf(report);
  const totals = (summary === undefined ? [] : allRows(summary))
    .filter((_, index) => summary?.sums?.has(index) === true)
    .map((row) => {
      const [section, item] = row.map((cell) => cellText(cell, rounding));
      const figure = cellText(lastFigure(row), rounding);
      return `<tr><th>${escaped(`${section}: ${item}`)}</th><td class="figure">${escaped(figure)}</td></tr>`;
    });
  return [
    `<div class="cover"><h1>${escaped(name)}</h1><p class="sub">${escaped(rest.join(' · '))}</p>`,
    // One frame for all: the cover is one page, however much is unknown.
    warnings.length === 0
      ? ''
      : `<div class="warning">${warnings.map((warning) => `<p>${escaped(warning)}</p>`).join('')}</div>`,
    totals.length === 0 ? '' : `<table class="facts totals">${totals.join('')}</table>`,
    `<table class="facts">${facts.map(([term, words]) => `<tr><th>${escaped(term)}</th><td>${escaped(words)}</td></tr>`).join('')}</table>`,
    '</div>',
  ].join('');
}

/** The figure a row of the summary is about; the words, where it is not known. */
function lastFigure(row: readonly Cell[]): Cell | undefined {
  const figures = row.slice(2).filter((cell) => cell.kind === 'money' || cell.kind === 'text');
  return figures[figures.length - 1];
}

function chartHtml(chart: Chart, { rounding }: Report): string {
  return `<div class="chart"><h3>${escaped(chart.title)}</h3>${chartSvg(chart, rounding)}</div>`;
}

/** A few rows go on the same page as a few before them. */
function isShort(sheet: Sheet | undefined): boolean {
  return sheet !== undefined && sheet.rows.length <= 8;
}

/**
 * Before a section, not a rule of the section itself: Chromium (114 at least) breaks the table in a section that was moved to a new page
 * where the old page would have ended.
 */
const NEW_PAGE = '<div class="break"></div>';

function sectionOf(sheet: Sheet, report: Report, flows: boolean): string {
  return `${flows ? '<section class="flows">' : `${NEW_PAGE}<section>`}${heading(sheet)}${body(sheet, report)}</section>`;
}

function heading({ name }: Sheet): string {
  return `<h2>${escaped(name)}</h2>`;
}

function body(sheet: Sheet, { rounding }: Report): string {
  return sheet.sections === undefined ? sheetHtml(sheet, rounding) : sectionsHtml(sheet, rounding);
}
