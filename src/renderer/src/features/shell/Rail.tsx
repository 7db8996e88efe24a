import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../ui/BrandMark.js';
import { ROUTES, type Route } from './routes.js';
import classes from './shell.module.css';
import { placeOf, SCREENS, type ScreenName } from './use-route.js';

interface RailProps {
  readonly current: ScreenName;
  /** Counts shown beside a screen's name. */
  readonly badges: Partial<Readonly<Record<ScreenName, number>>>;
  /** Stands above the last links: states of the app as a whole. */
  readonly children?: ReactNode;
}

export function Rail({ current, badges, children }: RailProps): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className={classes.rail} aria-label={t('app.screens')}>
      <div className={classes.brand}>
        <BrandMark size={24} />
        <span className={classes.brandName}>{t('app.name')}</span>
      </div>
      <Links part="work" current={current} badges={badges} />
      <div className={classes.states}>{children}</div>
      <Links part="foot" current={current} badges={badges} />
    </nav>
  );
}

interface LinksProps extends Pick<RailProps, 'current' | 'badges'> {
  readonly part: Route['part'];
}

function Links({ part, current, badges }: LinksProps): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className={classes.links}>
      {SCREENS.filter((screen) => ROUTES[screen].part === part).map((screen) => {
        const { icon: ScreenIcon } = ROUTES[screen];
        const badge = badges[screen] ?? 0;
        return (
          <li key={screen}>
            <a
              href={placeOf(screen)}
              className={classes.link}
              title={t(`nav.${screen}`)}
              aria-current={screen === current ? 'page' : undefined}
            >
              <ScreenIcon size={18} stroke={1.75} aria-hidden />
              <span className={classes.linkName}>{t(`nav.${screen}`)}</span>
              {badge > 0 && (
                <span className={classes.badge}>
                  <span aria-hidden>{badge > 999 ? '999+' : badge}</span>
                  <span className={classes.hiddenWords}>{t('nav.open', { count: badge })}</span>
                </span>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
