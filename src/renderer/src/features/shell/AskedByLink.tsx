import { useEffect, useEffectEvent } from 'react';
import { goTo, usePlace, type ScreenName } from './use-route.js';

interface AskedByLinkProps {
  readonly screen: ScreenName;
  readonly what: 'connect' | 'export' | 'pick';
  readonly onAsked: () => void;
}

/**
 * Does once what a link or a command to a screen asks for, as `#/accounts?do=connect`; coming here again does not ask again. A part of
 * its own, so that nothing else of the screen is drawn anew whenever one comes to it.
 */
export function AskedByLink({ screen, what, onAsked }: AskedByLinkProps): null {
  const asked = usePlace().params.get('do') === what;
  const act = useEffectEvent(onAsked);
  useEffect(() => {
    if (!asked) return;
    goTo(screen);
    act();
  }, [asked, screen]);
  return null;
}
