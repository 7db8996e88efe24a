import { startTransition, useEffect, useState } from 'react';
import type { ScreenName } from './use-route.js';

interface Rehearsal {
  readonly screen: ScreenName;
  /** Whether the screen shows nothing before the figures are there. */
  readonly ofFigures: boolean;
}

/** In this order. */
const REHEARSALS: readonly Rehearsal[] = [
  { screen: 'transactions', ofFigures: false },
  { screen: 'report', ofFigures: true },
  { screen: 'holdings', ofFigures: true },
  { screen: 'settings', ofFigures: true },
];
/** Until what the screen asks for has come; were it later, it would be drawn when one comes to the screen, as without a rehearsal. */
const REHEARSAL_MS = 300;
/** Of a moment in which nothing moves and nobody types: the browser gives up to 50 then, and else what is left of a frame. */
const QUIET_MS = 40;

/**
 * The screen that is laid out unseen for a moment, so that its table has room for rows and asks for them before anyone comes: one after
 * another once `drawn`, those of figures once there are `figures`, each when the page has nothing else to do.
 */
export function useRehearsal(drawn: boolean, figures: boolean): ScreenName | null {
  const [at, setAt] = useState(0);
  const [isOn, setIsOn] = useState(false);
  const next = REHEARSALS[at];
  const may = drawn && next !== undefined && (figures || !next.ofFigures);
  useEffect(() => {
    if (!may) return undefined;
    if (!isOn) return onQuiet(() => startTransition(() => setIsOn(true)));
    const end = (): void => {
      setIsOn(false);
      setAt((now) => now + 1);
    };
    const timer = setTimeout(() => startTransition(end), REHEARSAL_MS);
    return () => clearTimeout(timer);
  }, [may, isOn]);
  return may && isOn ? next.screen : null;
}

/** Runs `then` once the browser has a moment of nothing; answers how not to. */
function onQuiet(then: () => void): () => void {
  const look = (deadline: IdleDeadline): void => {
    if (deadline.timeRemaining() > QUIET_MS) then();
    else waiting = requestIdleCallback(look);
  };
  let waiting = requestIdleCallback(look);
  return () => cancelIdleCallback(waiting);
}
