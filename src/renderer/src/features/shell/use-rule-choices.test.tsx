import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { localLedger } from '../../../../../test/support/local-ledger.js';
import { startTexts } from '../../text/i18n.js';
import type { LedgerState } from '../../worker/protocol.js';
import { LedgerProvider } from '../../worker/use-ledger.js';
import { RuleChoicesProvider, useRuleChoices } from './use-rule-choices.js';

function Names(): ReactNode {
  const choices = useRuleChoices();
  return <p>{choices.map(({ name }) => name).join(', ')}</p>;
}

it('names the rules where the ledger cannot be read, too', async () => {
  await startTexts();
  const failed: LedgerState = { phase: 'failed', code: 'disk-full', message: '' };
  render(
    <LedgerProvider value={{ ...localLedger([]), state: () => failed }}>
      <RuleChoicesProvider>
        <Names />
      </RuleChoicesProvider>
    </LedgerProvider>,
  );
  expect(await screen.findByText(/United States.*Germany/)).toBeTruthy();
});
