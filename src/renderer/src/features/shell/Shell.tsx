import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountsScreen } from '../accounts/AccountsScreen.js';
import { ReportScreen } from '../report/ReportScreen.js';
import { SettingsScreen } from '../settings/SettingsScreen.js';
import { TransactionsScreen } from '../transactions/TransactionsScreen.js';
import { Rail } from './Rail.js';
import { SampleBanner } from './SampleBanner.js';
import { useSession } from './session.js';
import classes from './shell.module.css';
import { useRoute, type ScreenName } from './use-route.js';

const SCREEN_ID = 'screen';

/** Left rail, banners and the current screen. */
export function Shell(): ReactNode {
  const { t } = useTranslation();
  const { info } = useSession();
  const screen = useRoute();
  const skip = (): void => document.getElementById(SCREEN_ID)?.focus();
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={skip}>
        {t('app.skip')}
      </button>
      <Rail current={screen} />
      <div className={classes.side}>
        {info.profile === 'sample' && <SampleBanner />}
        {info.loopbackOnly && info.profile === 'live' && (
          <header className={classes.quiet}>
            <output>{t('app.loopbackOnly')}</output>
          </header>
        )}
        <main id={SCREEN_ID} tabIndex={-1} className={classes.main}>
          <Screen key={screen} name={screen} />
        </main>
      </div>
    </div>
  );
}

function Screen({ name }: { readonly name: ScreenName }): ReactNode {
  switch (name) {
    case 'accounts':
      return <AccountsScreen />;
    case 'transactions':
      return <TransactionsScreen />;
    case 'report':
      return <ReportScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}
