import { ActionIcon, Menu } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Columns that a person may leave out; time and type always stay. */
export const OPTIONAL_COLUMNS = ['out', 'in', 'fees', 'value', 'account', 'state', 'note', 'id'] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];
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
}

export function ColumnMenu({ shown, onChange }: ColumnMenuProps): ReactNode {
  const { t } = useTranslation();
  const toggle = (column: OptionalColumn): void => {
    onChange(OPTIONAL_COLUMNS.filter((one) => (one === column ? !shown.includes(one) : shown.includes(one))));
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
            {t(`transactions.column.${column}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
