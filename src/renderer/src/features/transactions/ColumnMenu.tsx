import { ActionIcon, Menu } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconColumns3 } from '@tabler/icons-react';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OPTIONAL_COLUMNS, type OptionalColumn } from './column-layout.js';

const USUAL: readonly OptionalColumn[] = ['out', 'in', 'fees', 'value', 'account', 'state'];

/** The value is the text that is stored: it is read anew whenever the screen is shown, and only another text draws the table anew. */
const AS_TEXT = {
  defaultValue: JSON.stringify(USUAL),
  serialize: (text: string): string => text,
  deserialize: (text: string | undefined): string => text ?? JSON.stringify(USUAL),
};

function columnsIn(text: string): readonly OptionalColumn[] {
  try {
    const names: unknown = JSON.parse(text);
    return Array.isArray(names) ? OPTIONAL_COLUMNS.filter((column) => names.includes(column)) : USUAL;
  } catch {
    return USUAL;
  }
}

/** Which columns are shown: kept on this computer, as it has to do with its screen and not with the book. */
export function useShownColumns(): readonly [readonly OptionalColumn[], (columns: readonly OptionalColumn[]) => void] {
  const [text, setText] = useLocalStorage({
    key: 'lotbook.transactions.columns',
    getInitialValueInEffect: false,
    ...AS_TEXT,
  });
  const shown = useMemo(() => columnsIn(text), [text]);
  const setShown = useCallback((columns: readonly OptionalColumn[]) => setText(JSON.stringify(columns)), [setText]);
  return [shown, setShown];
}

interface ColumnMenuProps {
  readonly shown: readonly OptionalColumn[];
  readonly onChange: (columns: readonly OptionalColumn[]) => void;
  /** Columns that this window has no room for. */
  readonly without: readonly OptionalColumn[];
}

export function ColumnMenu({ shown, onChange, without }: ColumnMenuProps): ReactNode {
  const { t } = useTranslation();
  const toggle = (column: OptionalColumn): void => {
    onChange(OPTIONAL_COLUMNS.filter((one) => (one === column ? !shown.includes(one) : shown.includes(one))));
  };
  const nameOf = (column: OptionalColumn): string => {
    const name = t(`transactions.column.${column}`);
    return without.includes(column) && shown.includes(column) ? t('transactions.noRoom', { column: name }) : name;
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
