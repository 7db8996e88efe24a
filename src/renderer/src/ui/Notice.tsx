import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notes.module.css';

interface NoticeProps {
  readonly tone?: 'plain' | 'warn';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A quiet strip that tells a state; its words are announced politely when it appears. */
export function Notice({ tone = 'plain', children, actions }: NoticeProps): ReactNode {
  return (
    <div className={tone === 'warn' ? classes.warn : classes.plain}>
      <IconInfoCircle size={20} aria-hidden className={classes.icon} />
      <output className={classes.words}>{children}</output>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
