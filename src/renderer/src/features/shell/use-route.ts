import { useMemo, useSyncExternalStore } from 'react';

/** Every screen, in the order of the rail. What each one is drawn by stands in routes.tsx. */
export const SCREENS = [
  'overview',
  'accounts',
  'transactions',
  'review',
  'report',
  'holdings',
  'import',
  'settings',
  'check',
  'about',
] as const;
export type ScreenName = (typeof SCREENS)[number];

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

const hash = (): string => window.location.hash;

function screenOf(place: string): ScreenName {
  const [name] = place.replace('#/', '').split('?');
  return SCREENS.find((screen) => screen === name) ?? SCREENS[0];
}

/** The screen named in the page's hash. */
export function currentScreen(): ScreenName {
  return screenOf(hash());
}

/** The screen named in the page's hash; links are plain anchors, so history and reload work. */
export function useRoute(): ScreenName {
  return screenOf(useSyncExternalStore(subscribe, hash));
}

/** What stands after the screen's name, as `#/transactions?entry=e1`: where in the screen one is. */
export function useRouteParams(): URLSearchParams {
  const place = useSyncExternalStore(subscribe, hash);
  return useMemo(() => new URLSearchParams(place.split('?')[1] ?? ''), [place]);
}

/** A link's address of a screen, and of a place in it. */
export function placeOf(screen: ScreenName, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString();
  return query === '' ? `#/${screen}` : `#/${screen}?${query}`;
}

export function goTo(screen: ScreenName, params: Readonly<Record<string, string>> = {}): void {
  window.location.hash = placeOf(screen, params);
}
