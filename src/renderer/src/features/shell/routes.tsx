import {
  IconArrowsExchange,
  IconBuildingBank,
  IconChartLine,
  IconChecklist,
  IconCoins,
  IconFileImport,
  IconInfoCircle,
  IconReportMoney,
  IconSettings,
  IconShieldCheck,
  type Icon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { AboutScreen } from '../about/AboutScreen.js';
import { AccountsScreen } from '../accounts/AccountsScreen.js';
import { CheckScreen } from '../check/CheckScreen.js';
import { HoldingsScreen } from '../holdings/HoldingsScreen.js';
import { ImportScreen } from '../import/ImportScreen.js';
import { OverviewScreen } from '../overview/OverviewScreen.js';
import { ReportScreen } from '../report/ReportScreen.js';
import { ReviewScreen } from '../review/ReviewScreen.js';
import { SettingsScreen } from '../settings/SettingsScreen.js';
import { TransactionsScreen } from '../transactions/TransactionsScreen.js';
import type { ScreenName } from './use-route.js';

export interface Route {
  readonly icon: Icon;
  readonly Screen: ComponentType;
  /** `work` is the daily part of the rail, `foot` what stands at its end. */
  readonly part: 'work' | 'foot';
}

/** What draws each screen; its name is `nav.<name>` of the texts. */
export const ROUTES: Readonly<Record<ScreenName, Route>> = {
  overview: { icon: IconChartLine, Screen: OverviewScreen, part: 'work' },
  accounts: { icon: IconBuildingBank, Screen: AccountsScreen, part: 'work' },
  transactions: { icon: IconArrowsExchange, Screen: TransactionsScreen, part: 'work' },
  review: { icon: IconChecklist, Screen: ReviewScreen, part: 'work' },
  report: { icon: IconReportMoney, Screen: ReportScreen, part: 'work' },
  holdings: { icon: IconCoins, Screen: HoldingsScreen, part: 'work' },
  import: { icon: IconFileImport, Screen: ImportScreen, part: 'work' },
  settings: { icon: IconSettings, Screen: SettingsScreen, part: 'foot' },
  check: { icon: IconShieldCheck, Screen: CheckScreen, part: 'foot' },
  about: { icon: IconInfoCircle, Screen: AboutScreen, part: 'foot' },
};
