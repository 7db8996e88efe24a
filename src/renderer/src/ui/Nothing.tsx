import type { ReactNode } from 'react';
import classes from './nothing.module.css';

interface NothingProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** An empty state: what would be here, and how to get it. */
export function Nothing({ title, children, actions }: NothingProps): ReactNode {
  return (
    <div className={classes.nothing}>
      <h2 className={classes.title}>{title}</h2>
      {children !== undefined && <div className={classes.words}>{children}</div>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
