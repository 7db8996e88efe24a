import { ActionIcon } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { compareText } from '../../../../core/domain/entry-order.js';
import { useLedgerState } from '../../worker/use-ledger.js';
import { useSession } from '../shell/session.js';
import type { SaveSettings } from '../shell/use-save-settings.js';
import classes from './settings.module.css';

/** Ids in the order in which the engine fills them: those chosen first, then the others by id. */
function inForce(ids: readonly string[], chosen: readonly string[]): readonly string[] {
  const others = ids.filter((id) => !chosen.includes(id)).sort(compareText);
  return [...chosen.filter((id) => ids.includes(id)), ...others];
}

/** The same ids with one of them a place earlier. */
function earlier(ids: readonly string[], id: string): string[] {
  const at = ids.indexOf(id);
  return ids.flatMap((one, i) => (i === at - 1 ? [id] : i === at ? [ids[at - 1] ?? id] : [one]));
}

/** In which order the units held at the end of 2024 fill the accounts (Rev. Proc. 2024-28). With one account there is nothing to order. */
export function AccountOrder({ save }: Pick<SaveSettings, 'save'>): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const ledger = useLedgerState();
  if (ledger.phase !== 'ready') return null;
  const ids = Object.keys(ledger.accounts);
  const order = inForce(ids, settings.accountOrder);
  if (order.length < 2) return null;
  const nameOf = (id: string): string => ledger.accounts[id] ?? id;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('settings.accountOrder')}</legend>
      <ol className={classes.order}>
        {order.map((id, at) => (
          <li key={id}>
            {nameOf(id)}
            {at > 0 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('settings.accountEarlier', { name: nameOf(id) })}
                onClick={() => save(({ accountOrder }) => ({ accountOrder: earlier(inForce(ids, accountOrder), id) }))}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      <p className={classes.under}>{t('settings.accountOrderWords')}</p>
    </fieldset>
  );
}
