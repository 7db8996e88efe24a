import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TableScroller } from './TableScroller.js';
import classes from './import.module.css';

interface SampleTableProps {
  readonly columns: readonly string[];
  /** In the order of `columns`. */
  readonly rows: readonly (readonly string[])[];
}

/** The first rows as they stand in the file. */
export function SampleTable({ columns, rows }: SampleTableProps): ReactNode {
  const { t } = useTranslation();
  const placed = columns.map((name, place) => ({ name, place }));
  return (
    <section className={classes.part} aria-label={t('import.firstRows')}>
      <h2 className={classes.partTitle}>{t('import.firstRows')}</h2>
      <TableScroller label={t('import.firstRows')}>
        <table className={classes.table}>
          <thead>
            <tr>
              {placed.map(({ name, place }) => (
                <th key={place} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .map((cells, line) => ({ cells, line }))
              .map(({ cells, line }) => (
                <tr key={line}>
                  {placed.map(({ place }) => (
                    <td key={place} className={classes.cell} title={cells[place] ?? ''}>
                      {cells[place] ?? ''}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </TableScroller>
    </section>
  );
}
