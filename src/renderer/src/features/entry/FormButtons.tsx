import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
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
  const foot = useFirstField();
  return (
    <div ref={foot} className={classes.formButtons}>
      <Button type="submit" size="compact-sm" disabled={!enabled} loading={busy}>
        {label ?? t('entry.save')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onCancel} disabled={busy}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}

/**
 * Once its form has come, one types into that: in the review, digits typed would choose another resolution. Not once more when a kept
 * screen is gone back to.
 */
function useFirstField(): RefObject<HTMLDivElement | null> {
  const foot = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    foot.current?.closest('form')?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  return foot;
}
