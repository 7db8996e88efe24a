import { useSyncExternalStore } from 'react';

export const SCREENS = ['accounts', 'transactions', 'report', 'settings'] as const;
export type ScreenName = (typeof SCREENS)[number];

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function current(): ScreenName {
  const name = window.location.hash.replace('#/', '');
  return SCREENS.find((screen) => screen === name) ?? 'accounts';
}

/** The screen named in the page's hash; links are plain anchors, so history and reload work. */
export function useRoute(): ScreenName {
  return useSyncExternalStore(subscribe, current);
}

export function goTo(screen: ScreenName): void {
  window.location.hash = `/${screen}`;
}
