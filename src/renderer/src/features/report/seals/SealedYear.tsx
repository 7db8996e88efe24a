import { useCallback, useState, type ReactNode } from 'react';
import type { SealView } from '../../../../../core/contract/groups/store.js';
import { useRanges, type RowSource } from '../../../ui/table/use-ranges.js';
import type { ReportView, YearView } from '../../../worker/protocol.js';
import type { Answer } from '../../../worker/questions.js';
import type { SealCheck } from '../../../worker/seals/seal-protocol.js';
import { useLedger } from '../../../worker/use-ledger.js';
import { EntryDrawer } from '../../entry/EntryDrawer.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useRuleChoices } from '../../shell/use-rule-choices.js';
import { DisposalRows } from '../year/DisposalTable.js';
import { IncomeRows } from '../year/IncomeTable.js';
import { SealBanner } from './SealBanner.js';
import { useSealCheck } from './use-seals.js';
import { YearReport } from '../year/YearReport.js';
import { YearTabs } from '../year/YearTabs.js';
import { YearTotals } from '../year/YearTotals.js';

interface SealedYearProps {
  readonly seal: SealView;
  readonly ledger: ReadyLedger;
  readonly report: ReportView;
  readonly year: YearView;
}

/** A year that has a seal: as it is now, or as it was sealed. */
export function SealedYear({ seal, ledger, report, year }: SealedYearProps): ReactNode {
  const check = useSealCheck(seal, ledger);
  const [asSealed, setAsSealed] = useState(false);
  return (
    <>
      <SealBanner seal={seal} check={check} asSealed={asSealed} onAsSealed={setAsSealed} />
      {asSealed && check.state === 'ready' ? (
        <AsSealed id={seal.id} sealed={check.value.sealed} ledger={ledger} />
      ) : (
        <YearReport ledger={ledger} report={report} year={year} />
      )}
    </>
  );
}

interface AsSealedProps {
  readonly id: string;
  readonly sealed: SealCheck['sealed'];
  readonly ledger: ReadyLedger;
}

/** Totals, disposals and income out of the sealed document. */
function AsSealed({ id, sealed: { year, currency }, ledger }: AsSealedProps): ReactNode {
  const { settings } = useSession();
  const terms = useRuleChoices().find((rule) => rule.id === settings.rules)?.terms ?? true;
  const disposals = useSealedRows('sealedDisposals', id, year.disposalRows);
  const income = useSealedRows('sealedIncome', id, year.incomeRows);
  const [entry, setEntry] = useState<string | null>(null);
  const common = { currency, onOpen: (row: { readonly entry: string }) => setEntry(row.entry) };
  const isOpen = (row: { readonly entry: string }): boolean => row.entry === entry;
  return (
    <>
      <YearTotals year={year} currency={currency} terms={terms} onIssues={null} />
      <YearTabs
        parts={[
          {
            name: 'disposals',
            count: year.disposalRows,
            content: <DisposalRows {...common} source={disposals} isOpen={isOpen} />,
          },
          {
            name: 'income',
            count: year.incomeRows,
            content: <IncomeRows {...common} source={income} isOpen={isOpen} accounts={ledger.accounts} />,
          },
        ]}
      />
      <EntryDrawer id={entry} ledger={ledger} onClose={() => setEntry(null)} />
    </>
  );
}

type SealedList = 'sealedDisposals' | 'sealedIncome';

function useSealedRows<L extends SealedList>(list: L, id: string, count: number): RowSource<Answer<L>[number]> {
  const client = useLedger();
  const fetch = useCallback(
    async (from: number, to: number) => {
      const rows: readonly Answer<L>[number][] = await client.ask(list, { id, from, to });
      return { count, rows };
    },
    [client, list, id, count],
  );
  return useRanges<Answer<L>[number]>(fetch);
}
