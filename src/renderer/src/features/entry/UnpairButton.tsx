import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowView } from '../../worker/protocol.js';
import { useHistory } from '../shell/use-history.js';

/**
 * Takes a transfer apart. A transfer has its withdrawal's id; its records are those of the withdrawal, then those of the deposit,
 * and any of the deposit's names it.
 */
export function UnpairButton({ row }: { readonly row: RowView }): ReactNode {
  const { t } = useTranslation();
  const { decide, busy } = useHistory();
  const { id } = row.entry;
  const arrived = row.sources.at(-1);
  if (arrived === undefined || arrived === id) return null;
  const unpair = (): void => void decide([{ kind: 'unpair', out: id, in: arrived }], t('entry.said.unpair'));
  return (
    <Button size="compact-sm" variant="default" onClick={unpair} disabled={busy}>
      {t('entry.unpair')}
    </Button>
  );
}
