import { useId, type ReactNode } from 'react';
import classes from './entry.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of a drawer. */
export function Section({ title, children }: SectionProps): ReactNode {
  const heading = useId();
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <h3 id={heading} className={classes.sectionTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
}

export function Facts({ children }: { readonly children: ReactNode }): ReactNode {
  return <dl className={classes.facts}>{children}</dl>;
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
