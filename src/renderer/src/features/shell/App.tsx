import { useMantineColorScheme } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useEffect, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../ui/BrandMark.js';
import { quietMoment } from '../../ui/quiet-moment.js';
import { StartScreen } from '../start/StartScreen.js';
import { FailedPage } from './FailedScreen.js';
import { FailedStart } from './FailedStart.js';
import { Opening } from './Opening.js';
import { SessionProvider, useSessionLoad, type Session } from './session.js';
import { Shell } from './Shell.js';
import { goTo } from './use-route.js';
import { RuleChoicesProvider } from './use-rule-choices.js';
import { useLedger } from '../../worker/use-ledger.js';
import classes from './shell.module.css';

/** The whole page: the app, or what to do where it could not be drawn. */
export function App(): ReactNode {
  return (
    <ErrorBoundary FallbackComponent={FailedPage}>
      <OpenedApp />
    </ErrorBoundary>
  );
}

/** Reads the session, then shows the first start or the shell with its screens. */
function OpenedApp(): ReactNode {
  const session = useSessionLoad();
  switch (session.state) {
    case 'loading':
      return (
        <main className={classes.bare}>
          <Opening />
        </main>
      );
    case 'failed':
      return (
        <main className={classes.bare}>
          <BrandMark size={40} />
          <FailedStart error={session.error} onRetry={session.retry} />
        </main>
      );
    case 'ready':
      return <ReadyApp session={session.value} reload={session.reload} />;
  }
}

function ReadyApp({ session, reload }: { readonly session: Session; readonly reload: () => void }): ReactNode {
  const { setColorScheme } = useMantineColorScheme();
  const { i18n } = useTranslation();
  const { theme } = session.settings;
  // The first start is over when the person says so, and not when the first key is saved.
  const [start, setStart] = useState<'none' | 'begun' | 'over'>(session.firstStart ? 'begun' : 'none');
  const isFirst = start !== 'over' && (session.firstStart || (start === 'begun' && session.info.profile === 'live'));
  const begin: typeof goTo = (screen, params) => {
    setStart('over');
    goTo(screen, params);
  };
  const { goOn } = useLedger();
  // The bulk of the ledger takes both processors for a second or two: not while the first screen is drawn.
  useEffect(() => {
    void quietMoment().then(goOn);
  }, [goOn]);
  useEffect(() => {
    setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [theme, setColorScheme]);
  return (
    <SessionProvider value={{ ...session, reload }}>
      {/* The words' language is there before the session is: see session.ts. */}
      <DatesProvider settings={{ locale: i18n.language, weekendDays: [] }}>
        <RuleChoicesProvider>
          {/* Another profile is another book: no screen keeps its state across. */}
          {isFirst ? <StartScreen onDone={begin} /> : <Shell key={session.info.profile} />}
        </RuleChoicesProvider>
      </DatesProvider>
    </SessionProvider>
  );
}
