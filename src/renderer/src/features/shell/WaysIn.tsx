import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../text/use-words.js';
import { goTo } from './use-route.js';

/** The two ways by which a book fills, for screens with nothing to show: some people have files only. */
export function WaysIn(): ReactNode {
  const t = useWords();
  return (
    <>
      <Button onClick={() => goTo('accounts')}>{t('transactions.toAccounts')}</Button>
      <Button variant="default" onClick={() => goTo('import')}>
        {t('transactions.toImport')}
      </Button>
    </>
  );
}
