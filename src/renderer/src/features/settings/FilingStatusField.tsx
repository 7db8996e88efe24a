import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FILING_STATUSES } from '../../../../core/domain/us-return.js';
import { LOSS_LIMIT } from '../../../../core/reports/forms/us/schedule-d.js';
import { moneyText } from '../../ui/decimal-display.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Segments } from '../../ui/Segments.js';
import { useSession } from '../shell/session.js';
import { useSaveSettings } from '../shell/use-save-settings.js';
import classes from './settings.module.css';

/** What of a loss may be deducted in the United States depends on it. */
export function FilingStatusField(): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { save, error } = useSaveSettings();
  const { filingStatus } = settings;
  return (
    <div>
      <Segments
        label={t('broker.status')}
        data={FILING_STATUSES.map((value) => ({ value, label: t(`broker.statuses.${value}`) }))}
        value={filingStatus}
        onChange={(value) => save({ filingStatus: value })}
      />
      <p className={classes.under}>{t('broker.statusWords', { limit: moneyText(LOSS_LIMIT[filingStatus], 'USD') })}</p>
      {error !== null && <FailureNote error={error} />}
    </div>
  );
}
