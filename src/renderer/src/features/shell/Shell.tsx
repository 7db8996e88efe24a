import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Rail } from './Rail.js';
import { ROUTES } from './routes.js';
import { SampleBanner } from './SampleBanner.js';
import { useSession } from './session.js';
import classes from './shell.module.css';
import { useRoute } from './use-route.js';

const SCREEN_ID = 'screen';
const NO_BADGES = {};

/** Left rail, banners and the current screen. */
export function Shell(): ReactNode {
  const { t } = useTranslation();
  const { info } = useSession();
  const screen = useRoute();
  const { Screen } = ROUTES[screen];
  const skip = (): void => document.getElementById(SCREEN_ID)?.focus();
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={skip}>
        {t('app.skip')}
      </button>
      <Rail current={screen} badges={NO_BADGES} />
      <div className={classes.side}>
        {info.profile === 'sample' && <SampleBanner />}
        {info.loopbackOnly && info.profile === 'live' && (
          <header className={classes.quiet}>
            <output>{t('app.loopbackOnly')}</output>
          </header>
        )}
        <main id={SCREEN_ID} tabIndex={-1} className={classes.main}>
          <Screen key={screen} />
        </main>
      </div>
    </div>
  );
}
