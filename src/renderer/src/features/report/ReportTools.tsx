import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealView } from '../../../../core/contract/groups/store.js';
import type { Load } from '../../ui/use-load.js';
import type { ReportView, YearView } from '../../worker/protocol.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useComputeOptions } from '../shell/use-compute-options.js';
import { BrokerDrawer } from './broker/BrokerDrawer.js';
import { CompareDrawer } from './compare/CompareDrawer.js';
import { ExportDrawer } from './export/ExportDrawer.js';
import { SealDrawer } from './seals/SealDrawer.js';
import type { Export } from './export/use-export.js';

/** What can be done with the shown year; each has a drawer. */
export type ReportTool = 'seal' | 'compare' | 'broker' | 'export';

export function ReportButtons({ onOpen }: { readonly onOpen: (tool: ReportTool) => void }): ReactNode {
  const { t } = useTranslation();
  const { rules } = useComputeOptions();
  return (
    <>
      <Button variant="default" title={t('report.toolWords.seal')} onClick={() => onOpen('seal')}>
        {t('seal.button')}
      </Button>
      <Button variant="default" title={t('report.toolWords.compare')} onClick={() => onOpen('compare')}>
        {t('compare.title')}
      </Button>
      {rules === 'us' && (
        <Button variant="default" title={t('report.toolWords.broker')} onClick={() => onOpen('broker')}>
          {t('broker.button')}
        </Button>
      )}
      <Button title={t('report.toolWords.export')} onClick={() => onOpen('export')}>
        {t('export.button')}
      </Button>
    </>
  );
}

interface ReportDrawersProps {
  readonly open: ReportTool | null;
  readonly ledger: ReadyLedger;
  readonly report: ReportView;
  readonly year: YearView;
  readonly seals: Load<readonly SealView[]>;
  readonly work: Export;
  readonly onClose: () => void;
}

export function ReportDrawers({ open, ledger, report, year, seals, work, onClose }: ReportDrawersProps): ReactNode {
  const options = useComputeOptions();
  return (
    <>
      <ExportDrawer opened={open === 'export'} year={year.year} work={work} onClose={onClose} />
      <SealDrawer opened={open === 'seal'} year={year} seals={seals} onClose={onClose} />
      <CompareDrawer
        opened={open === 'compare'}
        ledger={ledger}
        year={year.year}
        currency={report.currency}
        onClose={onClose}
      />
      {options.rules === 'us' && (
        <BrokerDrawer opened={open === 'broker'} ledger={ledger} year={year} options={options} onClose={onClose} />
      )}
    </>
  );
}
