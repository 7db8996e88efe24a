import { Notifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import { memo, useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountsProvider } from '../accounts/use-accounts.js';
import { SyncProvider } from '../accounts/use-sync.js';
import { useSyncEnd } from '../accounts/use-sync-end.js';
import { ImportProvider } from '../import/use-import.js';
import { ExportProvider } from '../report/export/use-export.js';
import { useWorklist, WorklistProvider } from '../review/use-worklist.js';
import { AppStates } from './AppStates.js';
import { KeptScreens } from './KeptScreens.js';
import { Palette } from './Palette.js';
import { Rail } from './Rail.js';
import { SampleBanner } from './SampleBanner.js';
import { useAllScreens } from './screens.js';
import { useSession } from './session.js';
import { ShortcutSheet } from './ShortcutSheet.js';
import classes from './shell.module.css';
import { useCommandKeys } from './use-command-keys.js';
import { useCommands } from './use-commands.js';
import { HistoryProvider } from './use-history.js';
import { ReportProvider } from './use-report.js';
import { useRoute } from './use-route.js';

const SCREEN_ID = 'screen';

/** What every screen works with, around the rail, the banners and the current screen. */
export function Shell(): ReactNode {
  return (
    <SyncProvider>
      <HistoryProvider>
        <AccountsProvider>
          <ReportProvider>
            <WorklistProvider>
              <ImportProvider>
                <ExportProvider>
                  <Frame />
                </ExportProvider>
              </ImportProvider>
            </WorklistProvider>
          </ReportProvider>
        </AccountsProvider>
        <Notifications position="bottom-right" limit={3} />
      </HistoryProvider>
    </SyncProvider>
  );
}

function Frame(): ReactNode {
  const { t } = useTranslation();
  const { info } = useSession();
  const place = useRoute();
  const allLoaded = useAllScreens();
  useSyncEnd(place.screen);
  const worklist = useWorklist();
  const open = worklist.state === 'ready' ? worklist.value.total : 0;
  const skip = (): void => document.getElementById(SCREEN_ID)?.focus();
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={skip}>
        {t('app.skip')}
      </button>
      <Rail current={place.screen} badges={{ review: open }}>
        <AppStates />
      </Rail>
      <div className={classes.side}>
        {info.profile === 'sample' && <SampleBanner />}
        {info.loopbackOnly && info.profile === 'live' && (
          <header className={classes.quiet}>
            <output>{t('app.loopbackOnly')}</output>
          </header>
        )}
        <main id={SCREEN_ID} tabIndex={-1} className={classes.main}>
          <KeptScreens place={place} ready={allLoaded} figures={worklist.state === 'ready'} />
        </main>
      </div>
      <Commands />
    </div>
  );
}

/** Keys, menu, palette and the sheet that lists them; they stay as they are when one goes from screen to screen. */
const Commands = memo(function Commands(): ReactNode {
  const [listed, setListed] = useState(false);
  const openShortcuts = useCallback(() => setListed(true), []);
  const commands = useCommands(openShortcuts);
  useCommandKeys(commands, spotlight.open);
  return (
    <>
      <Palette commands={commands} />
      <ShortcutSheet opened={listed} onClose={() => setListed(false)} commands={commands} />
    </>
  );
});
