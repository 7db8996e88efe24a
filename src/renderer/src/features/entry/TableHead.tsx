import type { ReactNode } from 'react';
import classes from './entry.module.css';

interface TableHeadProps {
  /** Of the column that tells the rows apart. */
  readonly row: string;
  readonly figures?: readonly string[];
  readonly words?: readonly string[];
}

/** The names of a drawer's columns: what each row is of, its figures, which stand to the right, and what else is said of it. */
export function TableHead({ row, figures, words }: TableHeadProps): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col">{row}</th>
        {figures?.map((name) => (
          <th key={name} scope="col" className={classes.number}>
            {name}
          </th>
        ))}
        {words?.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
