import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ROW_KINDS, type RowFilter, type RowKind } from '../../worker/protocol.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import classes from './transactions.module.css';

export const NO_FILTER: RowFilter = { text: '', kind: null, account: null, reviewOnly: false };
/** Stands in a list for "no choice". */
const ALL = '';
const REVIEW = 'review';

interface TransactionFiltersProps {
  readonly ledger: ReadyLedger;
  readonly filter: RowFilter;
  readonly onChange: (filter: RowFilter) => void;
  /** Rows that pass, `null` while not known. */
  readonly matching: number | null;
}

export function TransactionFilters({ ledger, filter, onChange, matching }: TransactionFiltersProps): ReactNode {
  const { t } = useTranslation();
  const accounts = Object.entries(ledger.accounts).map(([value, label]) => ({ value, label }));
  const kinds = ROW_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
  const toKind = (value: string | null): RowKind | null => ROW_KINDS.find((kind) => kind === value) ?? null;
  const filtered = matching !== null && matching !== ledger.total;
  return (
    <div className={classes.filters}>
      <TextInput
        type="search"
        aria-label={t('transactions.search')}
        placeholder={t('transactions.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        className={classes.search ?? ''}
      />
      <Select
        aria-label={t('transactions.kind')}
        data={[{ value: ALL, label: t('transactions.allKinds') }, ...kinds]}
        value={filter.kind ?? ALL}
        onChange={(value) => onChange({ ...filter, kind: toKind(value) })}
        allowDeselect={false}
        w={160}
      />
      <Select
        aria-label={t('transactions.account')}
        data={[{ value: ALL, label: t('transactions.allAccounts') }, ...accounts]}
        value={filter.account ?? ALL}
        onChange={(value) => onChange({ ...filter, account: value === ALL ? null : value })}
        allowDeselect={false}
        w={192}
      />
      <Select
        aria-label={t('transactions.state')}
        data={[
          { value: ALL, label: t('transactions.allStates') },
          { value: REVIEW, label: t('transactions.reviewOnly') },
        ]}
        value={filter.reviewOnly ? REVIEW : ALL}
        onChange={(value) => onChange({ ...filter, reviewOnly: value === REVIEW })}
        allowDeselect={false}
        w={160}
      />
      <output className={classes.found}>
        {filtered && t('transactions.found', { count: matching, total: ledger.total })}
      </output>
    </div>
  );
}
