import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../ui/ProgressBar.js';
import type { ImportWork } from './use-import.js';
import classes from './import.module.css';

/** How far reading or importing is, and the way to stop it. */
export function ImportBar({ work }: { readonly work: ImportWork }): ReactNode {
  const { t } = useTranslation();
  const { doing, fraction, file } = work;
  const label = doing === 'importing' ? t('import.importing', { file: file?.name ?? '' }) : t('import.reading');
  return (
    <section className={classes.bar} aria-label={label}>
      <div className={classes.barHead}>
        <output>{label}</output>
        <Button size="compact-sm" variant="default" onClick={work.stop}>
          {t('import.stop')}
        </Button>
      </div>
      <ProgressBar fraction={fraction} label={label} />
    </section>
  );
}
