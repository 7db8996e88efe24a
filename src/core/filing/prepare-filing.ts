import type { Ledger } from '../domain/ledger-entry.js';
import type { Holding, Result } from '../domain/result.js';
import type { ComputeOptions } from '../domain/tax-options.js';
import type { FormFile } from '../export/official/fill-forms.js';
import { basisRanges } from '../engine/basis-range.js';
import { compute } from '../engine/compute.js';
import { createExplainer, type Explainer } from '../engine/explain/explain-disposal.js';
import { writeResult } from '../engine/result-text.js';
import { ruleSet } from '../engine/rules/rule-set.js';
import { writeLedger } from '../imports/ledger-file.js';
import { buildReport } from '../reports/build-report.js';
import { once } from '../reports/once.js';
import {
  SHEET_NAMES,
  type Digests,
  type PoolChange,
  type ReportInput,
  type SheetName,
} from '../reports/report-input.js';
import type { Report } from '../reports/report.js';
import { digestsOf } from './digests.js';
import { poolHistory } from './pool-history.js';
import { atPoolCosts, ledgerAtYearEnd } from './year-end.js';

/** Most disposals whose explanations go into a file: each takes as long as ten rows of the rest. The app explains any row. */
const EXPLAINED_ROWS = 20_000;

/** What a computation is about, and what the app knows besides. */
export interface FilingData extends Pick<
  ReportInput,
  'accountNames' | 'sourcesOf' | 'review' | 'conversions' | 'decisions' | 'leftOpen' | 'balancesLeft' | 'seal'
> {
  readonly ledger: Ledger;
  /** Of `compute(ledger, options)`. */
  readonly result: Result;
  /** The two as their files, and the digests of these, where they are at hand: a large ledger takes seconds to write and digest. */
  readonly files?: FilingTexts & { readonly digests: Digests };
}

export interface FilingTexts {
  /** lotbook-ledger/1 */
  readonly ledgerText: string;
  /** lotbook-result/1 */
  readonly resultText: string;
}

/** What a person chose. */
export interface FilingOrder extends Pick<ReportInput, 'sheets' | 'rounding' | 'us'> {
  readonly options: ComputeOptions;
  /** Label of a tax year, or `all`. */
  readonly year: string;
  readonly appVersion: string;
  /** Calendar day on which the files are made, `2026-11-21`. */
  readonly madeOn: string;
  readonly bom?: boolean;
  /** Of the bundle. */
  readonly password?: string;
  /** Official forms to be filled, as the person has them. */
  readonly formFiles?: readonly FormFile[];
}

/** A report with what its files are made from. */
export interface Filing {
  readonly order: FilingOrder;
  /** What the report was built from. */
  readonly input: ReportInput;
  readonly report: Report;
  /** lotbook-ledger/1 */
  readonly ledgerText: () => string;
  /** lotbook-result/1 */
  readonly resultText: () => string;
}

/**
 * The report of an order, with what only the engine can add: law, explanations, what was held at the end of the year, digests of the
 * ledger and the result.
 * @throws AppError `bad-input` for a year that the result does not have
 */
export function prepareFiling(data: FilingData, order: FilingOrder): Filing {
  const { ledger, result, files } = data;
  const { options, year, appVersion, rounding, us } = order;
  const sheets = order.sheets ?? SHEET_NAMES;
  const ledgerText = once(() => files?.ledgerText ?? writeLedger(ledger));
  const resultText = once(() => files?.resultText ?? writeResult(result));
  const pools = options.rules === 'ca' ? once(() => poolHistory(ledger, options)) : undefined;
  const input: ReportInput = {
    ...data,
    ...heldAtYearEnd(data, order, sheets, pools),
    ...(sheets.includes('Method') ? { digests: files?.digests ?? digestsOf(ledgerText(), resultText()) } : {}),
    ...(sheets.includes('Audit trail') && result.disposals.length <= EXPLAINED_ROWS
      ? { explanations: explainer(data, order) }
      : {}),
    ...gainRanges(data, order, sheets),
    ...(pools === undefined ? {} : { poolHistory: pools }),
    ...(rounding === undefined ? {} : { rounding }),
    ...(us === undefined ? {} : { us }),
    rules: ruleSet(result.rules),
    options,
    year,
    appVersion,
    sheets,
  };
  return { order, input, report: buildReport(input), ledgerText, resultText };
}

/** Another computation, only where deposits of unknown cost feed a figure that is shown. */
function gainRanges(
  { ledger, result }: FilingData,
  { options, year }: FilingOrder,
  sheets: readonly SheetName[],
): Pick<ReportInput, 'gainRanges'> {
  const shown = sheets.includes('Summary') || sheets.includes('Issues');
  if (!shown || !result.years.some(({ incomplete }) => incomplete)) return {};
  const ranges = basisRanges(ledger, options, result);
  return { gainRanges: ranges.filter((range) => year === 'all' || range.year === year) };
}

function explainer({ ledger, result, sourcesOf, accountNames }: FilingData, { options }: FilingOrder): Explainer {
  return createExplainer(ledger, options, result, sourcesOf ?? ((entry) => [entry]), accountNames);
}

/** Another computation, of the ledger cut at the year's end: only where the report shows holdings and the ledger goes on. */
function heldAtYearEnd(
  { ledger, result }: FilingData,
  { options, year }: FilingOrder,
  sheets: readonly SheetName[],
  pools?: () => readonly PoolChange[],
): { readonly holdingsAtYearEnd?: readonly Holding[] } {
  if (year === 'all' || !(sheets.includes('Holdings') || sheets.includes('Summary'))) return {};
  const cut = ledgerAtYearEnd(ledger, result, year);
  if (cut === ledger) return { holdingsAtYearEnd: result.holdings };
  const { holdings } = compute(cut, options);
  if (pools === undefined) return { holdingsAtYearEnd: holdings };
  const kept = new Set(cut.entries.map(({ id }) => id));
  const changes = pools().filter(({ entry }) => kept.has(entry));
  return { holdingsAtYearEnd: atPoolCosts(holdings, changes) };
}
