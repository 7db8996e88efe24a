import type { ReactNode } from 'react';
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

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
