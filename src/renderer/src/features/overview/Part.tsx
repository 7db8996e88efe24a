import { useId, type ReactNode } from 'react';
import classes from './overview.module.css';

interface PartProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the overview. */
export function Part({ title, actions, children }: PartProps): ReactNode {
  const heading = useId();
  return (
    <section className={classes.part} aria-labelledby={heading}>
      <header className={classes.partHead}>
        <h2 id={heading} className={classes.partTitle}>
          {title}
        </h2>
        <div className={classes.partActions}>{actions}</div>
      </header>
      {children}
    </section>
  );
}
