import type { ReactNode } from 'react';
import { Term } from './Figures.js';
import classes from './facts.module.css';

interface FactsProps {
  /** Room for long names. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Names and what they stand for, in two columns; the children are each a `Fact`. */
export function Facts({ wide = false, children }: FactsProps): ReactNode {
  return (
    <dl className={classes.facts} data-wide={wide}>
      {children}
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  /** What the name means in plain words, on hover and focus. */
  readonly words?: string;
  readonly children: ReactNode;
}

export function Fact({ name, words, children }: FactProps): ReactNode {
  return (
    <div>
      <dt>{words === undefined ? name : <Term name={name} words={words} />}</dt>
      <dd>{children}</dd>
    </div>
  );
}
