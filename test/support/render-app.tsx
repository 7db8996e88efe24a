import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { LedgerRow } from '../../src/core/contract/ledger-port.js';
import { ApiProvider } from '../../src/renderer/src/api.js';
import { App } from '../../src/renderer/src/features/shell/App.js';
import { loadScreen } from '../../src/renderer/src/features/shell/screens.js';
import { SCREENS, type ScreenName } from '../../src/renderer/src/features/shell/use-route.js';
import { startTexts } from '../../src/renderer/src/text/i18n.js';
import { schemeColors, theme } from '../../src/renderer/src/ui/theme.js';
import { LedgerProvider } from '../../src/renderer/src/worker/use-ledger.js';
import { fakeLotbook, type FakeData } from './fake-lotbook.js';
import { localLedger } from './local-ledger.js';

await startTexts();
await Promise.all(SCREENS.map(loadScreen));

/** The whole app on a fake main process and the real ledger desk, opened at a screen. */
export function renderApp(at: ScreenName, data: FakeData & { readonly rows?: readonly LedgerRow[] } = {}) {
  window.location.hash = `/${at}`;
  const fake = fakeLotbook(data);
  const ledger = localLedger(data.rows ?? []);
  const view = render(
    // `env="test"` takes the animations out.
    <MantineProvider theme={theme} cssVariablesResolver={schemeColors} env="test">
      <ApiProvider value={fake.api}>
        <LedgerProvider value={ledger}>
          <App />
        </LedgerProvider>
      </ApiProvider>
    </MantineProvider>,
  );
  return { ...view, fake, ledger, user: userEvent.setup() };
}

/** Names of the rules of level serious or above that the page breaks. Contrast is for a real browser: jsdom paints nothing. */
export async function seriousViolations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

export function heading(name: string): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}
