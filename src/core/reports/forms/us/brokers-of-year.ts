import { BROKER_CURRENCY, type BrokerRow } from '../../../domain/us-return.js';
import type { ReportContext } from '../../report-context.js';
import { DIGITAL_ASSET_BOXES_FROM } from './form-8949.js';
import { matchBrokerRows, type BrokerMatching } from './match-broker-rows.js';

type Year = Pick<ReportContext, 'input' | 'period' | 'result'>;

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

/** Those rows beside the year's disposals. */
export function brokersOfYear(context: ReportContext): BrokerMatching {
  const { disposals, localDate, entry } = context;
  return matchBrokerRows(disposals, brokerRowsOfYear(context), localDate, entry);
}

/** That sales which the IRS knows of are in no figure: one sentence, or none. */
export function salesNotInLedger(context: ReportContext): readonly string[] {
  if (brokerRowsOfYear(context).length === 0) return [];
  const missing = brokersOfYear(context).onlyBroker.length;
  if (missing === 0) return [];
  const rows =
    missing === 1 ? '1 row of brokers’ forms is a sale that' : `${missing} rows of brokers’ forms are sales that`;
  return [
    `${rows} the ledger does not have: in no figure here, and known to the IRS. The sheet ${brokerForm(context)} says which.`,
  ];
}
