import { describe, expect, it } from 'vitest';
import { holdingLines, issueLines, ledgerLines, rowLines } from '../../../../test/support/ledger-lines.js';
import { RULE_SETS, type RuleSetId } from '../../domain/tax-options.js';
import { compute } from '../compute.js';
import { ruleSet } from './rule-set.js';

it.each(RULE_SETS)('%s: its defaults are among its choices and its sources are named', (id) => {
  const rules = ruleSet(id);
  expect(rules.id).toBe(id);
  expect(rules.methods).toContain(rules.defaultMethod);
  expect(rules.scopes).toContain(rules.defaultScope);
  expect(rules.sources.length).toBeGreaterThan(0);
});

it('refuses what the rules do not allow, in words', () => {
  const ledger = ledgerLines('b 2024-01-01 buy 1BTC 1USD');
  expect(() => compute(ledger, { rules: 'gb', method: 'fifo' })).toThrow(
    /gb do not allow the method "fifo".*section-104/,
  );
  expect(() => compute(ledger, { rules: 'it', scope: 'account' })).toThrow(/scope/);
  expect(() => compute(ledger, { rules: 'us', timezone: 'Europe/Atlantis' })).toThrow(/time zone/);
});

/** The term of units bought and sold on two dates. */
const term = (rules: RuleSetId, bought: string, sold: string) =>
  compute(ledgerLines(`b ${bought} buy 1BTC 1USD\n s ${sold} sale 1BTC 2USD`), { rules }).disposals[0]?.term;

describe('holding periods', () => {
  it.each([
    ['us', '2024-01-01', '2025-01-01', 'short'],
    ['us', '2024-01-01', '2025-01-02', 'long'],
    ['us', '2023-02-28', '2024-02-29', 'short'],
    ['us', '2023-02-28', '2024-03-01', 'long'],
    ['us', '2024-02-28', '2025-02-28', 'short'],
    ['us', '2024-02-28', '2025-03-01', 'long'],
    ['us', '2024-02-29', '2025-02-28', 'short'],
    ['us', '2024-02-29', '2025-03-01', 'long'],
    ['au', '2023-06-30', '2024-06-30', 'short'],
    ['au', '2023-06-30', '2024-07-01', 'long'],
    ['de', '2023-02-28', '2024-02-28', 'short'],
    ['de', '2023-02-28', '2024-02-29', 'long'],
    ['de', '2024-02-29', '2025-02-28', 'short'],
    ['de', '2024-02-29', '2025-03-01', 'long'],
    ['gb', '2020-01-01', '2024-01-01', null],
    ['generic', '2020-01-01', '2024-01-01', null],
  ] as const)('%s: bought %s, sold %s: %s', (rules, bought, sold, expected) => {
    expect(term(rules, bought, sold)).toBe(expected);
  });
});

describe('us', () => {
  const SWITCH = `
    o 2024-01-01 opening 1BTC cost=10 acquired=2019-01-01
    p 2024-01-02 buy 1BTC 50USD account=two
    m 2024-01-03 transfer 0.5BTC to=two`;
  const SALE = 's 2025-01-01 sale 1BTC 100USD account=two';

  it('keeps one pool through 2024, then fills the accounts with unused lots in their order', () => {
    const result = compute(ledgerLines(`${SWITCH}\n ${SALE}`), { rules: 'us', accounts: ['two'] });
    expect(rowLines(result)).toEqual(['s 1BTC: 100 - 10 = 90 fifo(o) long']);
    expect(holdingLines(result)).toEqual(['BTC@one 0.5 25 [p 0.5 25]', 'BTC@two 0.5 25 [p 0.5 25]']);
    expect(result.scope).toBe('account');
  });

  it('takes the dearest lots first where that is chosen, whatever the method', () => {
    const result = compute(ledgerLines(`${SWITCH}\n ${SALE}`), { rules: 'us', accounts: ['two'], allocation: 'hifo' });
    expect(rowLines(result)).toEqual(['s 0.5BTC: 50 - 5 = 45 fifo(o) long', 's 0.5BTC: 50 - 25 = 25 fifo(p) short']);
  });

  it('fills accounts that are not listed by name', () => {
    const result = compute(ledgerLines(`${SWITCH}\n k 2025-01-01 stake 1BTC`), { rules: 'us' });
    expect(holdingLines(result)).toEqual(['BTC@one 0.5 5 [o 0.5 5]', 'BTC@two 1.5 55 [o 0.5 5, p 1 50]']);
  });

  it('makes no change without an entry in 2025 in the taxpayer’s zone, and none with a scope chosen', () => {
    const late = `${SWITCH}\n s 2025-01-01T03:00 sale 1BTC 100USD account=two`;
    const newYork = compute(ledgerLines(late), { rules: 'us', timezone: 'America/New_York' });
    expect([newYork.scope, newYork.holdings[0]?.account]).toEqual(['universal', null]);
    expect(compute(ledgerLines(late), { rules: 'us', scope: 'universal' }).holdings[0]?.account).toBe(null);
    expect(compute(ledgerLines(late), { rules: 'us' }).scope).toBe('account');
  });

  it('counts withdrawn units as lying outside', () => {
    const result = compute(
      ledgerLines(`
      b 2024-01-01 buy 2BTC 20USD
      w 2024-06-01 withdrawal 1BTC
      k 2025-01-01 stake 1BTC`),
      { rules: 'us' },
    );
    expect(holdingLines(result)).toEqual(['BTC@external:one 1 10 [b 1 10]', 'BTC@one 1 10 [b 1 10]']);
  });
});

