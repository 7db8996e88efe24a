import { describe, expect, it } from 'vitest';
import type { Disposal } from '../../../domain/result.js';
import type { BrokerRow } from '../../../domain/us-return.js';
import { brokerFindings } from './broker-findings.js';
import { form8949 } from './form-8949.js';
import { matchBrokerRows } from './match-broker-rows.js';

const localDate = (instant: string): string => instant.slice(0, 10);

/** `sale('s', '06-02', '0.5', '100')`: half a BTC sold on that day of 2025 for 100, with a cost of 60. */
const sale = (
  entry: string,
  day: string,
  amount: string,
  proceeds: string,
  more: Partial<Disposal> = {},
): Disposal => ({
  entry,
  time: `2025-${day}T12:00:00Z`,
  account: 'acc',
  asset: 'BTC',
  amount,
  proceeds,
  cost: '60',
  gain: '0',
  acquired: '2024-01-02T00:00:00Z',
  acquiredEntry: 'b',
  term: 'long',
  match: 'fifo',
  kind: 'sale',
  incomplete: false,
  ...more,
});
const row = (id: string, day: string, amount: string, proceeds: string, more: Partial<BrokerRow> = {}): BrokerRow => ({
  id,
  broker: 'X',
  asset: 'BTC',
  amount,
  sold: `2025-${day}`,
  acquired: null,
  proceeds,
  cost: null,
  costReported: false,
  term: null,
  ...more,
});

/** Rows and sales of each match with what it rests on; then rows and sales without one. */
function matched(disposals: readonly Disposal[], rows: readonly BrokerRow[]): readonly string[] {
  const { matches, onlyBroker, onlyLedger } = matchBrokerRows(disposals, rows, localDate, () => undefined);
  const names = (parts: readonly { id: string }[]): string => parts.map(({ id }) => id).join('+');
  return [
    ...matches.map(
      ({ brokerRows, disposals: own, near }) =>
        `${names(brokerRows)}=${own.map(({ entry }) => entry).join('+')} ${near ?? 'exact'}`,
    ),
    ...onlyBroker.map(({ id }) => id),
    ...onlyLedger.map(({ entry }) => entry),
  ];
}

describe('what is left without an exact match', () => {
  it.each([
    ['half up to 8 digits', '0.12345678', '0.123456784321', 'units'],
    ['cut to 8 digits', '0.12345678', '0.123456788999', 'units'],
    ['trailing zeros dropped', '0.5', '0.500000004', 'units'],
    ['many units, to whole ones', '1234568', '1234567.89', 'units'],
    ['a fee’s worth of units', '0.5', '0.4995', null],
    ['another last digit', '0.12345678', '0.12345679', null],
  ])('units: %s', (_, reported, own, near) => {
    const expected = near === null ? ['r', 's'] : [`r=s ${near}`];
    expect(matched([sale('s', '06-02', own, '100')], [row('r', '06-02', reported, '100')])).toEqual(expected);
  });

  it('a day apart, either way, and over the end of a month; two days are too many', () => {
    const own = [sale('s', '06-01', '1', '100')];
    expect(matched(own, [row('r', '05-31', '1', '100')])).toEqual(['r=s day']);
    expect(matched(own, [row('r', '06-02', '1', '99')])).toEqual(['r=s day']);
    expect(matched(own, [row('r', '06-03', '1', '100')])).toEqual(['r', 's']);
    expect(matched([sale('s', '06-01', '0.333333333', '100')], [row('r', '06-02', '0.33333333', '100')])).toEqual([
      'r=s dayUnits',
    ]);
  });

  it('exact ones are taken first, whatever is near them', () => {
    const own = [sale('a', '06-01', '1', '100'), sale('b', '06-02', '1', '110')];
    const rows = [row('r', '06-02', '1', '100'), row('q', '06-03', '1', '110')];
    // r is b’s to the day, though its proceeds are a’s; q is two days from a.
    expect(matched(own, rows)).toEqual(['r=b exact', 'q', 'a']);
  });

  it('proceeds of quite another sale are none of it: 90 of 100 is a tenth, 89 more', () => {
    const own = [sale('s', '06-01', '1', '100')];
    expect(matched(own, [row('r', '06-02', '1', '90')])).toEqual(['r=s day']);
    expect(matched(own, [row('r', '06-02', '1', '89')])).toEqual(['r', 's']);
  });

  it('one row for the fills of an order, beside a fee in the same coin and a sale elsewhere', () => {
    const own = [
      sale('f1', '06-02', '0.1', '10'),
      sale('f2', '06-02', '0.2', '20'),
      sale('fee', '06-02', '0.001', '0.1', { kind: 'fee' }),
      sale('other', '06-02', '5', '500', { account: 'elsewhere' }),
    ];
    expect(matched(own, [row('r', '06-02', '0.3', '30')])).toEqual(['r=f1+f2 several', 'fee', 'other']);
  });

  it('a row for each lot of one sale, rounded each', () => {
    const own = [sale('s', '06-02', '1', '100')];
    const third = (id: string) => row(id, '06-02', '0.33333333', '33.33');
    const thirds = [third('a'), third('b'), third('c')];
    // 0.99999999 of 1: three times less than half a last digit.
    expect(matched(own, thirds)).toEqual(['a+b+c=s several']);
    expect(matched(own, [third('c'), third('a'), third('b')])).toEqual(['a+b+c=s several']);
  });

  it('rows of two brokers, or of two boxes, are not taken together', () => {
    const own = [sale('s', '06-02', '1', '100')];
    const half = (id: string, more: Partial<BrokerRow>) => row(id, '06-02', '0.5', '50', more);
    expect(matched(own, [half('a', {}), half('b', { broker: 'Y' })])).toEqual(['a', 'b', 's']);
    expect(matched(own, [half('a', {}), half('b', { cost: '1', costReported: true })])).toEqual(['a', 'b', 's']);
  });

  it('does not search for sales that would only happen to fit', () => {
    const own = ['1', '2', '4'].map((units) => sale(units, '06-02', units, `${units}00`));
    expect(matched(own, [row('r', '06-02', '3', '300')])).toEqual(['r', '1', '2', '4']);
  });
});

