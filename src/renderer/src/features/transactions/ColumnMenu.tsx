import { ActionIcon, Menu } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OPTIONAL_COLUMNS, type OptionalColumn } from './column-layout.js';

const USUAL: OptionalColumn[] = ['out', 'in', 'fees', 'value', 'account', 'state'];

/** Which columns are shown: kept on this computer, as it has to do with its screen and not with the book. */
export function useShownColumns(): readonly [readonly OptionalColumn[], (columns: OptionalColumn[]) => void] {
  const [shown, setShown] = useLocalStorage<OptionalColumn[]>({
    key: 'lotbook.transactions.columns',
    defaultValue: USUAL,
    getInitialValueInEffect: false,
  });
  return [shown, setShown];
}

interface ColumnMenuProps {
  readonly shown: readonly OptionalColumn[];
  readonly onChange: (columns: OptionalColumn[]) => void;
  /** Whether this window has no room for the fees though they are chosen. */
  readonly noFees: boolean;
}

export function ColumnMenu({ shown, onChange, noFees }: ColumnMenuProps): ReactNode {
  const { t } = useTranslation();
  const toggle = (column: OptionalColumn): void => {
    onChange(OPTIONAL_COLUMNS.filter((one) => (one === column ? !shown.includes(one) : shown.includes(one))));
  };
  const nameOf = (column: OptionalColumn): string => {
    const name = t(`transactions.column.${column}`);
    return noFees && column === 'fees' && shown.includes(column) ? t('transactions.noRoom', { column: name }) : name;
  };
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('transactions.columns')}
          title={t('transactions.columns')}
        >
          <IconColumns3 size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {OPTIONAL_COLUMNS.map((column) => (
          <Menu.CheckboxItem key={column} checked={shown.includes(column)} onChange={() => toggle(column)}>
            {nameOf(column)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
