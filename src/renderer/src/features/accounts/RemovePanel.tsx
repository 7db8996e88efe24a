import { Button, Radio } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../core/contract/views.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useAction } from '../../ui/use-action.js';
import classes from './accounts.module.css';

interface RemovePanelProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** Asks whether an account goes here only or at Vezgo too; nothing is removed before the last button. */
export function RemovePanel({ account, onClose }: RemovePanelProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { busy, error, run } = useAction();
  const [where, setWhere] = useState<'here' | 'vezgo'>('here');
  const remove = async (): Promise<void> => {
    if (await run(() => unwrap(api.accounts.remove({ accountId: account.id, where })))) onClose();
  };
  return (
    <>
      <p className={classes.words}>{t('accounts.removeWords', { count: account.records })}</p>
      {account.source === 'vezgo' && (
        <Radio.Group
          label={t('accounts.removeWhere')}
          value={where}
          onChange={(value) => setWhere(value === 'vezgo' ? 'vezgo' : 'here')}
        >
          <div className={classes.choices}>
            <Radio value="here" label={t('accounts.removeHere')} description={t('accounts.removeHereWords')} />
            <Radio value="vezgo" label={t('accounts.removeVezgo')} description={t('accounts.removeVezgoWords')} />
          </div>
        </Radio.Group>
      )}
      {error !== null && <FailureNote error={error} />}
      <div className={classes.panelButtons}>
        <Button color="red" onClick={() => void remove()} loading={busy}>
          {t(where === 'here' ? 'accounts.removeConfirm' : 'accounts.removeConfirmVezgo')}
        </Button>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('action.cancel')}
        </Button>
      </div>
    </>
  );
}