describe('gb', () => {
  const run = (text: string) => compute(ledgerLines(text, 'GBP'), { rules: 'gb', timezone: 'Europe/London' });

  it('matches local days: 23:30 UTC in summer is the next day, one day with 22:30 UTC of that', () => {
    const result = run(`
      s 2024-06-01T12:00 sale 1BTC 10GBP
      b 2024-06-30T23:30 buy 1BTC 4GBP
      c 2024-07-01T22:30 buy 1BTC 7GBP`);
    expect(rowLines(result)).toEqual(['s 1BTC: 10 - 5.5 = 4.5 thirty-day(b)']);
    expect(run('s 2024-06-01 sale 1BTC 10GBP\n b 2024-07-01T23:30 buy 1BTC 4GBP').disposals[0]?.match).toBe(
      'shortfall',
    );
  });

  it('shares the day’s slices over its entries by quantity, each with its own proceeds', () => {
    const result = run(`
      p 2024-01-01 buy 8BTC 80GBP
      s 2024-06-01T09:00 sale 3BTC 60GBP
      t 2024-06-01T10:00 sale 1BTC 10GBP
      b 2024-06-01T11:00 buy 2BTC 30GBP`);
    expect(rowLines(result)).toEqual([
      's 1.5BTC: 30 - 22.5 = 7.5 same-day(b)',
      's 1.5BTC: 30 - 15 = 15 pool()',
      't 0.5BTC: 5 - 7.5 = -2.5 same-day(b)',
      't 0.5BTC: 5 - 5 = 0 pool()',
    ]);
    expect(result.years).toMatchObject([
      { year: '2024-25', from: '2024-04-06', to: '2025-04-05', disposals: 1, gains: '20', losses: '0' },
    ]);
  });

  it('openings and splits join the pool and match nothing; income and deposits match', () => {
    const result = run(`
      o 2024-06-02 opening 1BTC cost=10 acquired=2020-01-01
      p 2024-06-02 split 1BTC
      s 2024-06-03 sale 3BTC 90GBP
      q 2024-06-04 split 1BTC
      i 2024-06-05 income 1BTC@7`);
    expect(rowLines(result)).toEqual(['s 1BTC: 30 - 7 = 23 thirty-day(i)', 's 2BTC: 60 - 10 = 50 pool()']);
    expect(issueLines(result)).toEqual(['provisional s BTC']);
  });

  it('a gift is at market value, one to charity at no gain and no loss, matched without a row', () => {
    const result = run(`
      b 2024-01-01 buy 4BTC 40GBP
      g 2024-06-01 gift-out 1BTC@30
      d 2024-06-02 donation 1BTC@30
      h 2024-06-03 gift-out 1BTC`);
    expect(rowLines(result)).toEqual(['g 1BTC: 30 - 10 = 20 pool()', 'h 1BTC: 10 - 10 = 0 pool() ?']);
    expect(holdingLines(result)).toEqual(['BTC@all 1 10 [pool 1 10]']);
  });

  it('is provisional only later than 30 days before the last entry', () => {
    const codes = (last: string) =>
      issueLines(run(`b 2024-01-01 buy 1BTC 4GBP\n s 2024-06-01 sale 1BTC 10GBP\n k ${last} stake 1ETH`));
    expect(codes('2024-06-30')).toEqual(['provisional s BTC']);
    expect(codes('2024-07-01')).toEqual([]);
  });

  it.each([
    ['2022-06-01', '7700'],
    ['2023-06-01', '14000'],
    ['2024-06-01', '17000'],
  ])('sold on %s, 20000 of gain leave %s above the annual exempt amount', (day, taxable) => {
    expect(run(`b 2020-01-01 buy 1BTC 1GBP\n s ${day} sale 1BTC 20001GBP`).years.at(-1)?.taxable).toBe(taxable);
    expect(run(`b 2020-01-01 buy 1BTC 9GBP\n s ${day} sale 1BTC 1GBP`).years.at(-1)?.taxable).toBe('0');
  });
});

