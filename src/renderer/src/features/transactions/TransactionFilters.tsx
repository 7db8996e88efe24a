import { Button, Kbd, MultiSelect, TextInput } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { memo, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ROW_KINDS } from '../../../../core/domain/row-kind.js';
import { ROW_STATES, type FilterChoices, type RowFilter } from '../../worker/protocol.js';
import { Select } from '../../ui/Select.js';
import { isFiltering, NO_FILTER } from '../../worker/rows/row-filter.js';
import { useAnswer } from '../../worker/use-ledger.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useCalendarLabels } from '../../ui/use-calendar-labels.js';
import { useSession } from '../shell/session.js';
import { useSeen } from '../../ui/seen.js';
import classes from './transactions.module.css';

/** Stands in a list for "no choice". */
const ALL = '';

interface TransactionFiltersProps {
  readonly ledger: ReadyLedger;
  readonly filter: RowFilter;
  readonly onChange: (filter: RowFilter) => void;
  /** Rows that pass, `null` while not known. */
  readonly matching: number | null;
  /** Stands at the end of the line. */
  readonly children: ReactNode;
}

export const TransactionFilters = memo(function TransactionFilters(props: TransactionFiltersProps): ReactNode {
  const { ledger, filter, onChange, matching, children } = props;
  const { t } = useTranslation();
  return (
    <search className={classes.filters} aria-label={t('transactions.filters')}>
      <SearchField value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <ListFilters ledger={ledger} filter={filter} onChange={onChange} />
      {isFiltering(filter) && matching !== 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(NO_FILTER)}>
          {t('transactions.clear')}
        </Button>
      )}
      <div className={classes.end}>
        <output className={classes.found}>
          {matching !== null &&
            matching !== ledger.total &&
            t('transactions.found', { count: matching, total: ledger.total })}
        </output>
        {children}
      </div>
    </search>
  );
});

function SearchField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const seen = useSeen();
  useHotkeys(seen ? [['/', () => field.current?.focus()]] : []);
  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={t('transactions.search')}
      placeholder={t('transactions.searchHint')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value === '' && (
          <Kbd size="xs" aria-hidden>
            /
          </Kbd>
        )
      }
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      className={classes.search ?? ''}
    />
  );
}

/** What the book has to choose from: nothing that would find nothing. */
function useChoices({ version }: ReadyLedger): FilterChoices | null {
  const { settings } = useSession();
  const choices = useAnswer(
    'filterChoices',
    useMemo(() => ({ zone: settings.timezone }), [settings.timezone]),
    version,
  );
  return choices.state === 'ready' ? choices.value : null;
}

type ListFiltersProps = Pick<TransactionFiltersProps, 'ledger' | 'filter' | 'onChange'>;

/** A list of a hundred options is drawn when it opens: its field looks for none before. */
const WHEN_OPEN = { keepMounted: false };

const ListFilters = memo(function ListFilters({ ledger, filter, onChange }: ListFiltersProps): ReactNode {
  const { t } = useTranslation();
  const choices = useChoices(ledger);
  const assets = choices?.assets.map(({ asset }) => asset) ?? [...filter.assets];
  const accounts = choices?.accounts.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const kinds = choices?.kinds.map(({ kind }) => ({ value: kind, label: t(`kind.${kind}`) })) ?? [];
  const states = ROW_STATES.map((state) => ({ value: state, label: t(`transactions.states.${state}`) }));
  return (
    <>
      <MultiSelect
        aria-label={t('transactions.assets')}
        placeholder={filter.assets.length === 0 ? t('transactions.allAssets') : ''}
        data={assets}
        value={[...filter.assets]}
        onChange={(value) => onChange({ ...filter, assets: value })}
        searchable
        limit={100}
        comboboxProps={WHEN_OPEN}
        nothingFoundMessage={t('transactions.noAsset')}
        className={classes.choice ?? ''}
        classNames={{ inputField: classes.furtherAsset ?? '' }}
        w={filter.assets.length > 1 ? 248 : 156}
      />
      <Select
        aria-label={t('transactions.kind')}
        data={[{ value: ALL, label: t('transactions.allKinds') }, ...kinds]}
        value={filter.kind ?? ALL}
        onChange={(value) => onChange({ ...filter, kind: ROW_KINDS.find((kind) => kind === value) ?? null })}
        allowDeselect={false}
        w={132}
      />
      <Select
        aria-label={t('transactions.account')}
        data={[{ value: ALL, label: t('transactions.allAccounts') }, ...accounts]}
        value={filter.account ?? ALL}
        onChange={(value) => onChange({ ...filter, account: value === ALL ? null : value })}
        allowDeselect={false}
        w={152}
      />
      <DayRange filter={filter} onChange={onChange} choices={choices} />
      <Select
        aria-label={t('transactions.state')}
        data={states}
        value={filter.state}
        onChange={(value) => onChange({ ...filter, state: ROW_STATES.find((state) => state === value) ?? 'all' })}
        allowDeselect={false}
        w={140}
      />
    </>
  );
});

interface DayRangeProps extends Pick<TransactionFiltersProps, 'filter' | 'onChange'> {
  readonly choices: FilterChoices | null;
}

/** A range of calendar days in the taxpayer's zone, with the calendar years of the book a click away. */
function DayRange({ filter, onChange, choices }: DayRangeProps): ReactNode {
  const { t } = useTranslation();
  const presets = yearsOf(choices).map((year) => {
    const value: [string, string] = [`${year}-01-01`, `${year}-12-31`];
    return { value, label: year };
  });
  return (
    <DatePickerInput
      type="range"
      title={t('transactions.days')}
      placeholder={t('transactions.allDays')}
      valueFormat="YYYY-MM-DD"
      ariaLabels={useCalendarLabels()}
      value={[filter.from, filter.to]}
      onChange={([from, to]) => onChange({ ...filter, from, to })}
      presets={presets}
      allowSingleDateInRange
      clearable
      clearButtonProps={{ 'aria-label': t('transactions.clearDays') }}
      {...(choices?.first == null ? {} : { minDate: choices.first })}
      {...(choices?.last == null ? {} : { maxDate: choices.last })}
      className={classes.choice ?? ''}
      w={152}
    />
  );
}

/** Newest first. */
function yearsOf(choices: FilterChoices | null): readonly string[] {
  if (choices?.first == null || choices.last === null) return [];
  const years: string[] = [];
  for (let year = Number(choices.last.slice(0, 4)); year >= Number(choices.first.slice(0, 4)); year--) {
    years.push(String(year));
  }
  return years;
}
