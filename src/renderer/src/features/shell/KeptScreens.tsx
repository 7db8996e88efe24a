import { Activity, memo, startTransition, useDeferredValue, useEffect, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useTranslation } from 'react-i18next';
import { SeenProvider } from '../../ui/seen.js';
import { Waiting } from '../../ui/Waiting.js';
import { FailedScreen } from './FailedScreen.js';
import { useScreen } from './screens.js';
import classes from './shell.module.css';
import { useRehearsal } from './use-rehearsal.js';
import { PlaceProvider, SCREENS, type Place, type ScreenName } from './use-route.js';

interface KeptScreensProps {
  /** What is to be shown. */
  readonly place: Place;
  /** Whether all is there that screens which were not asked for yet are drawn of. */
  readonly ready: boolean;
  /** Whether the figures are worked out. */
  readonly figures: boolean;
}

/**
 * The current screen, and beside it, hidden, those that were open before: going back to one only shows it, as it was left, with its
 * filter, its scroll position and its open drawer. A hidden screen listens to nothing and asks for nothing, as its effects are undone;
 * they run anew when it is shown, so that what it reads is read again behind what it showed last.
 */
export function KeptScreens({ place, ready, figures }: KeptScreensProps): ReactNode {
  const ahead = useScreensAhead(ready);
  const rehearsed = useRehearsal(ahead === SCREENS.length, figures);
  // The rail follows at once, the screen in small steps between which the page answers.
  const shown = useDeferredValue(place);
  return SCREENS.map((name, at) => (
    <KeptScreen
      key={name}
      name={name}
      place={shown.screen === name ? shown : null}
      ahead={at < ahead}
      rehearsed={rehearsed === name}
    />
  ));
}

/**
 * How many of the screens may be drawn, hidden, before they are asked for: one more whenever the page has nothing else to do, also while
 * the figures are worked out, which they take in later.
 */
function useScreensAhead(ready: boolean): number {
  const [ahead, setAhead] = useState(0);
  useEffect(() => {
    if (!ready || ahead === SCREENS.length) return;
    const waiting = requestIdleCallback(() => startTransition(() => setAhead(ahead + 1)));
    return () => cancelIdleCallback(waiting);
  }, [ready, ahead]);
  return ahead;
}

interface KeptScreenProps {
  readonly name: ScreenName;
  /** Whether it may be drawn before it is asked for. */
  readonly ahead: boolean;
  /** Whether it is to be laid out unseen, unless someone was there. */
  readonly rehearsed: boolean;
  /** `null` while another screen is shown. */
  readonly place: Place | null;
}

const KeptScreen = memo(function KeptScreen({ name, place, ahead, rehearsed }: KeptScreenProps): ReactNode {
  const { t } = useTranslation();
  const [last, setLast] = useState(place);
  if (place !== null && place !== last) setLast(place);
  const screen = useScreen(name, place !== null);
  if (last === null && !(ahead && screen !== null)) return null;
  const unseen = rehearsed && last === null;
  return (
    <PlaceProvider value={last ?? noVisit(name)}>
      {/* One that could not be drawn is tried anew when one comes to it: around what hides it, as what is hidden learns of no visit. */}
      <ErrorBoundary resetKeys={[last]} FallbackComponent={place === null ? Unsaid : FailedScreen}>
        <Activity mode={place === null && !unseen ? 'hidden' : 'visible'}>
          <div className={unseen ? classes.rehearsed : classes.kept} inert={unseen}>
            <SeenProvider value={!unseen}>{screen ?? <Waiting label={t(`nav.${name}`)} />}</SeenProvider>
          </div>
        </Activity>
      </ErrorBoundary>
    </PlaceProvider>
  );
});

/** For a failure where nobody is. */
function Unsaid(): ReactNode {
  return null;
}

/** A screen that nobody has come to yet. */
function noVisit(screen: ScreenName): Place {
  return { screen, params: new URLSearchParams(), visit: 0 };
}