describe('ca', () => {
  const run = (text: string) => compute(ledgerLines(text, 'CAD'), { rules: 'ca' });
  const bought = (day: string, kind = 'buy 2BTC 20CAD') =>
    run(
      `o 2024-01-01 opening 2BTC cost=200 acquired=2020-01-01\n b ${day} ${kind}\n s 2024-06-01 sale 1BTC 10CAD\n k 2024-12-31 stake 1BTC`,
    );

  it.each([
    ['2024-05-01', false],
    ['2024-05-02', true],
    ['2024-07-01', true],
    ['2024-07-02', false],
  ])('a purchase on %s denies a loss of 2024-06-01: %s', (day, denies) => {
    expect(bought(day).disposals.some((row) => row.denied !== '0')).toBe(denies);
  });

  it('income, gifts and deposits count as purchases; openings, splits and transfers do not', () => {
    const denied = (kind: string) => bought('2024-06-05', kind).disposals[0]?.denied;
    expect(denied('income 2BTC@20')).toBe('90');
    expect(denied('deposit 2BTC')).toBe('90');
    expect(denied('gift-in 2BTC cost=1 acquired=2024-01-01')).toBe('90');
    expect(denied('opening 2BTC cost=1 acquired=2024-01-01')).toBe('0');
    expect(denied('split 2BTC')).toBe('0');
    expect(denied('transfer 1BTC to=two')).toBe('0');
  });

  it('the denied part waits for the next acquisition where the pool is empty', () => {
    const result = run(`
      b 2024-01-01 buy 2BTC 20CAD
      s 2024-06-01 sale 2BTC 10CAD
      c 2024-06-10 buy 1BTC 7CAD`);
    expect(rowLines(result)).toEqual(['s 2BTC: 10 - 20 = -5 denied 5 average()']);
    expect(holdingLines(result)).toEqual(['BTC@all 1 12 [pool 1 12]']);
    expect(result.years[0]).toMatchObject({ gain: '-5', taxable: '-2.5', losses: '5' });
  });

  it('counts only what is still held at the end of the thirtieth day', () => {
    const result = run(`
      b 2024-01-01 buy 2BTC 20CAD
      s 2024-06-01 sale 2BTC 10CAD
      c 2024-06-10 buy 2BTC 8CAD
      t 2024-06-20 sale 1BTC 100CAD
      k 2024-12-31 stake 1BTC`);
    expect(result.disposals[0]?.denied).toBe('5');
  });

  it('losses near the end are provisional, gains are not; gifts and donations are at market value', () => {
    const result = run(`
      b 2024-01-01 buy 3BTC 30CAD
      s 2024-06-01 sale 1BTC 9CAD
      g 2024-06-02 gift-out 1BTC@20
      d 2024-06-03 donation 1BTC@25`);
    expect(rowLines(result)).toEqual([
      's 1BTC: 9 - 10 = -1 average()',
      'g 1BTC: 20 - 10 = 10 average()',
      'd 1BTC: 25 - 10 = 15 average()',
    ]);
    expect(issueLines(result)).toEqual(['provisional s BTC']);
  });
});

describe('de', () => {
  const year = (text: string) => compute(ledgerLines(text, 'EUR'), { rules: 'de' }).years.at(-1);
  it.each([
    ['2023-05-01', '699.99', '0'],
    ['2023-05-01', '700', '600'],
    ['2024-05-01', '1099.99', '0'],
    ['2024-05-01', '1100', '1000'],
    ['2024-05-01', '5', '0'],
  ])('sold on %s for %s at a cost of 100: taxable %s', (day, proceeds, taxable) => {
    expect(year(`b ${day}T08:00 buy 1BTC 100EUR\n s ${day} sale 1BTC ${proceeds}EUR`)?.taxable).toBe(taxable);
  });
  it('taxes income from 256 on', () => {
    expect(year('i 2024-05-01 income 1ETH@255.99')).toMatchObject({ income: '255.99', taxableIncome: '0' });
    expect(year('i 2024-05-01 income 1ETH@256')).toMatchObject({ taxableIncome: '256' });
  });
  it('keeps accounts apart and leaves what was held for over a year untaxed', () => {
    const result = compute(
      ledgerLines(
        `
      a 2022-01-01 buy 1BTC 10EUR account=two
      b 2024-01-01 buy 1BTC 100EUR
      s 2024-05-01 sale 1BTC 5000EUR account=two`,
        'EUR',
      ),
      { rules: 'de' },
    );
    expect(rowLines(result)).toEqual(['s 1BTC: 5000 - 10 = 4990 fifo(a) long']);
    expect(result.years[0]).toMatchObject({ gain: '4990', taxable: '0' });
  });
});

