import { useId, type ReactNode } from 'react';
import classes from './settings.module.css';

interface SettingsGroupProps {
  readonly title: string;
  /** What the choices of this section decide. */
  readonly words?: string;
  readonly children: ReactNode;
}

/** A section of the settings: its name beside its choices. */
export function SettingsGroup({ title, words, children }: SettingsGroupProps): ReactNode {
  const heading = useId();
  return (
    <section className={classes.group} aria-labelledby={heading}>
      <h2 id={heading} className={classes.groupTitle}>
        {title}
      </h2>
      <div className={classes.groupBody}>
        {words !== undefined && <p className={classes.quiet}>{words}</p>}
        {children}
      </div>
    </section>
  );
}
