import { Dec, ZERO } from '../../src/core/domain/decimal.js';
import type { Disposal, Result } from '../../src/core/domain/result.js';
import { calendarOf, isoDate, parseInstant } from '../../src/core/domain/tax-date.js';
import { type ComputeOptions, METHODS } from '../../src/core/domain/tax-options.js';
import type { Expectation, ExpectedDisposal, ExpectedHolding } from './vector-files.js';

const FIGURES = ['amount', 'proceeds', 'cost', 'gain', 'denied'] as const;
const SELECTORS = ['entry', 'asset', 'account', 'acquiredEntry', 'match', 'term', 'kind', 'incomplete'] as const;

/** Every `--method-for YEAR=METHOD` among the words. */
function methodByYear(words: readonly string[]): Pick<ComputeOptions, 'methodByYear'> {
  const chosen = words.flatMap((word, i) => (words[i - 1] === '--method-for' ? [word.split('=')] : []));
  const known = chosen.flatMap(([year = '', name]) =>
    METHODS.flatMap((method) => (method === name ? [[year, method] as const] : [])),
  );
  if (known.length !== chosen.length) throw new Error(`unknown method in ${words.join(' ')}`);
  return known.length === 0 ? {} : { methodByYear: Object.fromEntries(known) };
}

/** The options that an expectation's command line stands for. */
export function optionsOf(expectation: Expectation): ComputeOptions {
  const { rules, method, scope, timezone, args = [] } = expectation;
  const word = (flag: string): string | undefined => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const accounts = word('--accounts')?.split(',');
  return {
    rules,
    ...(method === null ? {} : { method }),
    ...(scope === null ? {} : { scope }),
    ...(timezone === null ? {} : { timezone }),
    ...(word('--allocation') === undefined ? {} : { allocation: word('--allocation') === 'hifo' ? 'hifo' : 'fifo' }),
    ...(word('--transfer-fees') === undefined
      ? {}
      : { transferFees: word('--transfer-fees') === 'carry' ? 'carry' : 'dispose' }),
    ...(accounts === undefined ? {} : { accounts }),
    ...methodByYear(args),
  };
}

/** Compares a result with what an example expects; each difference in words, none when it agrees. */
export function differences(result: Result, { expect, tolerance }: Expectation): readonly string[] {
  const found: string[] = [];
  const dayOf = calendarOf(result.timezone);
  const day = (time: string | null): string | null => (time === null ? null : isoDate(dayOf(parseInstant(time) ?? 0)));
  const same = (where: string, got: Dec, wanted: string): void => {
    const off = got.minus(wanted).abs();
    if (off.lte(tolerance) || off.lte(new Dec(wanted).abs().times(tolerance))) return;
    found.push(`${where}: ${got.toString()} instead of ${wanted}`);
  };
  const exact = (where: string, got: unknown, wanted: unknown): void => {
    if (got !== wanted) found.push(`${where}: ${String(got)} instead of ${String(wanted)}`);
  };
  const sum = (texts: readonly (string | undefined)[]): Dec =>
    texts.reduce((total, text) => total.plus(text ?? 0), ZERO);
  const figures = (where: string, rows: readonly Disposal[], wanted: ExpectedDisposal): void => {
    for (const figure of FIGURES) {
      const text = wanted[figure];
      if (text !== undefined) same(`${where} ${figure}`, sum(rows.map((row) => row[figure])), text);
    }
  };
  const selected = (wanted: ExpectedDisposal): readonly Disposal[] =>
    result.disposals.filter(
      (row) =>
        SELECTORS.every((key) => wanted[key] === undefined || row[key] === wanted[key]) &&
        (wanted.day === undefined || day(row.time) === wanted.day) &&
        (wanted.acquiredDay === undefined || day(row.acquired) === wanted.acquiredDay),
    );

  for (const wanted of expect.disposals ?? []) {
    const rows = selected(wanted);
    const where = `disposal ${JSON.stringify(wanted)}`;
    figures(where, rows, wanted);
    if (wanted.rows !== undefined) exact(`${where} rows`, rows.length, wanted.rows);
  }
  if (expect.disposalsTotal) figures('all disposals', result.disposals, expect.disposalsTotal);
  for (const [from, wanted] of Object.entries(expect.years ?? {})) checkYear(from, wanted);
  for (const wanted of expect.holdings ?? []) checkHolding(wanted);
  for (const wanted of expect.income ?? []) {
    const rows = result.income.filter(
      (row) =>
        row.entry === wanted.entry &&
        (wanted.asset === undefined || row.asset === wanted.asset) &&
        (wanted.category === undefined || row.category === wanted.category),
    );
    if (rows.length === 0) found.push(`income ${wanted.entry} is missing`);
    if (wanted.amount !== undefined)
      same(`income ${wanted.entry} amount`, sum(rows.map((row) => row.amount)), wanted.amount);
    if (wanted.value !== undefined)
      same(`income ${wanted.entry} value`, sum(rows.map((row) => row.value)), wanted.value);
  }
  for (const wanted of expect.issues ?? []) {
    const there = result.issues.some((issue) => issue.code === wanted.code && issue.entry === wanted.entry);
    exact(`issue ${wanted.code} of ${wanted.entry}`, there, true);
  }
  for (const code of expect.absentIssues ?? [])
    exact(
      `issue ${code}`,
      result.issues.some((issue) => issue.code === code),
      false,
    );
  return found;

  function checkYear(from: string, wanted: Readonly<Record<string, unknown>>): void {
    const year = result.years.find((one) => one.from === from);
    if (year === undefined) {
      found.push(`year from ${from} is missing`);
      return;
    }
    const compare = (where: string, got: unknown, expected: unknown): void => {
      if (typeof expected === 'string' && typeof got === 'string' && /^-?\d/.test(expected))
        same(where, new Dec(got), expected);
      else if (typeof expected === 'object' && expected !== null && typeof got === 'object' && got !== null) {
        const own = new Map<string, unknown>(Object.entries(got));
        for (const [key, value] of Object.entries(expected)) compare(`${where} ${key}`, own.get(key), value);
      } else exact(where, got, expected);
    };
    compare(`year ${from}`, year, wanted);
  }

  function checkHolding(wanted: ExpectedHolding): void {
    const fitting = result.holdings.filter(
      (one) => one.asset === wanted.asset && (wanted.account === undefined || one.account === wanted.account),
    );
    const where = `holding ${wanted.asset} ${wanted.account ?? ''}`;
    if (wanted.amount !== undefined) same(`${where} amount`, sum(fitting.map((one) => one.amount)), wanted.amount);
    if (wanted.cost !== undefined) same(`${where} cost`, sum(fitting.map((one) => one.cost)), wanted.cost);
    if (wanted.lots === undefined) return;
    const lots = fitting.flatMap((one) => one.lots);
    exact(`${where} lots`, lots.length, wanted.lots.length);
    for (const lot of wanted.lots) {
      const own = lots.filter((one) => one.entry === lot.entry);
      same(`${where} lot ${lot.entry} amount`, sum(own.map((one) => one.amount)), lot.amount);
      same(`${where} lot ${lot.entry} cost`, sum(own.map((one) => one.cost)), lot.cost);
    }
  }
}
