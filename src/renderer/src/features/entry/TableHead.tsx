import type { ReactNode } from 'react';
import classes from './entry.module.css';

/** A column's name, or one with what it means in plain words, on hover. */
type Head = string | { readonly name: string; readonly words: string };

interface TableHeadProps {
  /** Of the column that tells the rows apart. */
  readonly row: Head;
  readonly figures?: readonly Head[];
  readonly words?: readonly Head[];
}

/** The names of a drawer's columns: what each row is of, its figures, which stand to the right, and what else is said of it. */
export function TableHead({ row, figures, words }: TableHeadProps): ReactNode {
  return (
    <thead>
      <tr>
        <HeadCell head={row} />
        {figures?.map((head) => (
          <HeadCell key={nameOf(head)} head={head} figure />
        ))}
        {words?.map((head) => (
          <HeadCell key={nameOf(head)} head={head} />
        ))}
      </tr>
    </thead>
  );
}

function nameOf(head: Head): string {
  return typeof head === 'string' ? head : head.name;
}

/** One of them, for a table whose columns stand in an order of their own. */
export function HeadCell({ head, figure = false }: { readonly head: Head; readonly figure?: boolean }): ReactNode {
  return (
    <th scope="col" className={figure ? classes.number : undefined}>
      {typeof head === 'string' ? (
        head
      ) : (
        <span className={classes.term} title={head.words}>
          {head.name}
        </span>
      )}
    </th>
  );
}
