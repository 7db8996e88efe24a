import { Button, FileButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../../core/domain/app-error.js';
import type { BrokerFault } from '../../../../../core/imports/broker-1099-da.js';
import { inWords } from '../../../text/said.js';
import { FailureNote } from '../../../ui/FailureNote.js';
import { Notice } from '../../../ui/Notice.js';
import { useAction } from '../../../ui/use-action.js';
import { STEP_LIMIT, useHistory } from '../../shell/use-history.js';
import classes from '../report.module.css';

/** Forms of a hundred thousand rows stay below this. In bytes. */
const FILE_LIMIT = 32 * 1024 * 1024;
const SHOWN = 10;

/** Adds the rows of a broker's CSV file; tells each cell that cannot be used with its line. */
export function BrokerFile(): ReactNode {
  const { t } = useTranslation();
  const { decide } = useHistory();
  const { busy, error, run } = useAction();
  const [faults, setFaults] = useState<readonly BrokerFault[]>([]);
  const read = (file: File | null): void => {
    if (file === null) return;
    setFaults([]);
    void run(async () => {
      if (file.size > FILE_LIMIT) throw new AppError('bad-input', t('broker.tooLarge'));
      // Loaded when a file is: most people never have one.
      const { readBrokerRows } = await import('../../../../../core/imports/broker-1099-da.js');
      const found = readBrokerRows(await file.text(), file.name.replace(/\.csv$/i, ''));
      setFaults(found.faults);
      if (found.rows.length + found.faults.length === 0) throw new AppError('bad-input', t('broker.noRows'));
      const decisions = found.rows.map(({ id, ...row }) => ({ kind: 'broker-row' as const, id, row }));
      for (let at = 0; at < decisions.length; at += STEP_LIMIT) {
        const step = decisions.slice(at, at + STEP_LIMIT);
        if (!(await decide(step, t('broker.saidRows', { count: step.length })))) return;
      }
    });
  };
  return (
    <>
      <FileButton onChange={read} accept=".csv,text/csv">
        {(props) => (
          <Button variant="default" loading={busy} {...props}>
            {t('broker.fromFile')}
          </Button>
        )}
      </FileButton>
      {error !== null && <FailureNote error={error} />}
      {faults.length > 0 && <Faults faults={faults} />}
    </>
  );
}

function Faults({ faults }: { readonly faults: readonly BrokerFault[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Notice>
      {t('broker.faults', { count: faults.length })}
      <ul className={classes.paths}>
        {faults.slice(0, SHOWN).map(({ line, column, message }) => (
          <li key={`${line} ${column}`}>{t('broker.fault', { line, column, message: inWords(t, message) })}</li>
        ))}
      </ul>
      {faults.length > SHOWN && t('broker.moreFaults', { count: faults.length - SHOWN })}
    </Notice>
  );
}
