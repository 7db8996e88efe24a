import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFileExport,
  IconKeyboard,
  IconPlugConnected,
  IconRefresh,
  type Icon,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSync } from '../accounts/use-sync.js';
import { ROUTES } from './routes.js';
import { useSession } from './session.js';
import { useHistory } from './use-history.js';
import { goTo, SCREENS, type ScreenName } from './use-route.js';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: 'go' | 'act';
  readonly icon: Icon;
  /** In Mantine's form, e.g. `mod+shift+S`; `null` where there is none. */
  readonly keys: string | null;
  readonly enabled: boolean;
  readonly run: () => void;
}

/** Screens that have a number key, at most. */
const NUMBERED = 9;

function keysOf(screen: ScreenName, at: number): string | null {
  if (screen === 'settings') return 'mod+,';
  return ROUTES[screen].part === 'work' && at < NUMBERED ? `mod+${at + 1}` : null;
}

/** What the menu, the palette and the keys can do, in one table. */
export function useCommands(openShortcuts: () => void): readonly Command[] {
  const { t } = useTranslation();
  const { credentials } = useSession();
  const sync = useSync();
  const { state, undo, redo } = useHistory();
  return useMemo(() => {
    const screens = SCREENS.map((screen, at): Command => ({
      id: screen,
      label: t(`nav.${screen}`),
      group: 'go',
      icon: ROUTES[screen].icon,
      keys: keysOf(screen, at),
      enabled: true,
      run: () => goTo(screen),
    }));
    const action = (id: ActionId, icon: Icon, keys: string | null, run: () => unknown, enabled = true): Command => ({
      id,
      label: t(`command.${id}`),
      group: 'act',
      icon,
      keys,
      enabled,
      run: () => void run(),
    });
    const { configured } = credentials;
    return [
      ...screens,
      action('sync', IconRefresh, 'mod+shift+S', () => sync.start(), configured && !sync.running),
      action('connect', IconPlugConnected, 'mod+shift+A', () => goTo('accounts', { do: 'connect' }), configured),
      action('export', IconFileExport, 'mod+E', () => goTo('report', { do: 'export' })),
      action('undo', IconArrowBackUp, 'mod+Z', () => undo(), state?.undo != null),
      action('redo', IconArrowForwardUp, 'mod+shift+Z', () => redo(), state?.redo != null),
      action('shortcuts', IconKeyboard, '?', openShortcuts),
    ];
  }, [t, credentials, sync, state, undo, redo, openShortcuts]);
}

type ActionId = 'sync' | 'connect' | 'export' | 'undo' | 'redo' | 'shortcuts';
