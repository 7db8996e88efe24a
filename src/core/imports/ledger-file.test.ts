import { describe, expect, it } from 'vitest';
import { formatFault, readLedger, writeLedger } from './ledger-file.js';

const GOOD = {
  id: 'a1',
  time: '2024-01-05T10:00:00Z',
  account: 'one',
  kind: 'trade',
  out: { asset: 'USD', amount: '100' },
  in: { asset: 'BTC', amount: '1' },
};
const file = (entries: unknown, head: object = {}): string =>
  JSON.stringify({ format: 'lotbook-ledger/1', currency: 'USD', entries, ...head });

function faults(text: string): readonly string[] {
  const reading = readLedger(text);
  return reading.ok ? [] : reading.faults.map(formatFault);
}
const of = (change: object): readonly string[] => faults(file([{ ...GOOD, ...change }]));
const issues = (text: string): readonly string[] => {
  const reading = readLedger(text);
  return reading.ok ? reading.issues.map((issue) => `${issue.code} ${issue.entry}`) : ['not ok'];
};

describe('what a file must be', () => {
  it.each([
    ['', 'is not valid JSON'],
    ['{"format":', 'is not valid JSON'],
    ['[]', 'must be a JSON object'],
    ['null', 'must be a JSON object'],
    ['{}', 'format: is missing'],
    ['{"format":"lotbook-ledger/2"}', 'format: is not a known format'],
    ['{"format":1}', 'format: is not a known format'],
    [file([], { currency: undefined }), 'currency: is missing'],
    [file([], { currency: 'BTC' }), 'currency: must be the ISO 4217 code'],
    [file([], { currency: 5 }), 'currency: must be the ISO 4217 code'],
    [file(undefined), 'entries: is missing'],
    [file({}), 'entries: must be a list'],
    [file([3]), 'entries[0]: must be an object'],
    [file([null]), 'entries[0]: must be an object'],
  ])('%s: %s', (text, words) => {
    expect(faults(text).join('\n')).toContain(words);
  });
  it('names where the JSON breaks', () => {
    expect(faults('\uFEFF{\n "format": "x",}')[0]).toBe('is not valid JSON (line 2, column 16)');
  });
  it('reads an empty ledger, and one with a byte order mark', () => {
    expect(faults(`\uFEFF${file([])}`)).toEqual([]);
  });
});

