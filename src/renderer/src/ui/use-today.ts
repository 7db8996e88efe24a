import { useCallback, useSyncExternalStore } from 'react';
import { zonedDate } from './zoned-time.js';

/** How often a page that stays on screen looks whether the day is over, in milliseconds. */
const LOOK_MS = 60_000;

function subscribe(look: () => void): () => void {
  const timer = setInterval(look, LOOK_MS);
  return () => clearInterval(timer);
}

/** The present calendar day of a zone, as `2024-03-05`; another one when it is over, or when a screen is shown on a later day. */
export function useToday(zone: string): string {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => zonedDate(new Date().toISOString(), zone), [zone]),
  );
}
