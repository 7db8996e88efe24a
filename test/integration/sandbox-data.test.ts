import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Dec, ZERO } from '../../src/core/domain/decimal.js';
import { sampleWorld } from '../../src/sandbox/data/sample-world.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.js';
import { userOf, type SampleRecord } from './sandbox-requests.js';

interface Account {
  readonly records: readonly SampleRecord[];
  /** By provider ticker. */
  readonly balances: ReadonlyMap<string, string>;
  readonly json: string;
}

/** Everything a sandbox serves for the sample person, late history included. */
async function readAll(sandbox: Sandbox): Promise<Readonly<Record<string, Account>>> {
  const user = await userOf(sandbox);
  const accounts: Record<string, Account> = {};
  for (const provider of ['cryptocom', 'coinbase', 'hand-check']) {
    const id = sandbox.connectAccount(provider);
    sandbox.releaseLateHistory(id);
    const { body } = await user.get(`/accounts/${id}`);
    const records = await user.allRecords(id);
    const history = (await user.get(`/accounts/${id}/history`)).body;
    const balances = (await user.accounts()).find((one) => one.id === id)?.balances ?? [];
    accounts[provider] = {
      records,
      balances: new Map(balances.map((one) => [one.provider_ticker, one.amount])),
      json: JSON.stringify([body, records, history]),
    };
  }
  return accounts;
}

let sandbox: Sandbox;
let accounts: Readonly<Record<string, Account>>;
let exchange: readonly SampleRecord[];

beforeAll(async () => {
  sandbox = await startSandbox();
  accounts = await readAll(sandbox);
  exchange = accounts['cryptocom']?.records ?? [];
});
afterAll(() => sandbox.close());

const originType = (record: SampleRecord): unknown =>
  typeof record.misc === 'object' && record.misc !== null && 'origin_type' in record.misc
    ? record.misc.origin_type
    : undefined;
const originId = (record: SampleRecord): unknown =>
  typeof record.misc === 'object' && record.misc !== null && 'origin_id' in record.misc
    ? record.misc.origin_id
    : undefined;
const statusOf = (record: SampleRecord): unknown =>
  typeof record.misc === 'object' && record.misc !== null && 'status' in record.misc ? record.misc.status : undefined;
const isHistoryCopy = (record: SampleRecord): boolean => ['deposit', 'withdrawal'].includes(String(originType(record)));
const bare = (hash: string | undefined): string =>
  (hash ?? '')
    .toLowerCase()
    .replace(/^0x/, '')
    .replace(/\/\d+$/, '');

it('is the same whenever it is made', () => {
  const [one, two] = [sampleWorld(), sampleWorld()];
  expect(two.exchange.drafts).toEqual(one.exchange.drafts);
  expect(two.coinbase.drafts).toEqual(one.coinbase.drafts);
});

it('is served alike by every sandbox', async () => {
  const other = await startSandbox();
  const again = await readAll(other);
  await other.close();
  // But for the places of logos, which each serves itself.
  const said = (json: string | undefined, { apiUrl }: Sandbox) => json?.replaceAll(new URL(apiUrl).origin, '');
  for (const [provider, { json }] of Object.entries(accounts)) {
    expect(said(again[provider]?.json, other)).toBe(said(json, sandbox));
  }
});

it('runs from March 2021 to October 2026', () => {
  const times = exchange.map((one) => one.initiated_at);
  expect(new Date(Math.min(...times)).toISOString().slice(0, 7)).toBe('2021-03');
  expect(new Date(Math.max(...times)).toISOString().slice(0, 7)).toBe('2026-10');
  expect(exchange.length).toBeGreaterThan(600);
  expect(exchange.length).toBeLessThan(1000);
});

