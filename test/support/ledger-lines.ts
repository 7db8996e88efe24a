import { LEDGER_FORMAT, type Ledger } from '../../src/core/domain/ledger-entry.js';
import type { Disposal, Result } from '../../src/core/domain/result.js';
import { readLedger } from '../../src/core/imports/ledger-file.js';

/**
 * A ledger as short lines for tests: `id day kind …`. Amounts are written `1.5BTC`, with a value `1.5BTC@300`. Days are dates at noon
 * UTC unless a time is given (`2024-01-05T23:00`). Every ledger goes through `readLedger`, so that tests use what a person can write.
 *
 *   buy 1BTC 100USD            sale 1BTC 150USD             swap 1BTC@90 10ETH@100
 *   income 5CRO@2              deposit 1BTC                 withdrawal 1BTC
 *   spend 1BTC@100             gift-out 1BTC@100            donation 1BTC@100
 *   gift-in 1BTC@80 cost=100 acquired=2020-01-01            opening 1BTC cost=100 acquired=2020-01-01
 *   transfer 1BTC to=two       lost 1BTC                    split 1BTC      fee 1BTC@2      stake 1BTC
 *
 * and anywhere `fee=1USD`, `account=two`, `lots=a1:0.5,a2:1`, `identified=2024-01-05`; `1MNT!` is a token, not cash.
 */
export function ledgerLines(text: string, currency = 'USD'): Ledger {
  const entries = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(entryOfLine);
  const reading = readLedger(JSON.stringify({ format: LEDGER_FORMAT, currency, entries }));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.ledger;
}

const timeOf = (word: string): string => (word.includes('T') ? `${word}:00Z` : `${word}T12:00:00Z`);

function legOf(word: string): Record<string, unknown> {
  const found = /^([\d.]+)([A-Za-z]\w*)(?:@([\d.]+))?(!)?$/.exec(word);
  if (found === null) throw new Error(`"${word}" is no amount`);
  const [, amount, asset, value, token] = found;
  return { asset, amount, ...(value === undefined ? {} : { value }), ...(token === undefined ? {} : { cash: false }) };
}

const KINDS: Readonly<Record<string, (legs: readonly Record<string, unknown>[]) => Record<string, unknown>>> = {
  buy: ([into, out]) => ({ kind: 'trade', out, in: into }),
  sale: ([out, into]) => ({ kind: 'trade', out, in: into }),
  swap: ([out, into]) => ({ kind: 'trade', out, in: into }),
  income: ([into]) => ({ kind: 'income', category: 'staking', in: into }),
  transfer: ([leg]) => ({ kind: 'transfer', asset: leg?.['asset'], amount: leg?.['amount'] }),
  stake: ([leg]) => ({ kind: 'stake', asset: leg?.['asset'], amount: leg?.['amount'] }),
};
const ARRIVALS: ReadonlySet<string> = new Set(['deposit', 'gift-in', 'opening', 'split']);

function settingOf(word: string): readonly [string, string] {
  const [name = '', value = ''] = word.split('=');
  return [name, value];
}

function entryOfLine(line: string): Record<string, unknown> {
  const words = line.split(/\s+/);
  const [id, day = '', kind = ''] = words;
  const legs = words
    .slice(3)
    .filter((word) => !word.includes('='))
    .map(legOf);
  const settings = words.filter((word) => word.includes('=')).map((word) => settingOf(word));
  const given = new Map(settings);
  const fees = settings.filter(([name]) => name === 'fee').map(([, word]) => legOf(word));
  const lots = given
    .get('lots')
    ?.split(',')
    .map((one) => ({ entry: one.split(':')[0], amount: one.split(':')[1] }));
  const [leg] = legs;
  const own = KINDS[kind]?.(legs) ?? { kind, ...(ARRIVALS.has(kind) ? { in: leg } : { out: leg }) };
  return {
    id,
    time: timeOf(day),
    account: given.get('account') ?? 'one',
    ...own,
    ...(given.has('to') ? { to: given.get('to') } : {}),
    ...(given.has('cost') ? { basis: { cost: given.get('cost'), acquired: timeOf(given.get('acquired') ?? '') } } : {}),
    ...(fees.length > 0 ? { fees } : {}),
    ...(lots === undefined ? {} : { lots }),
    ...(given.has('identified') ? { identifiedAt: timeOf(given.get('identified') ?? '') } : {}),
  };
}

/** A row as `entry asset amount: proceeds − cost = gain match(acquired entry)[ term][ ?]`; `?` marks what is incomplete. */
export function rowLine(row: Disposal): string {
  const term = row.term === null ? '' : ` ${row.term}`;
  const denied = row.denied === undefined || row.denied === '0' ? '' : ` denied ${row.denied}`;
  const figures = `${row.entry} ${row.amount}${row.asset}: ${row.proceeds} - ${row.cost} = ${row.gain}${denied}`;
  return `${figures} ${row.match}(${row.acquiredEntry ?? ''})${term}${row.incomplete ? ' ?' : ''}`;
}
export const rowLines = (result: Result): readonly string[] => result.disposals.map(rowLine);

/** A holding as `asset@account amount cost [lots]`, each lot `entry amount cost[ ?]`. */
export function holdingLines(result: Result): readonly string[] {
  return result.holdings.map((holding) => {
    const lots = holding.lots.map(
      (lot) => `${lot.entry ?? 'pool'} ${lot.amount} ${lot.cost}${lot.incomplete === true ? ' ?' : ''}`,
    );
    return `${holding.asset}@${holding.account ?? 'all'} ${holding.amount} ${holding.cost} [${lots.join(', ')}]`;
  });
}
export const issueLines = (result: Result): readonly string[] =>
  result.issues.map((issue) => [issue.code, issue.entry, `${issue.amount ?? ''}${issue.asset ?? ''}`].join(' ').trim());
