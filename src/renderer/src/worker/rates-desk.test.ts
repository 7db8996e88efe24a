import { expect, it, vi } from 'vitest';
import type { RateSeries } from '../../../core/contract/groups/rates.js';
import { steadyRates } from '../../../../test/support/local-ledger.js';
import { createRatesDesk } from './rates-desk.js';

const OWN = steadyRates('EUR');
const OTHER: RateSeries = { ...OWN, rates: [['2024-01-02', '0.5']] };
const told = (series: RateSeries, turn: number) =>
  ({ type: 'rates', currency: 'EUR', turn, ok: true, series }) as const;

it('asks once for a currency, and anew once rates were forgotten', async () => {
  const want = vi.fn<(currency: string, turn: number) => void>();
  const desk = createRatesDesk(want);
  const [one, two] = [desk.seriesOf('EUR'), desk.seriesOf('EUR')];
  desk.take(told(OWN, 0));
  expect(await one).toBe(OWN);
  expect(await two).toBe(OWN);
  desk.forget();
  const next = desk.seriesOf('EUR');
  desk.take(told(OTHER, 1));
  expect(await next).toBe(OTHER);
  expect(want.mock.calls).toEqual([
    ['EUR', 0],
    ['EUR', 1],
  ]);
});

it('takes no rates that were asked for before they were forgotten, and asks again for whoever waits', async () => {
  const want = vi.fn<(currency: string, turn: number) => void>();
  const desk = createRatesDesk(want);
  const waiting = desk.seriesOf('EUR');
  desk.forget();
  expect(want.mock.calls).toEqual([
    ['EUR', 0],
    ['EUR', 1],
  ]);
  desk.take(told(OWN, 0));
  desk.take(told(OTHER, 1));
  expect(await waiting).toBe(OTHER);
});

it('a failure is told, and asked for again the next time', async () => {
  const want = vi.fn<(currency: string, turn: number) => void>();
  const desk = createRatesDesk(want);
  const failing = desk.seriesOf('EUR');
  desk.take({ type: 'rates', currency: 'EUR', turn: 0, ok: false, code: 'offline', message: 'No net.' });
  await expect(failing).rejects.toMatchObject({ code: 'offline' });
  const next = desk.seriesOf('EUR');
  desk.take(told(OWN, 0));
  expect(await next).toBe(OWN);
});
