import { AppError } from '../../../../core/domain/app-error.js';
import { FILE_WORDS } from '../../../../core/domain/failure-words/file-words.js';
import type { Disposal, Result } from '../../../../core/domain/result.js';
import { tell } from '../../../../core/domain/sentence.js';
import { BROKER_CURRENCY, type BrokerRow } from '../../../../core/domain/us-return.js';
import { brokerFindings, type BrokerFinding } from '../../../../core/reports/forms/us/broker-findings.js';
import { form8949 } from '../../../../core/reports/forms/us/form-8949.js';
import { matchBrokerRows, type EntryOf } from '../../../../core/reports/forms/us/match-broker-rows.js';
import { localDay } from '../../../../core/reports/local-time.js';
import type { BookOptions } from '../protocol.js';

export interface BrokerInput {
  readonly options: BookOptions;
  /** Label of a tax year. */
  readonly year: string;
  /** Of that year. */
  readonly rows: readonly BrokerRow[];
}

/** What was found of each row of a broker's form; of sales that no form has, how many there are. */
export interface BrokerView {
  readonly reported: readonly BrokerFinding[];
  readonly unreported: number;
}

/**
 * A year's broker rows beside its sales, as Form 8949 has them: the sales, which may be very many, stay in the worker.
 * @throws AppError `bad-input` for a report in another currency than the rows'
 */
export function brokerView(
  { timezone, currency }: Result,
  disposals: readonly Disposal[],
  entryOf: EntryOf,
  { year, rows: brokerRows }: BrokerInput,
): BrokerView {
  if (brokerRows.length === 0) return { reported: [], unreported: 0 };
  if (currency !== BROKER_CURRENCY) throw new AppError('bad-input', tell(FILE_WORDS['not-in-usd'], { currency }));
  const localDate = localDay(timezone);
  const brokers = matchBrokerRows(disposals, brokerRows, localDate, entryOf);
  const parts = form8949({ disposals, taxYear: Number(year), rounding: 'cents', localDate, brokers });
  const findings = brokerFindings({ brokers, parts });
  const reported = findings.filter(({ finding }) => finding !== 'unreported');
  return { reported, unreported: findings.length - reported.length };
}
