import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../domain/ledger-entry.js';
import { reconcileBalances } from './reconcile-balances.js';

const head = (id: string, time = '2024-01-01T00:00:00.000Z', account = 'a') => ({ id, time, account });
const usd = (amount: string) => ({ asset: 'USD', amount });
const btc = (amount: string) => ({ asset: 'BTC', amount });
const balance = (asset: string, amount: string, kind: 'spot' | 'staked' | 'cash' = 'spot') => ({
  asset,
  amount,
  kind,
  name: null,
  value: null,
});
const buy: LedgerEntry = { ...head('b'), kind: 'trade', out: usd('10'), in: btc('2'), fees: [btc('0.1')] };
const lines = (
  entries: readonly LedgerEntry[],
  balances: readonly ReturnType<typeof balance>[],
  json?: string,
  code = 'pending',
) => {
  const review = json === undefined ? [] : [{ accountId: 'a', code, needsDecision: code !== 'pending', json }];
  return reconcileBalances(entries, [{ id: 'a', balances: [...balances] }], review).map((line) => [
    line.asset,
    line.kind,
    line.ledger,
    line.difference,
    line.explanation?.code ?? null,
  ]);
};

describe('reported against ledger', () => {
  it('counts every movement in and out of an account, fees besides, staked apart', () => {
    const entries: LedgerEntry[] = [
      buy,
      { ...head('i'), kind: 'income', category: 'staking', in: btc('0.5') },
      { ...head('t'), kind: 'transfer', asset: 'BTC', amount: '0.3', to: 'b', fees: [btc('0.01')] },
      { ...head('t2', undefined, 'b'), kind: 'transfer', asset: 'BTC', amount: '0.04', to: 'a' },
      { ...head('w'), kind: 'withdrawal', out: btc('0.2'), fees: [btc('0.02')] },
      { ...head('s'), kind: 'stake', asset: 'BTC', amount: '1' },
      { ...head('u'), kind: 'unstake', asset: 'BTC', amount: '0.4' },
      { ...head('l'), kind: 'lost', out: btc('0.05') },
    ];
    // Free: 2 − 0.1 + 0.5 − 0.3 − 0.01 + 0.04 − 0.2 − 0.02 − 1 + 0.4 − 0.05 = 1.26; staked: 1 − 0.4.
    expect(lines(entries, [balance('BTC', '1.26'), balance('BTC', '0.6', 'staked')])).toEqual([
      ['BTC', 'free', '1.26', '0', null],
      ['BTC', 'staked', '0.6', '0', null],
    ]);
  });
  it.each([
    ['rounding', '1.90000002', []],
    ['missing-history', '2.4', []],
    ['missing-departure', '1', []],
  ])('%s', (code, amount) => {
    const [line] = lines([buy], [balance('BTC', amount)]);
    expect(line?.at(-1)).toBe(code);
  });
  it.each([
    ['pending', 'pending-movement'],
    ['unknown-type', 'record-in-review'],
  ])('a record in review as %s of the same asset explains it', (code, wanted) => {
    const at = (json: string) => lines([buy], [balance('BTC', '3')], json, code)[0]?.at(-1);
    expect(at('{"ticker":"BTC"}')).toBe(wanted);
    expect(at('{"provider_ticker":"BTC.staked"}')).toBe(wanted);
    expect(at('{"ticker":"WBTC"}')).toBe('missing-history');
    expect(at('{"ticker":"BTC2"}')).toBe('missing-history');
  });
  it('what is missing free and left over staked only moved', () => {
    expect(lines([buy], [balance('BTC', '0.4'), balance('BTC', '1.5', 'staked')]).map((line) => line.at(-1))).toEqual([
      'staked-or-free',
      'staked-or-free',
    ]);
  });
  it('proposes the opening balance that closes it, just before the first entry', () => {
    const [line] = reconcileBalances([buy], [{ id: 'a', balances: [balance('BTC', '2.4')] }], []);
    expect(line?.opening).toEqual({ account: 'a', asset: 'BTC', amount: '0.5', time: '2023-12-31T23:59:59.000Z' });
    const draft = line?.opening;
    if (draft === null || draft === undefined) throw new Error('no opening');
    const opening: LedgerEntry = {
      ...head('o', draft.time),
      kind: 'opening',
      in: { asset: draft.asset, amount: draft.amount },
      basis: { cost: '1', acquired: draft.time },
    };
    expect(lines([opening, buy], [balance('BTC', '2.4')])).toEqual([['BTC', 'free', '2.4', '0', null]]);
  });
  it('an asset without any record is unknown; one that is gone from the account is missing there', () => {
    expect(lines([buy], [balance('ETH', '1')])).toEqual([
      ['BTC', 'free', '1.9', '-1.9', 'missing-departure'],
      ['ETH', 'free', '0', '1', 'unknown-asset'],
    ]);
  });
  it('waits for the end of an account’s first sync: what is missing is on its way', () => {
    const account = { id: 'a', balances: [balance('BTC', '5')] };
    expect(reconcileBalances([buy], [{ ...account, lastSyncedAt: null }], [])).toEqual([]);
    expect(reconcileBalances([buy], [{ ...account, lastSyncedAt: '2024-02-01T00:00:00.000Z' }], [])).toHaveLength(1);
  });

  it('leaves cash and the accounts of files alone', () => {
    expect(lines([buy], [balance('BTC', '1.9'), balance('USD', '7', 'cash')])).toHaveLength(1);
    expect(reconcileBalances([buy], [{ id: 'a', balances: [], source: 'generic' }], [])).toEqual([]);
  });
});
