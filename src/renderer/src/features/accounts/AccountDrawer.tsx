import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../core/contract/views.js';
import { SideDrawer } from '../../ui/SideDrawer.js';
import { KycPanel } from './KycPanel.js';
import { RemovePanel } from './RemovePanel.js';
import { ValueHistory } from './ValueHistory.js';

export type AccountPanel = 'history' | 'kyc' | 'remove';

interface AccountDrawerProps {
  readonly account: AccountView;
  /** `null` keeps it closed. */
  readonly panel: AccountPanel | null;
  readonly onClose: () => void;
}

/** What goes beyond an account's card: its value over time, personal data on request, removing it. */
export function AccountDrawer({ account, panel, onClose }: AccountDrawerProps): ReactNode {
  const { t } = useTranslation();
  const name = account.displayName;
  return (
    <SideDrawer
      opened={panel !== null}
      title={panel === null ? name : t(`accounts.panel.${panel}`, { name })}
      onClose={onClose}
    >
      {panel === 'history' && <ValueHistory accountId={account.id} name={name} />}
      {panel === 'kyc' && <KycPanel accountId={account.id} />}
      {panel === 'remove' && <RemovePanel account={account} onClose={onClose} />}
    </SideDrawer>
  );
}
