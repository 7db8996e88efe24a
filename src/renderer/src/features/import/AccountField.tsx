import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFormat } from '../../../../core/contract/groups/imports.js';
import type { AccountView } from '../../../../core/contract/views.js';
import { FORMAT_NAMES } from '../../../../core/imports/formats.js';
import { Select } from '../../ui/Select.js';
import { SettledInput } from './SettledInput.js';
import type { ImportWork } from './use-import.js';
import classes from './import.module.css';

/** Stands in the list for an account of a name. */
const NEW = '';

interface AccountFieldProps {
  readonly work: ImportWork;
  readonly format: ImportFormat;
  /** Those that hold files. */
  readonly accounts: readonly AccountView[];
}

/** Under which account the rows go: one that takes such files, or a new one; a ledger file brings its own. */
export function AccountField({ work, format, accounts }: AccountFieldProps): ReactNode {
  const { t } = useTranslation();
  const { draft, change } = work;
  const name = draft.accountName ?? '';
  if (format === 'lotbook-ledger') {
    return (
      <SettledInput
        label={t('import.ledgerName')}
        description={t('import.ledgerNameWords')}
        value={name}
        onSettle={(accountName) => change({ accountName })}
        maxLength={100}
        width={360}
      />
    );
  }
  const own = accounts.filter(({ source }) => source === format);
  const usual = FORMAT_NAMES[format];
  // Without a choice the rows go to the account of the name, as main has it too.
  const chosen = draft.accountId ?? own.find(({ displayName }) => displayName === (name.trim() || usual))?.id ?? NEW;
  return (
    <div className={classes.fields}>
      {own.length > 0 && (
        <Select
          label={t('import.account')}
          description={t('import.accountWords')}
          data={[
            ...own.map(({ id, displayName }) => ({ value: id, label: displayName })),
            { value: NEW, label: t('import.accountNew') },
          ]}
          value={chosen}
          onChange={(id) =>
            change(id === NEW ? { accountId: null, accountName: freeName(usual, own) } : { accountId: id })
          }
          allowDeselect={false}
          w={320}
        />
      )}
      {chosen === NEW && (
        <SettledInput
          label={t('import.accountName')}
          {...(own.length > 0 ? {} : { description: t('import.accountWords') })}
          placeholder={usual}
          value={name}
          onSettle={(accountName) => change({ accountName })}
          maxLength={100}
          width={320}
        />
      )}
    </div>
  );
}

/** The name, else the first of "CSV file 2", "CSV file 3", … that no account has. */
function freeName(usual: string, accounts: readonly AccountView[]): string {
  const taken = new Set(accounts.map(({ displayName }) => displayName));
  let name = usual;
  for (let count = 2; taken.has(name); count += 1) name = `${usual} ${count}`;
  return name;
}
