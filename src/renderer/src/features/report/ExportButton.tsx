import { Button, SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Export } from './use-export.js';
import classes from './report.module.css';

const ALL = 'all';
const YEAR = 'year';

interface ExportButtonProps {
  readonly year: string;
  readonly work: Export;
}

/** What to export, and the button. */
export function ExportButton({ year, work }: ExportButtonProps): ReactNode {
  const { t } = useTranslation();
  const [what, setWhat] = useState(YEAR);
  const working = work.progress.state === 'working';
  return (
    <div className={classes.export}>
      <SegmentedControl
        aria-label={t('export.what')}
        data={[
          { value: YEAR, label: t('export.year', { year }) },
          { value: ALL, label: t('export.all') },
        ]}
        value={what}
        onChange={setWhat}
        disabled={working}
      />
      <Button onClick={() => work.start(what === ALL ? ALL : year)} disabled={working}>
        {t('export.button')}
      </Button>
    </div>
  );
}
