import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Part } from './Part.js';
import classes from './overview.module.css';

export interface ChartTable {
  readonly columns: readonly { readonly name: string; readonly numeric?: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

interface ChartPartProps {
  readonly title: string;
  /** The same figures in words and numbers, for whoever cannot see the chart or wants to read it. */
  readonly table: ChartTable;
  /** Said in place of an empty chart. */
  readonly none: string;
  readonly actions?: ReactNode;
  /** Said under the figures. */
  readonly note?: string;
  /** The chart itself; it is loaded when it is first shown. */
  readonly children: ReactNode;
}

/** A chart that turns into a table on demand. */
export function ChartPart({ title, table, none, actions, note, children }: ChartPartProps): ReactNode {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  if (table.rows.length === 0) {
    return (
      <Part title={title}>
        <p className={classes.quiet}>{none}</p>
      </Part>
    );
  }
  const turn = (
    <Button size="compact-sm" variant="default" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
      {t(asTable ? 'overview.asChart' : 'overview.asTable')}
    </Button>
  );
  return (
    <Part
      title={title}
      actions={
        <>
          {actions}
          {turn}
        </>
      }
    >
      {asTable ? (
        <FigureTable label={title} table={table} />
      ) : (
        <figure className={classes.chart} aria-label={title}>
          {children}
        </figure>
      )}
      {note !== undefined && <p className={classes.quiet}>{note}</p>}
    </Part>
  );
}

function FigureTable({
  label,
  table: { columns, rows },
}: {
  readonly label: string;
  readonly table: ChartTable;
}): ReactNode {
  const classOf = (place: number): string | undefined =>
    columns[place]?.numeric === true ? classes.number : undefined;
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ name }, place) => (
            <th key={name} scope="col" className={classOf(place)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {columns.map(({ name }, place) => (
              <td key={name} className={classOf(place)}>
                {cells[place]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
