import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './Notice.js';
import { ProgressBar } from './ProgressBar.js';

interface RunningProps {
  /** What is being done. */
  readonly words: string;
  /** See `ProgressBar`. */
  readonly fraction: number | null;
  readonly label: string;
  readonly onCancel: () => void;
}

/** Long work that goes on beside what else the person does, and the way to stop it. */
export function Running({ words, fraction, label, onCancel }: RunningProps): ReactNode {
  const { t } = useTranslation();
  const cancel = (
    <Button size="compact-sm" variant="default" onClick={onCancel}>
      {t('action.cancel')}
    </Button>
  );
  return (
    <Notice actions={cancel}>
      {words}
      <ProgressBar fraction={fraction} label={label} />
    </Notice>
  );
}
