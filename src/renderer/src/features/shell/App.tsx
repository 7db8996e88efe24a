import { Button, useMantineColorScheme } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../core/domain/app-error.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useAction } from '../../ui/use-action.js';
import { Waiting } from '../../ui/Waiting.js';
import { StartScreen } from '../start/StartScreen.js';
import { SessionProvider, useSessionLoad, type Session } from './session.js';
import { Shell } from './Shell.js';
import { goTo } from './use-route.js';
import classes from './shell.module.css';

/** The whole page: reads the session, then shows the first start or the shell with its screens. */
export function App(): ReactNode {
  const { t } = useTranslation();
  const session = useSessionLoad();
  switch (session.state) {
    case 'loading':
      return (
        <main className={classes.bare}>
          <Waiting label={t('app.opening')} />
        </main>
      );
    case 'failed':
      return (
        <main className={classes.bare}>
          <FailedStart error={session.error} onRetry={session.retry} />
        </main>
      );
    case 'ready':
      return <ReadyApp session={session.value} reload={session.reload} />;
  }
}

interface FailedStartProps {
  readonly error: AppError;
  readonly onRetry: () => void;
}

/** The person's own book cannot be opened; the sample needs none of it, so there is always a way on. */
function FailedStart({ error, onRetry }: FailedStartProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const sample = useAction();
  const explore = (): void => {
    void sample.run(async () => {
      await unwrap(api.sample.enter({}));
      onRetry();
    });
  };
  return (
    <FailureNote error={sample.error ?? error} onRetry={onRetry}>
      <Button size="compact-sm" variant="default" onClick={explore} loading={sample.busy}>
        {t('start.explore')}
      </Button>
    </FailureNote>
  );
}

function ReadyApp({ session, reload }: { readonly session: Session; readonly reload: () => void }): ReactNode {
  const { setColorScheme } = useMantineColorScheme();
  const { theme } = session.settings;
  // The first start is over when the person says so, and not when the first key is saved.
  const [starting, setStarting] = useState(session.firstStart);
  const isFirst = session.firstStart || (starting && session.info.profile === 'live');
  const begin = (): void => {
    setStarting(false);
    goTo('accounts');
  };
  useEffect(() => {
    setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, setColorScheme]);
  return (
    <SessionProvider value={{ ...session, reload }}>
      {/* Another profile is another book: no screen keeps its state across. */}
      {isFirst ? <StartScreen onDone={begin} /> : <Shell key={session.info.profile} />}
    </SessionProvider>
  );
}
