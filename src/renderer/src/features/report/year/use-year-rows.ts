import { useCallback } from 'react';
import { useRanges, type RowSource } from '../../../ui/table/use-ranges.js';
import type { YearView } from '../../../worker/protocol.js';
import type { Answer } from '../../../worker/questions.js';
import { useLedger } from '../../../worker/use-ledger.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useComputeOptions } from '../../shell/use-compute-options.js';

type YearList = 'disposals' | 'income' | 'issues';
type RowOf<L extends YearList> = Answer<L>[number];

/** One of a year's lists, by ranges. */
export function useYearRows<L extends YearList>(
  list: L,
  count: number,
  { version }: ReadyLedger,
  { year }: YearView,
): RowSource<RowOf<L>> {
  const client = useLedger();
  const options = useComputeOptions();
  const fetch = useCallback(
    async (from: number, to: number) => {
      const rows: readonly RowOf<L>[] = await client.ask(list, { ledger: version, options, year, from, to });
      return { count, rows };
    },
    [client, list, options, year, count, version],
  );
  return useRanges<RowOf<L>>(fetch);
}
