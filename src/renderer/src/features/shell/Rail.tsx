import { IconArrowsExchange, IconBuildingBank, IconReportMoney, IconSettings, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../ui/BrandMark.js';
import classes from './shell.module.css';
import { SCREENS, type ScreenName } from './use-route.js';

const ICONS: Readonly<Record<ScreenName, Icon>> = {
  accounts: IconBuildingBank,
  transactions: IconArrowsExchange,
  report: IconReportMoney,
  settings: IconSettings,
};

export function Rail({ current }: { readonly current: ScreenName }): ReactNode {
  const { t } = useTranslation();
  return (
    <nav className={classes.rail} aria-label={t('app.screens')}>
      <div className={classes.brand}>
        <BrandMark size={24} />
        <span className={classes.brandName}>{t('app.name')}</span>
      </div>
      <ul className={classes.links}>
        {SCREENS.map((screen) => {
          const ScreenIcon = ICONS[screen];
          return (
            <li key={screen} className={screen === 'settings' ? classes.last : undefined}>
              <a
                href={`#/${screen}`}
                className={classes.link}
                title={t(`nav.${screen}`)}
                aria-current={screen === current ? 'page' : undefined}
              >
                <ScreenIcon size={18} stroke={1.75} aria-hidden />
                <span className={classes.linkName}>{t(`nav.${screen}`)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
