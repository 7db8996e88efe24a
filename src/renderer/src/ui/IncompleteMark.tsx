import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './incomplete-mark.module.css';

/** Stands before a figure behind which something is not known; `label` says what, on hover and to who cannot see it. */
export function IncompleteMark({ label }: { readonly label: string }): ReactNode {
  return (
    <span className={classes.mark} title={label}>
      <IconAlertTriangle size={14} aria-hidden />
      <span className="lb-unseen">{label}</span>
    </span>
  );
}
