import { expect, it } from 'vitest';
import type { ComputeOptions, RuleSetId } from '../domain/tax-options.js';
import { filingOf, held, table, totals, trade, transfer } from './filing.fixture.js';

/**
 * By hand. 2 X for 101.015 with the fee, 1 Y for 10.005, 1 Z for 50.005. Transfers of X leave 0.1 X and 0.1 Z to fees. Sold: 0.9 X for
 * 90.01; 0.5 X for 81.00 less 0.51, that is 80.49; 1 Y for 5.01; 0.9 Z for 60.50: 236.01 in all, 236.52 before the fee of selling.
 * One pool: X 101.015 ÷ 1.9 each: 47.85 and 26.58; Y 10.01; Z, whose pool keeps its cost, 50.01. Gains 42.16 + 53.91 + 10.49, loss 5.
 * By account: 1 X at y of 50.5075 + 5.05075: 50.00 of it; 25.25 at x; Z 45.00. Gains 40.01 + 55.24 + 15.50, loss 5.
 * One stock of lots: 0.7 X of 35.36, 0.2 X of 10.1015 + 5.0005: 15.10, 0.5 X of 27.78; Z 45.00. Gains 34.64 + 4.90 + 52.71 + 15.50, loss 5.
 */
const entriesIn = (currency: string) => [
  trade('b', '2024-07-05', 'x', `100.01 ${currency}`, '2 X', `1.005 ${currency}`),
  trade('c', '2024-07-06', 'x', `10.005 ${currency}`, '1 Y'),
  trade('d', '2024-07-06', 'x', `50.005 ${currency}`, '1 Z'),
  transfer('m', '2024-08-01', '1 X', '0.1 X 6.005'),
  transfer('n', '2024-08-02', '0.2 X', '0.1 Z 5.5'),
  trade('s', '2024-10-29', 'y', '0.9 X', `90.005 ${currency}`),
  trade('t', '2024-10-30', 'x', '0.5 X', `80.995 ${currency}`, `0.505 ${currency}`),
  trade('u', '2024-11-05', 'x', '1 Y', `5.005 ${currency}`),
  trade('v', '2024-11-06', 'x', '0.9 Z', `60.5 ${currency}`),
  trade('w', '2026-12-15', 'q', `1 ${currency}`, '1 Q'),
];

type Case = readonly [RuleSetId, string, ComputeOptions['scope'], string, string, readonly string[], readonly string[]];
const BY_ACCOUNT = ['X x 0.2 10.1', 'X y 0.1 5.56', 'X y 0.2 15.1'];
const CASES: readonly Case[] = [
  [
    'gb',
    'GBP',
    undefined,
    '236.01 134.45 101.56',
    'SA108',
    [
      'Disposal proceeds 236.52',
      'Allowable costs 134.96',
      'Gains in the year, before losses 106.56',
      'Losses in the year 5',
      'to 2024-10-29: Disposal proceeds 90.01',
      'to 2024-10-29: Allowable costs 47.85',
      'to 2024-10-29: Gains in the year, before losses 42.16',
      'from 2024-10-30: Disposal proceeds 146.51',
      'from 2024-10-30: Allowable costs 87.11',
      'from 2024-10-30: Gains in the year, before losses 64.4',
      'from 2024-10-30: Losses in the year 5',
    ],
    ['X All accounts 0.5 26.58'],
  ],
  [
    'ca',
    'CAD',
    undefined,
    '236.01 134.45 101.56',
    'Schedule 3 totals',
    ['Proceeds of disposition 236.52', 'Adjusted cost base 134.45', 'Outlays and expenses 0.51', 'Gain or loss 101.56'],
    ['X All accounts 0.5 26.58'],
  ],
  [
    'de',
    'EUR',
    undefined,
    '236.01 130.26 105.75',
    'Anlage SO',
    [
      'Veräußerungspreis (proceeds) 236.52',
      'Anschaffungskosten (cost) 130.26',
      'Werbungskosten (costs of selling) 0.51',
      'Gewinn oder Verlust (gain or loss) 105.75',
    ],
    BY_ACCOUNT,
  ],
  [
    'au',
    'AUD',
    'account',
    '236.01 130.26 105.75',
    'CGT schedule',
    ['Total current year capital gains 110.75', 'Total current year capital losses 5', 'Net capital gain 105.75'],
    BY_ACCOUNT,
  ],
  [
    'au',
    'AUD',
    'universal',
    // 90.005 is of two lots: 70.00 and 20.00.
    '236 133.25 102.75',
    'CGT schedule',
    ['Total current year capital gains 107.75', 'Total current year capital losses 5', 'Net capital gain 102.75'],
    ['X All accounts 0.5 27.78'],
  ],
];

it.each(CASES)(
  '%s in %s, scope %s: the form and what is held',
  (rules, currency, scope, total, form, figures, holdings) => {
    const year = rules === 'gb' || rules === 'au' ? '2024-25' : '2024';
    const chosen = scope === undefined ? {} : { scope };
    const filing = filingOf(rules, entriesIn(currency), year, { transferFees: 'carry', ...chosen });
    expect(totals(filing).join(' ')).toBe(total);
    expect(table(filing, form).map(([what, , amount]) => `${what} ${amount}`)).toEqual(
      expect.arrayContaining([...figures]),
    );
    expect(held(filing)).toEqual(holdings);
  },
);
