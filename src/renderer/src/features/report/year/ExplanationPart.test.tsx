import { screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { LedgerRow } from '../../../../../core/contract/ledger-port.js';
import { renderApp } from '../../../../../../test/support/render-app.js';
import { speak } from '../../../text/i18n.js';

afterEach(() => speak('en'));

const account = 'acc-exchange';
const ROWS: readonly LedgerRow[] = [
  {
    entry: {
      id: 'b1',
      time: '2023-01-10T15:00:00Z',
      account,
      kind: 'trade',
      out: { asset: 'USD', amount: '1000' },
      in: { asset: 'BTC', amount: '1' },
      fees: [{ asset: 'USD', amount: '10' }],
    },
    notes: [],
  },
  {
    entry: {
      id: 's1',
      time: '2025-03-01T12:00:00Z',
      account,
      kind: 'trade',
      out: { asset: 'BTC', amount: '0.5' },
      in: { asset: 'USD', amount: '405.5' },
    },
    notes: [],
  },
];

it('tells title, steps and rules of a figure in the language of the screens', async () => {
  const { user } = renderApp('report', { rows: ROWS, settings: { language: 'de', rules: 'us' } });
  const grid = await screen.findByRole('grid', { name: 'Veräußerungen' });
  await user.click(await within(grid).findByText('Verkauf'));
  const drawer = await screen.findByRole('dialog');
  const how = await within(drawer).findByRole('region', { name: 'Wie diese Zahl zustande kam' });
  expect(await within(how).findByText('Verkauf von 0,5 BTC am 2025-03-01: Verlust von 99,5 USD')).toBeTruthy();
  const [steps, rules] = within(how)
    .getAllByRole('list')
    .map((list) =>
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.firstChild?.textContent),
    );
  expect(steps).toEqual([
    '0,5 BTC am 2025-03-01 bei Crypto.com Exchange für 405,5 USD verkauft; Erlös: 405,5 USD.',
    'First in, first out: Von den bei Crypto.com Exchange gehaltenen Einheiten gehen die zuerst angeschafften zuerst ab.',
    '1 BTC am 2023-01-10 bei Crypto.com Exchange für 1.000 USD gekauft, mit einer Gebühr von 10 USD; Anschaffungskosten: 1.000 + 10 = 1.010 USD.',
    'Ende 2024 wurden nicht verbrauchte Einheiten den Konten zugeteilt: Alles davon, 1 BTC, kam zu Crypto.com Exchange; Kosten: 1.010 USD.',
    '0,5 BTC von 1 BTC gehen ab; Kosten: 0,5 ÷ 1 × 1.010 = 505 USD.',
    'Gehalten seit 2023-01-10, langfristig ab 2024-01-11; veräußert am 2025-03-01: langfristig.',
    'Verlust: Erlös abzüglich Kosten: 405,5 − 505 = −99,5 USD.',
  ]);
  expect(rules).toContain('IRC 1222: Haltedauer');
});
