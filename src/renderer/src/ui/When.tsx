import type { ReactNode } from 'react';
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
  const [year, month, rest] = FORMS[to](instant, zone).split('-');
  const hyphen = <span className={classes.hyphen}>-</span>;
  return (
    <time dateTime={instant} className="lb-figure">
      {year}
      {hyphen}
      {month}
      {hyphen}
      {rest}
    </time>
  );
}
