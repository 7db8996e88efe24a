import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './figures.module.css';

export interface FigureItem {
  readonly id: string;
  readonly name: string;
  /** What the name means in plain words, on hover and focus. */
  readonly words?: string;
  readonly value: ReactNode;
  /** Stands under the value. */
  readonly note?: ReactNode;
}

/** A strip of figures, the first one the most important. */
export function Figures({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly FigureItem[];
}): ReactNode {
  return (
    <section aria-label={label} className={classes.strip}>
      <dl className={classes.figures}>
        {items.map(({ id, name, words, value, note }) => (
          <div key={id}>
            <dt>{words === undefined ? name : <Term name={name} words={words} />}</dt>
            <dd data-testid={`total-${id}`}>{value}</dd>
            {note !== undefined && <dd className={classes.note}>{note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A word of the field with its meaning on hover and focus. */
export function Term({ name, words }: { readonly name: string; readonly words: ReactNode }): ReactNode {
  return (
    <Tooltip label={<span className={classes.words}>{words}</span>}>
      <button type="button" className={classes.term}>
        {name}
      </button>
    </Tooltip>
  );
}
