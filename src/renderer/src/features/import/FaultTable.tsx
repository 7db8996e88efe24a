import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../../core/contract/groups/imports.js';
import { useInWords } from '../../text/said.js';
import { TableScroller } from './TableScroller.js';
import classes from './import.module.css';

/** Shown at once; the file is corrected from the top. */
const MOST = 50;

/** Which cells cannot be read, by line and column. */
export function FaultTable({ faults }: Pick<ImportPreview, 'faults'>): ReactNode {
  const { t } = useTranslation();
  const inWords = useInWords();
  const shown = faults.slice(0, MOST).map((fault, place) => ({ ...fault, place }));
  return (
    <section className={classes.part} aria-label={t('import.faults')}>
      <h2 className={classes.partTitle}>{t('import.faults')}</h2>
      <p className={classes.words}>{t('import.faultsWords')}</p>
      <TableScroller label={t('import.faults')} low>
        <table className={classes.table}>
          <thead>
            <tr>
              {(['line', 'column', 'message'] as const).map((column) => (
                <th key={column} scope="col" className={column === 'line' ? classes.number : undefined}>
                  {t(`import.fault.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ place, line, column, message }) => (
              <tr key={place}>
                <td className={classes.number}>{line === null ? '—' : t('import.count', { count: line })}</td>
                <td>{column ?? '—'}</td>
                <td>{inWords(message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
      {faults.length > MOST && <p className={classes.quiet}>{t('import.faultsMore')}</p>}
    </section>
  );
}
