import { ScrollArea } from '@mantine/core';
import type { ReactNode } from 'react';

/** As high as a list of faults grows before it scrolls, in pixels. */
const LOW = 240;

interface TableScrollerProps {
  readonly label: string;
  readonly low?: boolean;
  readonly children: ReactNode;
}

/** A table that may be wider, or higher, than its place: it takes the focus, so that the arrow keys scroll it. */
export function TableScroller({ label, low = false, children }: TableScrollerProps): ReactNode {
  return (
    <ScrollArea.Autosize
      mah={low ? LOW : undefined}
      type="auto"
      // The bar stands below the last row, not on it.
      offsetScrollbars="x"
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': label }}
    >
      {children}
    </ScrollArea.Autosize>
  );
}
