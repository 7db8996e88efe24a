import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../domain/ledger-entry.js';
import { readLedgerSteps, type LedgerPiece } from './cut-ledger.js';
import { readLedger } from './ledger-file.js';

const entry = (at: number, change: object = {}): object => ({
  id: `e${at}`,
  time: '2024-01-01T00:00:00Z',
  account: 'a',
  kind: 'deposit',
  in: { asset: 'BTC', amount: `${at + 1}` },
  ...change,
});
const many = (count: number): object[] => Array.from({ length: count }, (_, at) => entry(at));
const file = (entries: readonly unknown[], head: object = { format: 'lotbook-ledger/1', currency: 'USD' }): string =>
  JSON.stringify({ ...head, entries }, null, 1);

function pieces(text: string) {
  const taken: LedgerPiece[] = [];
  const steps = readLedgerSteps(text, (piece) => taken.push(piece));
  for (let rests = 0; ; rests += 1) {
    const step = steps.next();
    const entries = taken.flatMap((piece): readonly LedgerEntry[] => piece.entries);
    if (step.done === true) return { faults: step.value, entries, taken, rests };
  }
}

it('gives the entries of the whole, a piece at a time', () => {
  const text = file(many(1001));
  const whole = readLedger(text);
  const { faults, entries, taken, rests } = pieces(text);
  expect(faults).toEqual([]);
  expect(whole.ok && entries).toEqual(whole.ok && whole.ledger.entries);
  expect(taken.length).toBe(5);
  expect(rests).toBeGreaterThanOrEqual(5);
  expect(taken.at(-1)).toMatchObject({ currency: 'USD', fraction: 1 });
});

it.each<[string, string]>([
  [
    'entries before the rest',
    '{"entries":[' + JSON.stringify(entry(0)) + '],"currency":"EUR","format":"lotbook-ledger/1"}',
  ],
  [
    'a byte order mark and white space',
    '\uFEFF\n { "format" : "lotbook-ledger/1" ,"currency":"EUR","entries" : [ ] } \n',
  ],
  ['brackets and quotes within text', file([entry(0, { id: '],}"\\' })])],
  ['a field that is unknown', file([entry(0)], { format: 'lotbook-ledger/1', currency: 'USD', note: { a: [1, '}'] } })],
])('reads %s', (_, text) => {
  const whole = readLedger(text);
  if (!whole.ok) throw new Error(JSON.stringify(whole.faults));
  const { faults, entries } = pieces(text);
  expect({ faults, entries }).toEqual({ faults: [], entries: whole.ledger.entries });
});

describe('what is wrong', () => {
  const sound = file(many(600));
  it.each<[string, string]>([
    ['no JSON', '{"format":'],
    ['no object', '[1]'],
    ['text after the end', `${sound}x`],
    ['a comma at the end of the list', sound.replace(/\}\s*\]/, '},]')],
    ['an entry that is no JSON', sound.replace('"e400"', 'e400')],
    ['another format', file([], { format: 'lotbook-ledger/9', currency: 'USD' })],
    ['no entries', '{"format":"lotbook-ledger/1","currency":"USD"}'],
    ['entries twice', '{"format":"lotbook-ledger/1","currency":"USD","entries":[],"entries":[1]}'],
    ['an entry that is none, far back', file([...many(300), 7])],
    ['a field of an entry far back', file([...many(300), entry(300, { time: 'yesterday' })])],
    ['one id with two contents, far apart', file([...many(300), entry(0, { account: 'b' })])],
  ])('%s, is told as of the whole', (_, text) => {
    const whole = readLedger(text);
    expect(whole.ok).toBe(false);
    expect(pieces(text).faults).toEqual(whole.ok ? [] : whole.faults);
  });
});

it('the same entry twice, far apart, counts once', () => {
  const { faults, entries } = pieces(file([...many(300), entry(0)]));
  expect(faults).toEqual([]);
  expect(entries).toHaveLength(300);
});
