import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistory } from '../shell/use-history.js';
import classes from './entry.module.css';

interface FormButtonsProps {
  readonly enabled: boolean;
  readonly onCancel: () => void;
  /** What the first button says; "Save" when left out. */
  readonly label?: string;
}

/** The foot of a form that takes a decision; its first button submits. */
export function FormButtons({ enabled, onCancel, label }: FormButtonsProps): ReactNode {
  const { t } = useTranslation();
  const { busy } = useHistory();
  return (
    <div className={classes.formButtons}>
      <Button type="submit" size="compact-sm" disabled={!enabled} loading={busy}>
        {label ?? t('entry.save')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onCancel} disabled={busy}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}
