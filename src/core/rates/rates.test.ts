import { describe, expect, it } from 'vitest';
import { dayNumber } from '../domain/tax-date.js';
import { makeSeries, seriesRates } from './rate-series.js';
import { readRates } from './read-rates.js';
import { tableRates } from './table-rates.js';

/** As published for these days (ECB euro foreign exchange reference rates; Bank of Canada FXUSDCAD). */
const ECB = `Date,USD,JPY,GBP,CAD,AUD,RUB,
2024-01-03,1.0919,155.73,0.86336,1.4574,1.6185,N/A,
2024-01-02,1.0956,155.51,0.86645,1.4565,1.6147,N/A,
2023-12-29,1.1050,156.33,0.86905,1.4642,1.6263,N/A,
2008-12-31,1.3917,126.14,0.9525,1.6998,2.0274,41.283,
`;
const VALET = JSON.stringify({
  terms: { url: 'https://www.bankofcanada.ca/terms/' },
  seriesDetail: { FXUSDCAD: { label: 'USD/CAD' } },
  observations: [
    { d: '2024-01-02', FXUSDCAD: { v: '1.3316' } },
    { d: '2024-01-03', FXUSDCAD: { v: null } },
  ],
});

const ecb = readRates(ECB);
const boc = readRates(VALET);
const on = (month: number, day: number): number => dayNumber(2024, month, day);
const rounded = (text: string | undefined): string => Number(text).toFixed(6);

describe('reading what is published', () => {
  it('takes the ECB’s history with its comma at the end, days without a rate and days before 2009', () => {
    expect(ecb.source).toBe('ecb');
    expect(ecb.days.map(({ date }) => date)).toEqual(['2024-01-03', '2024-01-02', '2023-12-29']);
    expect(ecb.days[1]?.rates).toEqual({ USD: '1.0956', JPY: '155.51', GBP: '0.86645', CAD: '1.4565', AUD: '1.6147' });
  });
  it('takes the ECB’s daily file, with spaces and its own dates', () => {
    const daily = 'Date, USD, JPY, \r\n02 January 2024, 1.0956, 155.51, \r\n';
    expect(readRates(daily)).toEqual({
      source: 'ecb',
      days: [{ date: '2024-01-02', rates: { USD: '1.0956', JPY: '155.51' } }],
    });
  });
  it('takes Valet’s JSON and leaves out a day without a figure', () => {
    expect(boc).toEqual({ source: 'bank-of-canada', days: [{ date: '2024-01-02', rates: { USD: '1.3316' } }] });
  });
  it('takes Valet’s CSV with its preface, and leaves out a day without a figure', () => {
    const csv = [
      '"TERMS AND CONDITIONS"',
      '"https://www.bankofcanada.ca/terms/"',
      '',
      '"SERIES"',
      '"id","label","description"',
      '"FXUSDCAD","USD/CAD","US dollar to Canadian dollar daily exchange rate"',
      '',
      '"OBSERVATIONS"',
      '"date","FXUSDCAD"',
      '"2024-01-02","1.3316"',
      '"2024-01-03",""',
    ];
    expect(readRates(csv.join('\r\n'))).toEqual(boc);
    expect(() => readRates('date,FXUSDCAD\n2024-01-02,high\n')).toThrow('no rate of USD');
  });
  it.each([
    ['<!doctype html><title>Login</title>', 'the first line'],
    ['', 'the first line'],
    ['Date,USD,\n', 'there is no day with a rate'],
    ['{"observations":[]}', 'there is no day with a rate'],
    ['Date,USD,\n2024-02-30,1.1,\n', 'line 2 starts with no date'],
    ['Date,USD,\n2024-02-01,abc,\n', 'line 2, column USD'],
    ['Date,USD,\n2024-02-01,0,\n', 'line 2, column USD'],
    ['Date,USD,\n2024-02-01,-1.1,\n', 'line 2, column USD'],
    ['{"observations":', 'broken'],
    ['{"hello":1}', 'no observations'],
    ['{"observations":[{"d":"2024-13-01"}]}', 'no date'],
    ['{"observations":[{"d":"2024-01-01","FXUSDCAD":{"v":"-"}}]}', 'no rate of USD'],
  ])('refuses %j', (text, words) => {
    expect(() => readRates(text)).toThrow(words);
  });
});

describe('rates of a day', () => {
  it.each([
    ['EUR', '0.912742'],
    ['GBP', '0.790845'],
    ['CAD', '1.329409'],
    ['AUD', '1.473804'],
  ])('of one dollar in %s on 2024-01-02 by the ECB', (currency, rate) => {
    const found = tableRates([ecb]).lookup('USD', currency, on(1, 2));
    expect(rounded(found?.rate)).toBe(rate);
    expect(found).toMatchObject({ date: '2024-01-02', source: 'European Central Bank' });
  });
  it('of Canadian dollars are the Bank of Canada’s where it has one, either way', () => {
    const rates = tableRates([ecb, boc]);
    expect(rates.lookup('USD', 'CAD', on(1, 2))).toEqual({
      rate: '1.3316',
      date: '2024-01-02',
      source: 'Bank of Canada',
    });
    // 1 / 1.3316
    expect(rounded(rates.lookup('CAD', 'USD', on(1, 2))?.rate)).toBe('0.750976');
  });
  it('on a closed day is the last one before it, and none after ten days', () => {
    const rates = tableRates([ecb]);
    expect(rates.lookup('USD', 'EUR', on(1, 1))?.date).toBe('2023-12-29');
    expect(rates.lookup('USD', 'EUR', on(1, 13))?.date).toBe('2024-01-03');
    expect(rates.lookup('USD', 'EUR', on(1, 14))).toBeNull();
    expect(rates.lookup('USD', 'EUR', dayNumber(2023, 12, 28))).toBeNull();
    expect(rates.lookup('USD', 'RUB', on(1, 2))).toBeNull();
  });
});

describe('the series of a currency', () => {
  it('is the ECB’s, oldest first, with the person’s own rates before it', () => {
    const series = makeSeries('EUR', [ecb, boc], [['2024-01-02', '0.9']]);
    expect(series).toMatchObject({ source: 'ecb', sourceName: 'European Central Bank' });
    expect(series.rates.map(([date]) => date)).toEqual(['2023-12-29', '2024-01-02', '2024-01-03']);
    const rates = seriesRates(series);
    expect(rates.lookup('USD', 'EUR', on(1, 2))).toEqual({ rate: '0.9', date: '2024-01-02', source: 'your own rate' });
    // 1 / 0.9
    expect(rates.lookup('EUR', 'USD', on(1, 2))?.rate).toMatch(/^1\.1{30}/);
    expect(rounded(rates.lookup('USD', 'EUR', on(1, 1))?.rate)).toBe('0.904977');
    expect(rates.lookup('USD', 'GBP', on(1, 2))).toBeNull();
  });
  it('is the Bank of Canada’s for CAD, with the ECB’s before its first day', () => {
    const series = makeSeries('CAD', [ecb, boc], []);
    expect(series).toMatchObject({
      source: 'bank-of-canada',
      sourceName: 'Bank of Canada (European Central Bank before 2024-01-02)',
    });
    expect(series.rates).toEqual([
      ['2023-12-29', expect.stringMatching(/^1\.32506787/)],
      ['2024-01-02', '1.3316'],
    ]);
  });
  it('may be empty', () => {
    expect(makeSeries('EUR', [], [])).toMatchObject({ rates: [], overrides: [] });
    expect(seriesRates(makeSeries('EUR', [], [])).lookup('USD', 'EUR', on(1, 2))).toBeNull();
  });
});
