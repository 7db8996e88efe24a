import { Fragment, type ReactNode } from 'react';
import { zonedDate, zonedMinute, zonedTime } from './zoned-time.js';
import classes from './when.module.css';

const FORMS = { date: zonedDate, minute: zonedMinute, second: zonedTime } as const;

interface WhenProps {
  readonly instant: string;
  readonly zone: string;
  readonly to: keyof typeof FORMS;
}

/** An instant in the taxpayer's zone; tabular digits, but hyphens of their own width (the typeface widens them with the digits). */
export function When({ instant, zone, to }: WhenProps): ReactNode {
  const parts = FORMS[to](instant, zone).split('-');
  return (
    <time dateTime={instant} className="lb-figure">
      {parts.map((part, at) => (
        <Fragment key={at}>
          {at > 0 && <span className={classes.hyphen}>-</span>}
          {part}
        </Fragment>
      ))}
    </time>
  );
}
