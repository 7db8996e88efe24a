/** Vezgo transactions for tests: plain by default, any field replaced. */
export interface RecordChange {
  readonly [field: string]: unknown;
}

let parts = 0;

export function part(direction: 'sent' | 'received', ticker: string, amount: unknown, change: RecordChange = {}) {
  parts += 1;
  return {
    id: `part-${parts}`,
    direction,
    ticker: ticker.replace(/\.staked$/, ''),
    provider_ticker: ticker,
    amount,
    fiat_ticker: 'USD',
    fiat_value: '100',
    other_parties: [],
    ...change,
  };
}

export function fee(ticker: string, amount: unknown, change: RecordChange = {}) {
  return {
    resource_type: 'transaction_fee',
    type: null,
    ticker,
    provider_ticker: ticker,
    amount,
    fiat_ticker: 'USD',
    fiat_value: '1',
    ...change,
  };
}

/** A record as the store holds it; `misc` is merged, everything else replaces. */
export function record(id: string, change: RecordChange): { readonly id: string; readonly json: string } {
  const { misc, ...rest } = change;
  const origin = { origin_id: `origin-${id}`, origin_type: null, incomplete: [] };
  const body = {
    id,
    resource_type: 'transaction',
    status: null,
    transaction_type: 'deposit',
    initiated_at: 1_700_000_000_000,
    confirmed_at: 1_700_000_000_000,
    parts: [],
    fees: [],
    misc:
      typeof misc === 'object' && misc !== null && !Array.isArray(misc)
        ? { ...origin, ...misc }
        : misc === undefined
          ? origin
          : misc,
    ...rest,
  };
  return { id, json: JSON.stringify(body) };
}
