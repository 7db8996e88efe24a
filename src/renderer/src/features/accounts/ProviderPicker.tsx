import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProviderView } from '../../../../core/contract/views.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useLoad } from '../../ui/use-load.js';
import { Waiting } from '../../ui/Waiting.js';
import { ProviderMark } from './ProviderMark.js';
import classes from './accounts.module.css';

interface ProviderPickerProps {
  readonly disabled: boolean;
  /** The side of the button that the list is even with: the other one has the room. */
  readonly side: 'start' | 'end';
  readonly onPick: (provider: string) => void;
}

/** A searchable list of providers, for those who know where they go; the list is asked for when it opens. */
export function ProviderPicker({ disabled, side, onPick }: ProviderPickerProps): ReactNode {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    opened,
    onOpenedChange: setOpened,
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.focusTarget();
      setSearch('');
    },
  });
  const pick = (provider: string): void => {
    combobox.closeDropdown();
    onPick(provider);
  };
  return (
    // A closed list would have the page laid out once more whenever the screen is shown.
    <Combobox store={combobox} onOptionSubmit={pick} width={320} position={`bottom-${side}`} keepMounted={opened}>
      <Combobox.Target targetType="button">
        <Button
          aria-label={t('accounts.chooseProvider')}
          title={t('accounts.chooseProvider')}
          disabled={disabled}
          px={8}
          className={classes.split ?? ''}
          onClick={() => combobox.toggleDropdown()}
        >
          <IconChevronDown size={16} aria-hidden />
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
          placeholder={t('accounts.searchProvider')}
          aria-label={t('accounts.searchProvider')}
        />
        {opened && <ProviderList search={search} />}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function matches(provider: ProviderView, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return provider.displayName.toLowerCase().includes(wanted) || provider.name.toLowerCase().includes(wanted);
}

function ProviderList({ search }: { readonly search: string }): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const load = useCallback(() => unwrap(api.providers.list({})), [api]);
  const providers = useLoad(load);
  switch (providers.state) {
    case 'loading':
      return <Waiting label={t('accounts.loadingProviders')} />;
    case 'failed':
      return <FailureNote error={providers.error} onRetry={providers.retry} />;
    case 'ready': {
      const found = providers.value.filter((provider) => matches(provider, search));
      return (
        <Combobox.Options className={classes.providers ?? ''} aria-label={t('accounts.providers')}>
          {found.length === 0 && <Combobox.Empty>{t('accounts.noProvider')}</Combobox.Empty>}
          {found.map((provider) => (
            <Combobox.Option key={provider.name} value={provider.name}>
              <span className={classes.provider}>
                <ProviderMark provider={provider.name} displayName={provider.displayName} size="small" />
                <span>
                  {provider.displayName} {provider.beta && <span className={classes.beta}>{t('accounts.beta')}</span>}
                  {provider.notice !== null && <div className={classes.notice}>{provider.notice}</div>}
                </span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      );
    }
  }
}