it('proposes nothing where too many are left of a day', () => {
  const many = (count: number) => {
    const numbers = Array.from({ length: count }, (_, at) => String(at + 1));
    const own = numbers.map((at) => sale(`s${at}`, '06-01', at, at));
    const rows = numbers.map((at) => row(`r${at}`, '06-02', at, at));
    return matchBrokerRows(own, rows, localDate, () => undefined).matches.length;
  };
  expect(many(200)).toBe(200);
  expect(many(201)).toBe(0);
});

/**
 * By hand. Sold for 100.004 + 49.996 = 150, cost 60 each; the broker has one row of 149.50 and a cost of 130 that the IRS knows. Its
 * proceeds are lower by 0.50, shared by units 2 : 1, and its cost is higher by 10, shared the same way: 6.67 and 3.33. Gain 150 − 120 = 30.
 */
it('a proposal is told as one, with both sides, and form 8949 leads back to the gain', () => {
  const disposals = [sale('a', '06-02', '2', '100.004'), sale('b', '06-02', '1', '49.996')];
  const brokerRows = [row('r', '06-02', '3', '149.5', { cost: '130', costReported: true })];
  const brokers = matchBrokerRows(disposals, brokerRows, localDate, () => undefined);
  const parts = form8949({ disposals, taxYear: 2025, rounding: 'cents', localDate, brokers });
  const [found, ...none] = brokerFindings({ brokers, parts });
  expect(none).toEqual([]);
  expect(found).toMatchObject({ finding: 'proposed', near: 'several', boxes: ['J'], codes: 'BO' });
  expect(found?.ledger).toEqual({ entries: ['a', 'b'], amount: '3', proceeds: '150', cost: '120' });
  const rows = parts.flatMap((part) => part.rows);
  expect(
    rows.map(({ proceeds, cost, adjustment }) => [proceeds, cost, adjustment].map(({ rounded }) => rounded)),
  ).toEqual(
    // 100.004 − 0.3333 = 99.67 and 60 + 6.6667; 49.996 − 0.1667 = 49.83 and 60 + 3.3333.
    [
      ['99.67', '66.67', '7'],
      ['49.83', '63.33', '3.5'],
    ],
  );
  expect(parts[0]?.totals.gain.rounded).toBe('30');
});

it('a cost that one of several rows lacks is not known of them together', () => {
  const disposals = [sale('s', '06-02', '2', '100')];
  const brokerRows = [row('a', '06-02', '1', '50', { cost: '10' }), row('b', '06-02', '1', '50')];
  const [match] = matchBrokerRows(disposals, brokerRows, localDate, () => undefined).matches;
  expect(match?.broker).toMatchObject({ amount: '2', proceeds: '100', cost: null, term: null });
});
