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
import type { ScreenName } from './use-route.js';

export interface Route {
  readonly icon: Icon;
  /** `work` is the daily part of the rail, `foot` what stands at its end. */
  readonly part: 'work' | 'foot';
}

/** How each screen stands in the rail; its name is `nav.<name>` of the texts. */
export const ROUTES: Readonly<Record<ScreenName, Route>> = {
  overview: { icon: IconChartLine, part: 'work' },
  accounts: { icon: IconBuildingBank, part: 'work' },
  transactions: { icon: IconArrowsExchange, part: 'work' },
  review: { icon: IconChecklist, part: 'work' },
  report: { icon: IconReportMoney, part: 'work' },
  holdings: { icon: IconCoins, part: 'work' },
  import: { icon: IconFileImport, part: 'work' },
  settings: { icon: IconSettings, part: 'foot' },
  check: { icon: IconShieldCheck, part: 'foot' },
  about: { icon: IconInfoCircle, part: 'foot' },
};
