import { Progress, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './progress-bar.module.css';

interface ProgressBarProps {
  /** Of the whole, 0 to 1; `null` while nobody knows how much there is to do. */
  readonly fraction: number | null;
  readonly label: string;
}

/** How wide the part is that passes through a bar which only says that work goes on. In per cent. */
const PASSING = 25;

/**
 * How far long work is. Nothing here is painted anew for each frame, as the library's own stripes and transitions are: without a graphics
 * card that takes a tenth of a processor from the very work that it shows.
 */
export function ProgressBar({ fraction, label }: ProgressBarProps): ReactNode {
  const unknown = fraction === null;
  return (
    <>
      <Progress.Root size={4} transitionDuration={0} aria-hidden>
        <Progress.Section
          value={unknown ? PASSING : fraction * 100}
          withAria={false}
          {...(unknown && { className: classes.passing })}
        />
      </Progress.Root>
      {/* The library would tell the passing part's width as how far the work is. */}
      <VisuallyHidden component="progress" aria-label={label} {...(!unknown && { value: fraction })} />
    </>
  );
}

/** Of `done` of `total`, where a total of 0 stands for one that is not known. */
export function fractionOf({ done, total }: { readonly done: number; readonly total: number }): number | null {
  return total === 0 ? null : done / total;
}
