import { Notification, type BrowserWindow } from 'electron';
import { loadSettings } from '../store/settings.js';
import type { Emit } from './emit.js';
import { logBug } from './log.js';
import { showWindow } from './main-window.js';
import type { Profiles } from './profiles.js';
import { syncNews } from './sync-news.js';
import type { MainWords } from './words/english.js';

interface AnnounceParts {
  readonly emit: Emit;
  readonly window: () => BrowserWindow | null;
  readonly profiles: () => Profiles;
  readonly words: () => MainWords['news'];
}

/**
 * Passes every event on, and tells by the system's notifications when a long sync ended while the window was not looked at, where
 * the settings allow it.
 */
export function announceSyncs({ emit, window, profiles, words }: AnnounceParts): Emit {
  // A notification that nothing holds is collected as garbage, and a click on it does nothing.
  let shown: Notification | null = null;
  const newsOf = syncNews(() => performance.now(), words);
  const tell = async (news: { readonly title: string; readonly body: string }): Promise<void> => {
    const own = window();
    if (own === null || own.isFocused() || !Notification.isSupported()) return;
    const { db } = await profiles().current().store();
    if (!loadSettings(db).notifications) return;
    shown = new Notification(news);
    // By the time of the click it may be another window, or none.
    shown.on('click', () => {
      const now = window();
      if (now !== null && !now.isDestroyed()) showWindow(now);
    });
    shown.show();
  };
  return (event, payload) => {
    emit(event, payload);
    // The event's name tells which payload it is; the compiler does not follow that.
    if (event !== 'sync.progress' || !('runId' in payload)) return;
    const news = newsOf(payload);
    if (news !== null) tell(news).catch((error: unknown) => logBug('a notification', error));
  };
}
