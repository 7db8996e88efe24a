import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../../ui/FailureNote.js';
import { Waiting } from '../../../ui/Waiting.js';
import { SideDrawer } from '../../../ui/SideDrawer.js';
import type { BookOptions, YearView } from '../../../worker/protocol.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { FilingStatusField } from '../../settings/FilingStatusField.js';
import { BrokerFile } from './BrokerFile.js';
import { BrokerRowForm } from './BrokerRowForm.js';
import { BrokerTable } from './BrokerTable.js';
import { useBrokerFindings } from './use-broker-findings.js';
import { useBrokerRows } from './use-broker-rows.js';
import classes from '../report.module.css';

interface BrokerDrawerProps {
  readonly opened: boolean;
  readonly ledger: ReadyLedger;
  readonly year: YearView;
  readonly options: BookOptions;
  readonly onClose: () => void;
}

/** What brokers reported of a year, row by row beside the ledger's sales. */
export function BrokerDrawer({ opened, ledger, year, options, onClose }: BrokerDrawerProps): ReactNode {
  const { t } = useTranslation();
  return (
    <SideDrawer opened={opened} title={t('broker.title', { year: year.year })} onClose={onClose} size={900} flush>
      <Reconciled ledger={ledger} year={year} options={options} />
    </SideDrawer>
  );
}

function Reconciled(props: Pick<BrokerDrawerProps, 'ledger' | 'year' | 'options'>): ReactNode {
  const { t } = useTranslation();
  const [typing, setTyping] = useState(false);
  return (
    <div className={classes.orders}>
      <p className={classes.lead}>{t('broker.lead')}</p>
      <FilingStatusField />
      <div className={classes.choices}>
        <BrokerFile />
        {!typing && (
          <Button variant="default" onClick={() => setTyping(true)}>
            {t('broker.byHand')}
          </Button>
        )}
      </div>
      {typing && <BrokerRowForm year={props.year.year} onDone={() => setTyping(false)} />}
      <Compared {...props} />
    </div>
  );
}

const NO_ROWS = [] as const;

function Compared({ ledger, year, options }: Pick<BrokerDrawerProps, 'ledger' | 'year' | 'options'>): ReactNode {
  const { t } = useTranslation();
  const rows = useBrokerRows(year.year);
  const findings = useBrokerFindings({ ledger, year, options, rows: rows.state === 'ready' ? rows.value : NO_ROWS });
  if (rows.state === 'failed') return <FailureNote error={rows.error} onRetry={rows.retry} />;
  if (findings.state === 'failed') return <FailureNote error={findings.error} onRetry={findings.retry} />;
  if (rows.state === 'loading' || findings.state === 'loading') return <Waiting label={t('broker.table')} />;
  const { reported, unreported } = findings.value;
  return (
    <>
      {rows.value.length === 0 ? (
        <p className={classes.none}>{t('broker.none', { year: year.year })}</p>
      ) : (
        <BrokerTable findings={reported} />
      )}
      {unreported > 0 && <p>{t('broker.unreported', { count: unreported })}</p>}
    </>
  );
}
