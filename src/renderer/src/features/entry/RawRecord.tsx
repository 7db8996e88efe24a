import type { ReactNode } from 'react';
import { prettyJson } from './pretty-json.js';
import classes from './entry.module.css';

interface RawRecordProps {
  readonly id: string;
  readonly json: string;
  /** Stands beside the id. */
  readonly children?: ReactNode;
}

/** A received record, every character of its values as it came. */
export function RawRecord({ id, json, children }: RawRecordProps): ReactNode {
  return (
    <figure className={classes.record}>
      <figcaption>
        <span className={classes.mono}>{id}</span>
        {children}
      </figcaption>
      <pre>{prettyJson(json)}</pre>
    </figure>
  );
}
