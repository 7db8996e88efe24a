import {
  IconArrowsExchange,
  IconBuildingBank,
  IconChecklist,
  IconReportMoney,
  IconSettings,
  type Icon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { AccountsScreen } from '../accounts/AccountsScreen.js';
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
  accounts: { icon: IconBuildingBank, Screen: AccountsScreen, part: 'work' },
  transactions: { icon: IconArrowsExchange, Screen: TransactionsScreen, part: 'work' },
  review: { icon: IconChecklist, Screen: ReviewScreen, part: 'work' },
  report: { icon: IconReportMoney, Screen: ReportScreen, part: 'work' },
  settings: { icon: IconSettings, Screen: SettingsScreen, part: 'foot' },
};