describe('au', () => {
  it('takes losses first from gains without discount, then from the others, then halves what is left', () => {
    const text = `
      a 2020-07-01 buy 1BTC 100AUD
      b 2022-07-01 buy 1ETH 100AUD
      c 2022-07-02 buy 1CRO 100AUD
      s 2022-09-01 sale 1BTC 600AUD
      t 2022-09-02 sale 1ETH 130AUD
      u 2022-09-03 sale 1CRO 50AUD`;
    // Long gain 500, short gain 30, loss 50: 20 of the loss falls on the long gain, 480 is halved.
    expect(compute(ledgerLines(text, 'AUD'), { rules: 'au' }).years[0]).toMatchObject({
      year: '2022-23',
      from: '2022-07-01',
      taxable: '240',
      gain: '480',
    });
  });
  it('is never below 0, and a gift is a disposal at market value', () => {
    const result = compute(ledgerLines('b 2022-07-01 buy 1BTC 100AUD\n g 2022-09-01 gift-out 1BTC@40', 'AUD'), {
      rules: 'au',
    });
    expect(rowLines(result)).toEqual(['g 1BTC: 40 - 100 = -60 fifo(b) short']);
    expect(result.years[0]).toMatchObject({ taxable: '0', losses: '60' });
  });
});

describe('jp', () => {
  const run = (text: string) => compute(ledgerLines(text, 'JPY'), { rules: 'jp', timezone: 'Asia/Tokyo' });

  it('averages over the calendar year and carries what is left into the next', () => {
    const result = run(`
      a 2023-02-01 buy 2BTC 200JPY
      s 2023-03-01 sale 1BTC 150JPY
      b 2023-04-01 buy 2BTC 400JPY
      c 2024-05-01 buy 3BTC 1050JPY
      t 2024-02-01 sale 1BTC 400JPY`);
    // 2023: 600 ÷ 4 = 150 a unit; 450 for 3 go on. 2024: (450 + 1050) ÷ 6 = 250.
    expect(rowLines(result)).toEqual(['s 1BTC: 150 - 150 = 0 average()', 't 1BTC: 400 - 250 = 150 average()']);
    expect(holdingLines(result)).toEqual(['BTC@all 5 1250 [pool 5 1250]']);
  });

  it('a sale before the purchase of the same year is no shortfall; more than the year’s units is one', () => {
    const result = run(`
      s 2023-03-01 sale 1BTC 150JPY
      b 2023-04-01 buy 2BTC 400JPY
      t 2023-05-01 sale 3BTC 600JPY`);
    expect(rowLines(result)).toEqual([
      's 1BTC: 150 - 200 = -50 average()',
      't 1BTC: 200 - 200 = 0 average()',
      't 2BTC: 400 - 0 = 400 shortfall() ?',
    ]);
    expect(issueLines(result)).toEqual(['missing-basis t 2BTC']);
  });

  it('marks the whole year and those after it until the pool is empty', () => {
    const result = run(`
      s 2023-03-01 sale 1BTC 150JPY
      d 2023-04-01 deposit 2BTC
      t 2024-03-01 sale 1BTC 100JPY
      b 2025-02-01 buy 1BTC 100JPY
      u 2025-03-01 sale 1BTC 100JPY`);
    expect(result.disposals.map((row) => row.incomplete)).toEqual([true, true, false]);
  });

  it('a year is that of Japan', () => {
    expect(run('b 2023-01-01 buy 1BTC 1JPY\n s 2023-12-31T20:00 sale 1BTC 3JPY').years).toMatchObject([
      { year: '2024' },
    ]);
  });
});

it('es takes the oldest and it the newest lots over all accounts', () => {
  const ledger = ledgerLines(
    `
    a 2024-01-01 buy 1BTC 10EUR
    b 2024-01-02 buy 1BTC 20EUR account=two
    s 2024-01-03 sale 1BTC 50EUR account=two`,
    'EUR',
  );
  expect(rowLines(compute(ledger, { rules: 'es' }))).toEqual(['s 1BTC: 50 - 10 = 40 fifo(a)']);
  expect(rowLines(compute(ledger, { rules: 'it' }))).toEqual(['s 1BTC: 50 - 20 = 30 lifo(b)']);
});
