import { Dec, ZERO } from '../domain/decimal.js';
import type { Disposal, Result } from '../domain/result.js';
import { calendarOf, isoDate, parseInstant } from '../domain/tax-date.js';
import type { Expectation, ExpectedDisposal, ExpectedHolding, ExpectedIncome } from './expectation.js';

const FIGURES = ['amount', 'proceeds', 'cost', 'gain', 'denied'] as const;
const SELECTORS = ['entry', 'asset', 'account', 'acquiredEntry', 'match', 'term', 'kind', 'incomplete'] as const;

/** Collects what differs, in words. */
interface Findings {
  readonly found: string[];
  same(where: string, got: Dec, wanted: string): void;
  exact(where: string, got: unknown, wanted: unknown): void;
}

function createFindings(tolerance: string): Findings {
  const found: string[] = [];
  return {
    found,
    same(where, got, wanted) {
      const off = got.minus(wanted).abs();
      if (off.lte(tolerance) || off.lte(new Dec(wanted).abs().times(tolerance))) return;
      found.push(`${where}: ${got.toString()} instead of ${wanted}`);
    },
    exact(where, got, wanted) {
      if (got !== wanted) found.push(`${where}: ${String(got)} instead of ${String(wanted)}`);
    },
  };
}

const sum = (texts: readonly (string | undefined)[]): Dec => texts.reduce((total, text) => total.plus(text ?? 0), ZERO);

function checkFigures(findings: Findings, where: string, rows: readonly Disposal[], wanted: ExpectedDisposal): void {
  for (const figure of FIGURES) {
    const text = wanted[figure];
    if (text !== undefined) findings.same(`${where} ${figure}`, sum(rows.map((row) => row[figure])), text);
  }
}

/** Rows that an expectation selects; days are calendar days where the taxpayer lives. */
function selected({ disposals, timezone }: Result, wanted: ExpectedDisposal): readonly Disposal[] {
  const dayOf = calendarOf(timezone);
  const day = (time: string | null): string | null => (time === null ? null : isoDate(dayOf(parseInstant(time) ?? 0)));
  return disposals.filter(
    (row) =>
      SELECTORS.every((key) => wanted[key] === undefined || row[key] === wanted[key]) &&
      (wanted.day === undefined || day(row.time) === wanted.day) &&
      (wanted.acquiredDay === undefined || day(row.acquired) === wanted.acquiredDay),
  );
}

function checkDisposals(findings: Findings, result: Result, wanted: ExpectedDisposal): void {
  const rows = selected(result, wanted);
  const where = `disposal ${JSON.stringify(wanted)}`;
  // Sums over no rows are 0: only who expects an amount of 0 or no rows means that.
  if (rows.length === 0 && wanted.rows === undefined && wanted.amount !== '0') {
    findings.found.push(`${where}: no such row`);
    return;
  }
  checkFigures(findings, where, rows, wanted);
  if (wanted.rows !== undefined) findings.exact(`${where} rows`, rows.length, wanted.rows);
}

function compareFigures(findings: Findings, where: string, got: unknown, wanted: unknown): void {
  if (typeof wanted === 'string' && typeof got === 'string' && /^-?\d/.test(wanted))
    findings.same(where, new Dec(got), wanted);
  else if (typeof wanted === 'object' && wanted !== null && typeof got === 'object' && got !== null) {
    const own = new Map<string, unknown>(Object.entries(got));
    for (const [key, value] of Object.entries(wanted)) compareFigures(findings, `${where} ${key}`, own.get(key), value);
  } else findings.exact(where, got, wanted);
}

function checkHolding(findings: Findings, { holdings }: Result, wanted: ExpectedHolding): void {
  const fitting = holdings.filter(
    (one) => one.asset === wanted.asset && (wanted.account === undefined || one.account === wanted.account),
  );
  const where = `holding ${wanted.asset} ${wanted.account ?? ''}`;
  const { amount, cost } = wanted;
  if (amount !== undefined) findings.same(`${where} amount`, sum(fitting.map((one) => one.amount)), amount);
  if (cost !== undefined) findings.same(`${where} cost`, sum(fitting.map((one) => one.cost)), cost);
  if (wanted.lots === undefined) return;
  const lots = fitting.flatMap((one) => one.lots);
  findings.exact(`${where} lots`, lots.length, wanted.lots.length);
  for (const lot of wanted.lots) {
    const own = lots.filter((one) => one.entry === lot.entry);
    findings.same(`${where} lot ${lot.entry} amount`, sum(own.map((one) => one.amount)), lot.amount);
    findings.same(`${where} lot ${lot.entry} cost`, sum(own.map((one) => one.cost)), lot.cost);
  }
}

function checkIncome(findings: Findings, { income }: Result, wanted: ExpectedIncome): void {
  const { entry, asset, category, amount, value } = wanted;
  const rows = income.filter(
    (row) =>
      row.entry === entry &&
      (asset === undefined || row.asset === asset) &&
      (category === undefined || row.category === category),
  );
  if (rows.length === 0) findings.found.push(`income ${entry} is missing`);
  if (amount !== undefined) findings.same(`income ${entry} amount`, sum(rows.map((row) => row.amount)), amount);
  if (value !== undefined) findings.same(`income ${entry} value`, sum(rows.map((row) => row.value)), value);
}

/** Compares a result with what an example expects; each difference in words, none when it agrees. */
export function differences(result: Result, { expect, tolerance }: Expectation): readonly string[] {
  const findings = createFindings(tolerance);
  for (const wanted of expect.disposals ?? []) checkDisposals(findings, result, wanted);
  if (expect.disposalsTotal) checkFigures(findings, 'all disposals', result.disposals, expect.disposalsTotal);
  for (const [from, wanted] of Object.entries(expect.years ?? {})) {
    const year = result.years.find((one) => one.from === from);
    if (year === undefined) findings.found.push(`year from ${from} is missing`);
    else compareFigures(findings, `year ${from}`, year, wanted);
  }
  for (const wanted of expect.holdings ?? []) checkHolding(findings, result, wanted);
  for (const wanted of expect.income ?? []) checkIncome(findings, result, wanted);
  for (const { code, entry } of expect.issues ?? []) {
    const there = result.issues.some((issue) => issue.code === code && issue.entry === entry);
    findings.exact(`issue ${code} of ${entry}`, there, true);
  }
  for (const code of expect.absentIssues ?? []) {
    const there = result.issues.some((issue) => issue.code === code);
    findings.exact(`issue ${code}`, there, false);
  }
  return findings.found;
}