describe('record shapes of the exchange', () => {
  const has = (what: (record: SampleRecord) => boolean): boolean => exchange.some(what);

  it.each([
    'ONCHAIN_DEPOSIT onchain_deposit',
    'ONCHAIN_WITHDRAWAL onchain_withdrawal',
    'OFFCHAIN_DEPOSIT offchain_deposit',
    'OFFCHAIN_WITHDRAWAL offchain_withdrawal',
    'FIAT_CIRCLE_DEPOSIT fiat_deposit',
    'FIAT_CIRCLE_WITHDRAWAL fiat_withdrawal',
    'TRANSFER_IN transfer_in',
    'TRANSFER_OUT transfer_out',
    'STAKING_REWARDS staking_reward',
    'CRO_LOCKUP_REWARD staking_reward',
    'SUPERCHARGER_REWARD staking_reward',
    'SOFT_STAKE_REWARD staking_reward',
    'LENDING_INTEREST interest_income',
    'AIRDROP distribution',
    'REFERRAL_BONUS referral_bonus',
    'CASHBACK cashback',
    'TRADING_FEE_REBATE rebate',
    'TRADE_FEE fees',
    'WITHDRAW_FEE fees',
    'FIAT_WITHDRAWAL_CANCEL cancel',
    'CORRECTION refund',
    'LOYALTY_TIER_GIFT tier_gift',
    'PARTNER_SETTLEMENT null',
    'deposit undefined',
    'withdrawal undefined',
    'TRADING undefined',
    'MANUAL_CONVERSION undefined',
    'AUTO_CONVERSION undefined',
    'CORRECTION_REWARD staking_reward',
    'STAKE undefined',
    'UNSTAKE undefined',
  ])('%s', (kind) => {
    expect(has((one) => `${String(originType(one))} ${String(one.transaction_subtype)}` === kind)).toBe(true);
  });

  it('values that are hard to read', () => {
    const amounts = exchange.flatMap((one) => one.parts.map((part) => part.amount));
    const fees = exchange.flatMap((one) => (one.fees ?? []).map((fee) => fee.amount));
    const values = exchange.flatMap((one) => one.parts.map((part) => part.fiat_value));
    expect(amounts).toContain(null);
    expect(amounts).toContain(0.002);
    expect(fees).toContain(2e-7);
    expect(fees).toContain('7.5e-6');
    expect(fees).toContain('-0.01');
    expect(values).toContain(null);
    expect(values).toContain('');
    expect(has((one) => one.misc === null)).toBe(true);
    expect(has((one) => Array.isArray(one.misc))).toBe(true);
    expect(has((one) => one.fees === undefined)).toBe(true);
    expect(has((one) => JSON.stringify(one.misc)?.includes('"incomplete":["amount"'))).toBe(true);
    expect(has((one) => one.transaction_type === 'trade' && one.parts.length === 1)).toBe(true);
    expect(has((one) => one.parts.some((part) => part.provider_ticker === 'USD_Stable_Coin'))).toBe(true);
    expect(has((one) => one.parts.some((part) => part.ticker === 'CDCETH'))).toBe(true);
    expect(has((one) => one.transaction_type === 'reward' && one.parts[0]?.provider_ticker === 'CRO.staked')).toBe(
      true,
    );
  });

  it("fees in base, quote and CRO, with a part's id, of their own, and none", () => {
    const trades = exchange.filter((one) => one.transaction_type === 'trade' && one.parts.length === 2);
    const feeIn = (record: SampleRecord) => record.fees?.[0]?.provider_ticker;
    expect(trades.some((one) => feeIn(one) === one.parts[0]?.provider_ticker)).toBe(true);
    expect(trades.some((one) => feeIn(one) === one.parts[1]?.provider_ticker)).toBe(true);
    expect(trades.some((one) => feeIn(one) === 'CRO' && one.parts.every((part) => part.ticker !== 'CRO'))).toBe(true);
    expect(trades.some((one) => one.fees?.length === 0)).toBe(true);
    expect(trades.some((one) => one.parts.some((part) => part.id === one.fees?.[0]?.id))).toBe(true);
    const standalone = exchange.filter((one) => originType(one) === 'TRADE_FEE').map(originId);
    expect(standalone.filter((id) => trades.some((one) => originId(one) === id))).toHaveLength(1);
  });

  it('two copies of each on-chain movement, under different origins and spellings of one hash', () => {
    const journal = exchange.filter((one) => String(originType(one)).startsWith('ONCHAIN_'));
    const copies = exchange.filter(isHistoryCopy);
    for (const one of journal) {
      const twins = copies.filter((copy) => bare(copy.transaction_hash) === bare(one.transaction_hash));
      expect(twins.length).toBeGreaterThan(0);
      for (const twin of twins) expect(originId(twin)).not.toBe(originId(one));
    }
    expect(journal.some((one) => copies.every((copy) => copy.transaction_hash !== one.transaction_hash))).toBe(true);
    const alone = copies.filter(
      (copy) => !journal.some((one) => bare(one.transaction_hash) === bare(copy.transaction_hash)),
    );
    expect(alone.map(statusOf)).toEqual(['2', 'CANCELLED', 4, 'PENDING', '1']);
    const perHash = new Map<string, string[]>();
    for (const one of journal) {
      const key = bare(one.transaction_hash);
      perHash.set(key, [...(perHash.get(key) ?? []), String(one.parts[0]?.amount)]);
    }
    expect([...perHash.values()].filter((amounts) => amounts.length === 2)).toEqual([
      ['0.15', '0.0725'],
      ['0.02', '0.02'],
    ]);
  });
});

