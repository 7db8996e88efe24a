import type { LedgerEntry, Leg } from '../domain/ledger-entry.js';
import type { ComputeOptions, RuleSetId } from '../domain/tax-options.js';
import type { BrokerRow } from '../domain/us-return.js';
import { compute } from '../engine/compute.js';
import { ruleSet } from '../engine/rules/rule-set.js';
import type { Cell } from '../reports/report.js';
import type { Rounding } from '../reports/report-input.js';
import { prepareFiling, type Filing } from './prepare-filing.js';

const leg = (words: string): Leg => {
  const [amount = '', asset = '', value] = words.split(' ');
  return { amount, asset, ...(value === undefined ? {} : { value }) };
};
export const trade = (
  id: string,
  day: string,
  account: string,
  out: string,
  into: string,
  fee?: string,
): LedgerEntry => ({
  id,
  time: `${day}T12:00:00Z`,
  account,
  kind: 'trade',
  out: leg(out),
  in: leg(into),
  ...(fee === undefined ? {} : { fees: [leg(fee)] }),
});
/** From x to y. */
export const transfer = (id: string, day: string, moved: string, fee?: string): LedgerEntry => ({
  id,
  time: `${day}T12:00:00Z`,
  account: 'x',
  kind: 'transfer',
  ...leg(moved),
  to: 'y',
  ...(fee === undefined ? {} : { fees: [leg(fee)] }),
});

interface Asked extends Partial<ComputeOptions> {
  readonly rounding?: Rounding;
  readonly brokerRows?: readonly BrokerRow[];
}

export function filingOf(
  rules: RuleSetId,
  entries: readonly LedgerEntry[],
  year: string,
  { rounding, brokerRows, ...chosen }: Asked = {},
): Filing {
  const options: ComputeOptions = { rules, timezone: 'UTC', ...chosen };
  const ledger = { format: 'lotbook-ledger/1', currency: ruleSet(rules).currency ?? 'USD', entries } as const;
  const order = { options, year, appVersion: '1', madeOn: '2026-11-21' };
  const further = {
    ...(rounding === undefined ? {} : { rounding }),
    ...(brokerRows === undefined ? {} : { us: { brokerRows } }),
  };
  return prepareFiling({ ledger, result: compute(ledger, options), accountNames: {} }, { ...order, ...further });
}

export const shown = (cell: Cell): string => {
  if (cell.kind === 'empty' || cell.kind === 'time') return '';
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'count' ? String(cell.value) : cell.rounded;
};
/** The rows of a sheet as they are shown. */
export function table({ report }: Filing, name: string): readonly (readonly string[])[] {
  const rows = report.sheets.find((sheet) => sheet.name === name)?.rows;
  return Array.from({ length: rows?.length ?? 0 }, (_, at) => rows?.at(at).map(shown) ?? []);
}
/** Proceeds, cost and gain of all disposals. */
export function totals(filing: Filing): readonly string[] {
  const sheet = filing.report.sheets.find(({ name }) => name === 'Disposals');
  return ['Proceeds', 'Cost', 'Gain or loss'].map((title) => {
    const cell = sheet?.totals?.[sheet.columns.findIndex((column) => column.title === title)];
    return cell === undefined ? '' : shown(cell);
  });
}
/** Asset, account, units and cost of each lot at the year's end. */
export const held = (filing: Filing): readonly string[] =>
  table(filing, 'Holdings').map(([asset, account, , amount, cost]) => [asset, account, amount, cost].join(' '));
