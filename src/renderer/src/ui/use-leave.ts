import { useEffect } from 'react';

/** Runs `leave` (keep it stable) when the screen is left, whose state stays: for what should not lie there unseen, as a typed secret. */
export function useLeave(leave: () => void): void {
  useEffect(() => leave, [leave]);
}
