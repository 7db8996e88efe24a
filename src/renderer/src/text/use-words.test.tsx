import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, onTestFinished } from 'vitest';
import { speak, startTexts } from './i18n.js';
import { useWords } from './use-words.js';

await startTexts();

function Row({ count }: { readonly count: number }): ReactNode {
  const t = useWords();
  return (
    <li>
      {t('kind.buy')} {t('transactions.count', { count })}
    </li>
  );
}

const rows = (): readonly (string | null)[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

it('has the same words in every row, figures of its own in each, and follows the language', async () => {
  onTestFinished(() => speak('en'));
  render(
    <ul>
      <Row count={2} />
      <Row count={3} />
    </ul>,
  );
  expect(rows()).toEqual(['Buy 2 transactions', 'Buy 3 transactions']);
  await act(() => speak('de'));
  expect(rows()).toEqual(['Kauf 2 Transaktionen', 'Kauf 3 Transaktionen']);
  await act(() => speak('en'));
  expect(rows()).toEqual(['Buy 2 transactions', 'Buy 3 transactions']);
});