/** Sums the wire records of an account by provider ticker, by rules written here and not taken from the generator. */
function summed(records: readonly SampleRecord[], feeInside: ReadonlySet<string>): ReadonlyMap<string, Dec> {
  const sums = new Map<string, Dec>();
  const add = (asset: string, amount: Dec) => {
    const key = asset === 'USD_Stable_Coin' ? 'USD' : asset;
    sums.set(key, (sums.get(key) ?? ZERO).plus(amount));
  };
  for (const record of records) {
    if (isHistoryCopy(record) || record.transaction_subtype === 'cancel') continue;
    for (const part of record.parts) {
      const amount = new Dec(part.amount ?? 0);
      add(part.provider_ticker, part.direction === 'received' ? amount : amount.neg());
    }
    if (!feeInside.has(record.id))
      for (const fee of record.fees ?? []) add(fee.provider_ticker, new Dec(fee.amount).neg());
  }
  return sums;
}

/** Withdrawals whose amount less the fee is what arrived under the same hash at the other account. */
function withFeeInside(from: readonly SampleRecord[], to: readonly SampleRecord[]): ReadonlySet<string> {
  const found = from.filter((record) =>
    to.some(
      (arrival) =>
        record.transaction_hash !== undefined &&
        bare(arrival.transaction_hash) === bare(record.transaction_hash) &&
        new Dec(record.parts[0]?.amount ?? 0).minus(record.fees?.[0]?.amount ?? 0).eq(arrival.parts[0]?.amount ?? 0),
    ),
  );
  return new Set(found.map((record) => record.id));
}

describe('balances', () => {
  it('agree with the records of the exchange but for missing history and an unpriced token', () => {
    const inside = withFeeInside(exchange, accounts['coinbase']?.records ?? []);
    const balances = accounts['cryptocom']?.balances ?? new Map<string, string>();
    const sums = summed(exchange, inside);
    const differences = [...new Set([...sums.keys(), ...balances.keys()])]
      .map((asset) => [asset, new Dec(balances.get(asset) ?? 0).minus(sums.get(asset) ?? 0).toString()])
      .filter(([, difference]) => difference !== '0');
    expect(Object.fromEntries(differences)).toEqual({ LTC: '12.5', TONIC: '-25000' });
    expect(inside.size).toBeGreaterThan(2);
  });

  it.each(['coinbase', 'hand-check'])('agree with the records of %s', (provider) => {
    const balances = accounts[provider]?.balances ?? new Map<string, string>();
    const held = [...summed(accounts[provider]?.records ?? [], new Set())].filter(([, amount]) => !amount.isZero());
    expect(Object.fromEntries(held.map(([asset, amount]) => [asset, amount.toString()]))).toEqual(
      Object.fromEntries(balances),
    );
    expect(balances.size).toBeGreaterThan(0);
  });

  it('of the hand-check account are those of hand-check.md', () => {
    const expected = { BTC: '0.05', CRO: '280', 'CRO.staked': '100', ETH: '1.1', LTC: '3', USD: '29021' };
    expect(Object.fromEntries(accounts['hand-check']?.balances ?? [])).toEqual(expected);
    expect(accounts['hand-check']?.records).toHaveLength(29);
  });

  it('are spot, staked and cash', async () => {
    const user = await userOf(sandbox);
    const { body } = await user.get(`/accounts/${sandbox.connectAccount('cryptocom')}`);
    expect(body).toMatchObject({
      balances: expect.arrayContaining([
        expect.objectContaining({ ticker: 'CRO', provider_ticker: 'CRO', asset_type: 'crypto' }),
        expect.objectContaining({ ticker: 'CRO', provider_ticker: 'CRO.staked', asset_type: 'staked' }),
        expect.objectContaining({ ticker: 'USD', asset_type: 'cash_equivalent', logo: null }),
      ]),
    });
  });
});

describe('transfers between the two accounts', () => {
  it('share a hash, or are found by amount and time alone', () => {
    const broker = accounts['coinbase']?.records ?? [];
    const journal = exchange.filter((one) => !isHistoryCopy(one));
    const shared = broker.filter((one) =>
      journal.some((other) => bare(other.transaction_hash) === bare(one.transaction_hash)),
    );
    const hashed = shared.filter((one) => one.transaction_hash !== undefined);
    expect(hashed.map((one) => one.transaction_type).sort()).toEqual([
      'deposit',
      'deposit',
      'deposit',
      'deposit',
      'withdrawal',
      'withdrawal',
    ]);
    const hashless = (records: readonly SampleRecord[], type: string) =>
      records.filter((one) => one.transaction_type === type && String(originType(one)).startsWith('OFFCHAIN'));
    for (const [from, to] of [
      [broker, exchange],
      [exchange, broker],
    ] as const) {
      const [out] = hashless(from, 'withdrawal');
      const [into] = hashless(to, 'deposit');
      expect(into?.parts[0]?.amount).toBe(out?.parts[0]?.amount);
      expect((into?.initiated_at ?? 0) - (out?.initiated_at ?? 0)).toBe(90 * 60_000);
    }
  });
});
