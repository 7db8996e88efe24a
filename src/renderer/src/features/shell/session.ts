import { createSafeContext } from '@mantine/core';
import { useCallback } from 'react';
import type { EventPayload } from '../../../../core/contract/calls.js';
import type { AppInfo, CredentialsView, Settings } from '../../../../core/contract/views.js';
import { unwrap, useApi } from '../../api.js';
import { languageOf } from '../../../../core/domain/language.js';
import { useAppEvent } from '../../ui/use-event.js';
import { useLoad, type Load } from '../../ui/use-load.js';
import { applyLanguage } from './apply-language.js';

export interface Session {
  readonly info: AppInfo;
  readonly credentials: CredentialsView;
  readonly settings: Settings;
  /** A live profile without credentials and accounts: nothing has begun. */
  readonly firstStart: boolean;
}

export interface SessionContextValue extends Session {
  readonly reload: () => void;
}

/** What every screen may need to know: versions, profile, credentials' state, settings. */
export const [SessionProvider, useSession] = createSafeContext<SessionContextValue>('SessionProvider is missing.');

/** Reads the session, again whenever the profile, the credentials or the settings change. */
export function useSessionLoad(): Load<Session> {
  const api = useApi();
  const load = useCallback(async (): Promise<Session> => {
    const [info, credentials, settings] = await Promise.all([
      unwrap(api.app.info({})),
      unwrap(api.credentials.status({})),
      unwrap(api.settings.get({})),
    ]);
    // Before anything is shown, so that no screen turns from one language to another.
    await applyLanguage(languageOf(settings.language, info.locale));
    const unconnected = info.profile === 'live' && !credentials.configured;
    const firstStart = unconnected && (await unwrap(api.accounts.list({}))).length === 0;
    return { info, credentials, settings, firstStart };
  }, [api]);
  const session = useLoad(load);
  const reload = session.state === 'ready' ? session.reload : null;
  const onChange = useCallback(
    ({ what }: EventPayload<'data.changed'>) => {
      if (what === 'profile' || what === 'credentials' || what === 'settings') reload?.();
    },
    [reload],
  );
  useAppEvent('data.changed', onChange);
  return session;
}
