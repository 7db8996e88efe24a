import type { Disposal, Result } from '../../../domain/result.js';
import { BROKER_CURRENCY, type BrokerRow } from '../../../domain/us-return.js';
import type { Period } from '../../period.js';
import type { ReportInput } from '../../report-input.js';
import { DIGITAL_ASSET_BOXES_FROM } from './form-8949.js';
import { matchBrokerRows, type BrokerMatching, type EntryOf } from './match-broker-rows.js';

/** Of a report's context, which is made with what is here. */
interface Year {
  readonly input: ReportInput;
  readonly period: Period;
  readonly result: Result;
}

/** Brokers' sales of digital assets through 2024 are on Form 1099-B, from 2025 on a form of their own. */
export function brokerForm({ period }: Pick<Year, 'period'>): '1099-B' | '1099-DA' {
  return Number(period.label) < DIGITAL_ASSET_BOXES_FROM ? '1099-B' : '1099-DA';
}

/** Forms of another year are compared in that year's report. */
export function reportedInYear({ input, period, result }: Year): readonly BrokerRow[] {
  if (result.rules !== 'us') return [];
  return (input.us?.brokerRows ?? []).filter(({ sold }) => sold.startsWith(`${period.label}-`));
}

/** The rows that are compared: dollars with nothing but dollars. */
export function brokerRowsOfYear(year: Year): readonly BrokerRow[] {
  return year.result.currency === BROKER_CURRENCY ? reportedInYear(year) : [];
}

interface YearSales extends Year {
  readonly disposals: readonly Disposal[];
  readonly localDate: (instant: string) => string;
  readonly entry: EntryOf;
}

/** Those rows beside the year's disposals; a report's context has them once for all its sheets. */
export function brokersOfYear(year: YearSales): BrokerMatching {
  return matchBrokerRows(year.disposals, brokerRowsOfYear(year), year.localDate, year.entry);
}

/** That sales which the IRS knows of are in no figure: one sentence, or none. */
export function salesNotInLedger(year: Year & { readonly brokers: () => BrokerMatching }): readonly string[] {
  if (brokerRowsOfYear(year).length === 0) return [];
  const missing = year.brokers().onlyBroker.length;
  if (missing === 0) return [];
  const rows =
    missing === 1 ? '1 row of brokers’ forms is a sale that' : `${missing} rows of brokers’ forms are sales that`;
  return [
    `${rows} the ledger does not have: in no figure here, and known to the IRS. The sheet ${brokerForm(year)} says which.`,
  ];
}
