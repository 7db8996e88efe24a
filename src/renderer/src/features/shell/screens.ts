import {
  createElement,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode,
} from 'react';
import { loadCharts, warmCharts } from '../../ui/chart/lazy-charts.js';
import { quietMoment } from '../../ui/quiet-moment.js';
import { SCREENS, type ScreenName } from './use-route.js';

/** The page starts without its screens: the first one comes with it, the others when there is a quiet moment. */
const SOURCES: Readonly<Record<ScreenName, () => Promise<ComponentType>>> = {
  overview: async () => (await import('../overview/OverviewScreen.js')).OverviewScreen,
  accounts: async () => (await import('../accounts/AccountsScreen.js')).AccountsScreen,
  transactions: async () => (await import('../transactions/TransactionsScreen.js')).TransactionsScreen,
  review: async () => (await import('../review/ReviewScreen.js')).ReviewScreen,
  report: async () => (await import('../report/ReportScreen.js')).ReportScreen,
  holdings: async () => (await import('../holdings/HoldingsScreen.js')).HoldingsScreen,
  import: async () => (await import('../import/ImportScreen.js')).ImportScreen,
  settings: async () => (await import('../settings/SettingsScreen.js')).SettingsScreen,
  check: async () => (await import('../check/CheckScreen.js')).CheckScreen,
  about: async () => (await import('../about/AboutScreen.js')).AboutScreen,
};

const loaded = new Map<ScreenName, ComponentType>();
const listeners = new Set<() => void>();

/** Loads what draws a screen, unless it is there. */
export async function loadScreen(screen: ScreenName): Promise<void> {
  if (loaded.has(screen)) return;
  loaded.set(screen, await SOURCES[screen]());
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * A screen; `null` until it is loaded, which it is at once when it is `wanted`. Not by `lazy`, which shows what stands in for a screen
 * longer than that takes.
 */
export function useScreen(screen: ScreenName, wanted: boolean): ReactNode {
  const found = useSyncExternalStore(subscribe, () => loaded.get(screen) ?? null);
  useEffect(() => {
    if (wanted) void loadScreen(screen);
  }, [screen, wanted]);
  // The same element each time: what stands around it changes without drawing the screen anew.
  return useMemo(() => (found === null ? null : createElement(found)), [found]);
}

/** Loads the screens that are not there yet, one at a time between other work; answers whether all are there. */
export function useAllScreens(): boolean {
  const [all, setAll] = useState(false);
  useEffect(() => {
    let isGone = false;
    const loadAll = async (): Promise<void> => {
      await quietMoment();
      await loadCharts();
      for (const screen of SCREENS) {
        if (loaded.has(screen)) continue;
        await quietMoment();
        if (isGone) return;
        await loadScreen(screen);
      }
      await warmCharts();
      await quietMoment();
      setAll(true);
    };
    void loadAll();
    return () => {
      isGone = true;
    };
  }, []);
  return all;
}
