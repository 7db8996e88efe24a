import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHelpCircle,
  IconPlugConnectedX,
  IconRefresh,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../core/contract/views.js';
import classes from './accounts.module.css';

const MARKS: Readonly<Record<AccountView['status'], { readonly icon: Icon; readonly tone: string | undefined }>> = {
  ok: { icon: IconCircleCheck, tone: classes.good },
  error: { icon: IconPlugConnectedX, tone: classes.bad },
  syncing: { icon: IconRefresh, tone: classes.busy },
  retry: { icon: IconAlertTriangle, tone: classes.attention },
  unknown: { icon: IconHelpCircle, tone: classes.muted },
};

/** The account's state by icon and word; colour only repeats it. */
export function StatusMark({ account }: { readonly account: AccountView }): ReactNode {
  const { t } = useTranslation();
  const { icon: MarkIcon, tone } = MARKS[account.status];
  return (
    <span className={`${classes.status ?? ''} ${tone ?? ''}`}>
      <MarkIcon size={16} aria-hidden />
      {t(`accounts.status.${account.status}`)}
    </span>
  );
}