describe('what an entry must have', () => {
  it('is sound as it stands', () => {
    expect(of({})).toEqual([]);
  });
  it.each([
    [{ id: undefined }, 'entries[0]: id: is missing'],
    [{ id: '' }, 'entries[0]: id: must not be empty'],
    [{ id: 5 }, 'entries[0]: id: must be text'],
    [{ time: '2024-02-30T00:00:00Z' }, 'a1: time: must be an existing'],
    [{ time: '2024-02-03' }, 'a1: time: must be an existing'],
    [{ time: 5 }, 'a1: time: must be an existing'],
    [{ account: undefined }, 'a1: account: is missing'],
    [{ kind: undefined }, 'a1: kind: is missing'],
    [{ kind: 'buy' }, 'a1: kind: must be one of trade, income, transfer, deposit, withdrawal, spend, gift-out,'],
    [{ kind: 'constructor' }, 'a1: kind: must be one of trade,'],
    [{ kind: 7 }, 'a1: kind: must be text'],
    [{ in: undefined }, 'a1: in: is missing'],
    [{ in: 'BTC' }, 'a1: in: must be an object'],
    [{ in: { asset: 'BTC' } }, 'a1: in.amount: is missing'],
    [{ in: { amount: '1' } }, 'a1: in.asset: is missing'],
    [{ in: { asset: 'BTC', amount: 1 } }, 'a1: in.amount: must be decimal text'],
    [{ in: { asset: 'BTC', amount: '1e5' } }, 'a1: in.amount: must be decimal text'],
    [{ in: { asset: 'BTC', amount: 'NaN' } }, 'a1: in.amount: must be decimal text'],
    [{ in: { asset: 'BTC', amount: '1,000' } }, 'a1: in.amount: must be decimal text'],
    [{ in: { asset: 'BTC', amount: ' 1' } }, 'a1: in.amount: must be decimal text'],
    [{ in: { asset: 'BTC', amount: '-1' } }, 'a1: in.amount: must be more than 0'],
    [{ in: { asset: 'BTC', amount: '0.00' } }, 'a1: in.amount: must be more than 0'],
    [{ in: { asset: 'BTC', amount: `1.${'1'.repeat(40)}` } }, 'a1: in.amount: must not have more than 40'],
    [{ in: { asset: 'BTC', amount: '9'.repeat(1000) } }, 'a1: in.amount: must be decimal text'],
    [{ in: { asset: 'BTC', amount: '1', value: '-1' } }, 'a1: in.value: must not be negative'],
    [{ in: { asset: 'BTC', amount: '1', value: null } }, 'a1: in.value: must be decimal text'],
    [{ in: { asset: 'BTC', amount: '1', cash: 'no' } }, 'a1: in.cash: must be true or false'],
    [{ in: { asset: 'BTC', amount: '1', cash: true } }, 'a1: in.cash: is true, but'],
    [{ out: { asset: 'EUR', amount: '1' } }, 'a1: out.value: is missing: cash in another currency than USD'],
    [{ fees: {} }, 'a1: fees: must be a list'],
    [
      {
        fees: [
          { asset: 'USD', amount: '1' },
          { asset: 'USD', amount: '0' },
        ],
      },
      'a1: fees[1].amount: must be more than 0',
    ],
    [{ fees: [{ asset: 'EUR', amount: '1' }] }, 'a1: fees[0].value: is missing'],
    [{ lots: [{ entry: 'x', amount: 2 }] }, 'a1: lots[0].amount: must be decimal text'],
    [{ identifiedAt: 'yesterday' }, 'a1: identifiedAt: must be an existing'],
    [{ kind: 'income' }, 'a1: category: is missing'],
    [{ kind: 'income', category: 'salary' }, 'a1: category: must be one of staking'],
    [{ kind: 'transfer' }, 'a1: to: is missing'],
    [{ kind: 'opening' }, 'a1: basis: is missing'],
    [{ kind: 'gift-in', basis: { cost: '1' } }, 'a1: basis.acquired: is missing'],
    [
      { kind: 'gift-in', basis: { cost: '-1', acquired: '2020-01-01T00:00:00Z' } },
      'a1: basis.cost: must not be negative',
    ],
  ])('%j: %s', (change, words) => {
    expect(of(change).some((line) => line.startsWith(words))).toBe(true);
  });

  it('reports every fault, one line each, and nothing of the content', () => {
    const lines = faults(
      file([
        { ...GOOD, id: 'x\ny', in: { asset: '', amount: '12e9' }, out: 5 },
        { ...GOOD, time: '' },
      ]),
    );
    expect(lines).toEqual([
      'x?y: out: must be an object',
      'x?y: in.asset: must not be empty',
      'x?y: in.amount: must be decimal text without exponent or separators, such as "0.5"',
      expect.stringMatching(/^a1: time: must be/),
    ]);
  });

  it('asks for no value of foreign cash where no figure is made of it', () => {
    const cash = { asset: 'EUR', amount: '5' };
    expect(of({ in: cash })).toEqual([]);
    for (const kind of ['deposit', 'split']) expect(of({ kind, in: cash, out: undefined })).toEqual([]);
    for (const kind of ['withdrawal', 'lost', 'gift-out', 'spend', 'fee'])
      expect(of({ kind, out: cash, in: undefined })).toEqual([]);
    expect(of({ kind: 'income', category: 'interest', in: cash, out: undefined })).toHaveLength(1);
  });
});

