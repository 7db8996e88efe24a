import { useMantineColorScheme } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote.js';
import { Waiting } from '../../ui/Waiting.js';
import { StartScreen } from '../start/StartScreen.js';
import { SessionProvider, useSessionLoad, type Session } from './session.js';
import { Shell } from './Shell.js';
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
          <FailureNote error={session.error} onRetry={session.retry} />
        </main>
      );
    case 'ready':
      return <ReadyApp session={session.value} reload={session.reload} />;
  }
}

function ReadyApp({ session, reload }: { readonly session: Session; readonly reload: () => void }): ReactNode {
  const { setColorScheme } = useMantineColorScheme();
  const { theme } = session.settings;
  useEffect(() => {
    setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, setColorScheme]);
  return (
    <SessionProvider value={{ ...session, reload }}>
      {/* Another profile is another book: no screen keeps its state across. */}
      {session.firstStart ? <StartScreen /> : <Shell key={session.info.profile} />}
    </SessionProvider>
  );
}
