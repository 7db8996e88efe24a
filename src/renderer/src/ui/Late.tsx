import { useTimeout } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';

const LATE_MS = 800;

/** What is worth saying only when work takes a while: a quick answer must not move the page twice. */
export function Late({ children }: { readonly children: ReactNode }): ReactNode {
  const [isLate, setLate] = useState(false);
  useTimeout(() => setLate(true), LATE_MS, { autoInvoke: true });
  return isLate ? children : null;
}
