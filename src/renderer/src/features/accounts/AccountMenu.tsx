import { ActionIcon, Menu } from '@mantine/core';
import {
  IconChartLine,
  IconDots,
  IconId,
  IconListSearch,
  IconPlugConnected,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../core/contract/views.js';
import { useSession } from '../shell/session.js';
import type { AccountPanel } from './AccountDrawer.js';
import { useSync } from './use-sync.js';

interface AccountMenuProps {
  readonly account: AccountView;
  readonly onReconnect: () => void;
  readonly onPanel: (panel: AccountPanel) => void;
}

/** Everything that can be done with one account. */
export function AccountMenu({ account, onReconnect, onPanel }: AccountMenuProps): ReactNode {
  const { t } = useTranslation();
  const { credentials } = useSession();
  const sync = useSync();
  const { id, displayName } = account;
  const viaVezgo = account.source === 'vezgo';
  const button = useRef<HTMLButtonElement>(null);
  // A drawer gives the focus back to where it was: the menu is gone by then, its button is not.
  const open = (panel: AccountPanel): void => {
    button.current?.focus();
    onPanel(panel);
  };
  const reachable = viaVezgo && credentials.configured;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon ref={button} variant="subtle" color="gray" aria-label={t('accounts.more', { name: displayName })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {viaVezgo && (
          <>
            <Menu.Item
              leftSection={<IconRefresh size={16} aria-hidden />}
              onClick={() => sync.start([id])}
              disabled={!reachable || sync.running}
            >
              {t('accounts.syncOne')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconListSearch size={16} aria-hidden />}
              onClick={() => sync.start([id], true)}
              disabled={!reachable || sync.running}
            >
              {t('accounts.fullCheck')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPlugConnected size={16} aria-hidden />}
              onClick={onReconnect}
              disabled={!reachable}
            >
              {t('accounts.reconnect')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconChartLine size={16} aria-hidden />} onClick={() => open('history')}>
              {t('accounts.history')}
            </Menu.Item>
            <Menu.Item leftSection={<IconId size={16} aria-hidden />} onClick={() => open('kyc')} disabled={!reachable}>
              {t('accounts.kyc')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => open('remove')}>
          {t('accounts.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
