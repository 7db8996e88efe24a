import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealView } from '../../../../core/contract/groups/store.js';
import type { AppError } from '../../../../core/domain/app-error.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Nothing } from '../../ui/Nothing.js';
import { Page } from '../../ui/Page.js';
import type { Load } from '../../ui/use-load.js';
import type { ReportView, YearView } from '../../worker/protocol.js';
import { useLedgerState } from '../../worker/use-ledger.js';
import { AskedByLink } from '../shell/AskedByLink.js';
import { LedgerGate, type ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { useReport } from '../shell/use-report.js';
import { useSaveSettings } from '../shell/use-save-settings.js';
import { WaysIn } from '../shell/WaysIn.js';
import { Computing } from './Computing.js';
import { ExportNote } from './export/ExportNote.js';
import { ReportChoices } from './ReportChoices.js';
import { RatesNote } from './RatesNote.js';
import { ReportButtons, ReportDrawers, type ReportTool } from './ReportTools.js';
import { StandingOrders } from './orders/StandingOrders.js';
import { SealedYear } from './seals/SealedYear.js';
import { useExport } from './export/use-export.js';
import { sealOf, useSeals } from './seals/use-seals.js';
import { YearReport } from './year/YearReport.js';

/** One tax year under chosen rules: totals, disposals, income, what is in doubt, and the export. */
export function ReportScreen(): ReactNode {
  const { t } = useTranslation();
  const ledger = useLedgerState();
  const report = useReport();
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<ReportTool | null>(null);
  const seals = useSeals();
  const work = useExport();
  const years = ledger.phase === 'ready' && report.state === 'ready' ? report.value.years : [];
  // Other rules may cut other years: a choice that is gone falls back to the newest.
  const year = years.find((candidate) => candidate.year === chosen) ?? years[0];
  const summary = year === undefined ? '' : t('report.period', { from: year.from, to: year.to });
  return (
    <Page
      title={t('nav.report')}
      layout="fill"
      summary={summary}
      actions={year !== undefined && <ReportButtons onOpen={setOpen} />}
    >
      {/* Answered once there is a report. */}
      {ledger.phase === 'ready' && report.state === 'ready' && (
        <AskedByLink screen="report" what="export" onAsked={() => year !== undefined && setOpen('export')} />
      )}
      {open !== 'export' && <ExportNote work={work} />}
      {ledger.phase === 'ready' && report.state === 'ready' && year !== undefined && (
        <ReportDrawers
          open={open}
          ledger={ledger}
          report={report.value}
          year={year}
          seals={seals}
          work={work}
          onClose={() => setOpen(null)}
        />
      )}
      <LedgerGate>
        {(ready) => <Report ledger={ready} report={report} year={year} seals={seals} onYear={setChosen} />}
      </LedgerGate>
    </Page>
  );
}

interface ReportProps {
  readonly ledger: ReadyLedger;
  readonly report: Load<ReportView>;
  readonly year: YearView | undefined;
  readonly seals: Load<readonly SealView[]>;
  readonly onYear: (year: string) => void;
}

function Report({ ledger, report, year, seals, onYear }: ReportProps): ReactNode {
  const { settings } = useSession();
  const seal = year && sealOf(seals, settings.rules, year.year);
  switch (report.state) {
    case 'loading':
      return <Computing />;
    case 'failed':
      return <FailedReport error={report.error} onRetry={report.retry} />;
    case 'ready':
      if (year === undefined) return <NothingToReport />;
      return (
        <>
          <RatesNote currency={report.value.currency} own={ledger.currency} />
          <ReportChoices report={report.value} year={year} onYear={onYear}>
            <StandingOrders ledger={ledger} year={year} />
          </ReportChoices>
          {seals.state === 'failed' && <FailureNote error={seals.error} onRetry={seals.retry} />}
          {seal === undefined ? (
            <YearReport key={year.year} ledger={ledger} report={report.value} year={year} />
          ) : (
            <SealedYear key={seal.id} seal={seal} ledger={ledger} report={report.value} year={year} />
          )}
        </>
      );
  }
}

/** A method or pool that the rules do not allow would fail again and again: the defaults always work. */
function FailedReport({ error, onRetry }: { readonly error: AppError; readonly onRetry: () => void }): ReactNode {
  const { t } = useTranslation();
  const { save } = useSaveSettings();
  return (
    <FailureNote error={error} onRetry={onRetry}>
      {error.code === 'bad-options' && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => save({ method: null, scope: null, methodByYear: {} })}
        >
          {t('report.useDefaults')}
        </Button>
      )}
    </FailureNote>
  );
}

function NothingToReport(): ReactNode {
  const { t } = useTranslation();
  return (
    <Nothing title={t('report.noneTitle')} actions={<WaysIn />}>
      {t('report.noneWords')}
    </Nothing>
  );
}