describe('the same id twice', () => {
  it('counts once with the same content, whatever the order of the keys', () => {
    const backwards = Object.fromEntries(Object.entries(GOOD).sort(([a], [b]) => (a < b ? 1 : -1)));
    const reading = readLedger(file([GOOD, backwards, GOOD]));
    expect(reading.ok && reading.ledger.entries).toHaveLength(1);
    expect(issues(file([GOOD, backwards, GOOD]))).toEqual(['duplicate a1', 'duplicate a1']);
  });
  it('is a fault with different content', () => {
    expect(faults(file([GOOD, { ...GOOD, account: 'two' }]))).toEqual([
      'a1: id: is used more than once, with different content',
    ]);
    expect(faults(file([GOOD, { ...GOOD, note: 'x' }]))).toHaveLength(1);
  });
});

it('unknown fields are ignored with an issue, wherever they stand', () => {
  const entry = { ...GOOD, in: { ...GOOD.in, price: '5' }, note: 'x', ['__proto__x']: 1 };
  expect(issues(file([entry], { version: 3 }))).toEqual([
    'unknown-field ',
    'unknown-field a1',
    'unknown-field a1',
    'unknown-field a1',
  ]);
  expect(issues(file([{ ...GOOD, kind: 'lost' }]))).toEqual(['unknown-field a1']);
});

it('survives ten megabytes of nesting anywhere', () => {
  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  const deep = nested(500_000);
  const entry = (field: string): string => JSON.stringify(GOOD).replace('{', `{"${field}":${deep},`);
  const text = (entries: string): string => `{"format":"lotbook-ledger/1","currency":"USD","entries":[${entries}]}`;
  expect(faults(nested(5_000_000))).toEqual(['must be a JSON object']);
  expect(faults(text(deep))).toEqual(['entries[0]: must be an object']);
  expect(faults(text(entry('fees')))).toEqual(['a1: fees[0]: must be an object']);
  expect(issues(text(`${entry('note')},${entry('note')}`))).toEqual([
    'unknown-field a1',
    'unknown-field a1',
    'duplicate a1',
  ]);
});

describe('writeLedger', () => {
  const later = {
    ...GOOD,
    id: 'a0',
    time: '2024-01-06T10:00:00+02:00',
    fees: [{ amount: '1', asset: 'USD' }],
    note: 'dropped',
  };
  const write = (entries: readonly unknown[]): string => {
    const reading = readLedger(file(entries));
    if (!reading.ok) throw new Error('not sound');
    return writeLedger(reading.ledger);
  };
  it('gives the same bytes for the same entries in any order, and reads back', () => {
    expect(write([later, GOOD])).toBe(write([GOOD, later]));
    expect(write([GOOD, later])).toBe(
      [
        '{',
        ' "format": "lotbook-ledger/1",',
        ' "currency": "USD",',
        ' "entries": [',
        '  {"id":"a1","time":"2024-01-05T10:00:00Z","account":"one","kind":"trade","out":{"asset":"USD","amount":"100"},"in":{"asset":"BTC","amount":"1"}},',
        '  {"id":"a0","time":"2024-01-06T10:00:00+02:00","account":"one","kind":"trade","out":{"asset":"USD","amount":"100"},"in":{"asset":"BTC","amount":"1"},"fees":[{"asset":"USD","amount":"1"}]}',
        ' ]',
        '}',
        '',
      ].join('\n'),
    );
    expect(faults(write([GOOD, later]))).toEqual([]);
  });
  it('writes the keys of the file, in its order, whatever an entry has and however', () => {
    const units = { asset: 'BTC', amount: '1' };
    const entry = { id: 'l', time: '2024-01-05T10:00:00Z', account: 'one', kind: 'lost', out: units } as const;
    const written = writeLedger({ format: 'lotbook-ledger/1', currency: 'USD', entries: [entry] });
    const { out: _, ...head } = entry;
    const others = [
      { out: units, ...head },
      { ...entry, out: { amount: '1', asset: 'BTC' } },
      { ...entry, of: 'elsewhere' },
    ];
    for (const other of others)
      expect(writeLedger({ format: 'lotbook-ledger/1', currency: 'USD', entries: [other] })).toBe(written);
  });
  it('writes an empty ledger', () => {
    expect(write([])).toBe('{\n "format": "lotbook-ledger/1",\n "currency": "USD",\n "entries": []\n}\n');
  });
});
