import { Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countText } from '../../../ui/decimal-display.js';
import classes from '../report.module.css';

export type TabName = 'disposals' | 'income' | 'issues';

interface YearTabsProps {
  readonly parts: readonly { readonly name: TabName; readonly count: number; readonly content: ReactNode }[];
  /** The tab on screen, where something besides the tabs changes it. */
  readonly tab?: TabName;
  readonly onTab?: (tab: TabName) => void;
}

/** The tables of a year, one at a time. */
export function YearTabs({ parts, tab, onTab }: YearTabsProps): ReactNode {
  const { t } = useTranslation();
  const [own, setOwn] = useState<TabName>('disposals');
  const choose = (value: string | null): void => {
    const name = parts.find((part) => part.name === value)?.name ?? 'disposals';
    setOwn(name);
    onTab?.(name);
  };
  return (
    <Tabs value={tab ?? own} onChange={choose} keepMounted={false} className={classes.tabs ?? ''}>
      <Tabs.List>
        {parts.map(({ name, count }) => (
          <Tabs.Tab key={name} value={name} rightSection={<span className={classes.count}>{countText(count)}</span>}>
            {t(`report.tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ name, content }) => (
        <Tabs.Panel key={name} value={name} className={classes.panel ?? ''}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
