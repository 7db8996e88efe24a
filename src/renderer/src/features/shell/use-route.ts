import { createSafeContext } from '@mantine/core';
import { useSyncExternalStore } from 'react';

/** Every screen, in the order of the rail. What each one is drawn by stands in screens.ts. */
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

/** Where in the app one is. Each time one comes somewhere makes a new place, also where the address is one of before. */
export interface Place {
  readonly screen: ScreenName;
  /** What stands after the screen's name, as `#/transactions?entry=e1`: where in the screen one is. */
  readonly params: URLSearchParams;
  /** Another one whenever one comes from another screen. */
  readonly visit: number;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function placeAt(hash: string, before: Place | null): Place {
  const [name, query = ''] = hash.replace('#/', '').split('?');
  const screen = SCREENS.find((one) => one === name) ?? SCREENS[0];
  const visit = before === null ? 0 : before.visit + (before.screen === screen ? 0 : 1);
  return { screen, params: new URLSearchParams(query), visit };
}

let here: { readonly hash: string; readonly place: Place } | null = null;

function placeNow(): Place {
  const { hash } = window.location;
  if (here?.hash !== hash) here = { hash, place: placeAt(hash, here?.place ?? null) };
  return here.place;
}

/** The screen named in the page's hash. */
export function currentScreen(): ScreenName {
  return placeNow().screen;
}

/** The place named in the page's hash; links are plain anchors, so history and reload work. */
export function useRoute(): Place {
  return useSyncExternalStore(subscribe, placeNow);
}

/** Where in this screen one is; while another screen is shown, where one was last. */
export const [PlaceProvider, usePlace] = createSafeContext<Place>('PlaceProvider is missing.');

/** A link's address of a screen, and of a place in it. */
export function placeOf(screen: ScreenName, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString();
  return query === '' ? `#/${screen}` : `#/${screen}?${query}`;
}

export function goTo(screen: ScreenName, params: Readonly<Record<string, string>> = {}): void {
  window.location.hash = placeOf(screen, params);
}
