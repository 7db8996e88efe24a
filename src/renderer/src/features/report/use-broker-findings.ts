import { useMemo } from 'react';
import type { BrokerRow } from '../../../../core/domain/us-return.js';
import { brokerFindings, type BrokerFinding } from '../../../../core/reports/forms/us/broker-findings.js';
import { form8949 } from '../../../../core/reports/forms/us/form-8949.js';
import { matchBrokerRows } from '../../../../core/reports/forms/us/match-broker-rows.js';
import type { Load } from '../../ui/use-load.js';
import { zonedDate } from '../../ui/zoned-time.js';
import type { BookOptions, DisposalRow, YearView } from '../../worker/protocol.js';
import { useAnswer } from '../../worker/use-ledger.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';

interface Asked {
  readonly ledger: ReadyLedger;
  readonly options: BookOptions;
  readonly year: YearView;
  readonly rows: readonly BrokerRow[];
}

/** A year's broker rows beside its sales, as Form 8949 has them. */
export function useBrokerFindings({ ledger, options, year, rows }: Asked): Load<readonly BrokerFinding[]> {
  const { year: label, disposalRows } = year;
  const range = useMemo(
    () => ({ ledger: ledger.version, options, year: label, from: 0, to: disposalRows }),
    [ledger.version, options, label, disposalRows],
  );
  const disposals = useAnswer('disposals', range, ledger.version);
  const zone = options.timezone ?? 'UTC';
  return useMemo(
    () =>
      disposals.state === 'ready' ? { ...disposals, value: compared(disposals.value, rows, label, zone) } : disposals,
    [disposals, rows, label, zone],
  );
}

function compared(
  disposals: readonly DisposalRow[],
  brokerRows: readonly BrokerRow[],
  year: string,
  zone: string,
): readonly BrokerFinding[] {
  const localDate = (instant: string): string => zonedDate(instant, zone);
  const brokers = matchBrokerRows(disposals, brokerRows, localDate);
  const parts = form8949({ disposals, taxYear: Number(year), rounding: 'cents', localDate, brokers });
  return brokerFindings({ disposals, brokerRows, parts, localDate });
}
