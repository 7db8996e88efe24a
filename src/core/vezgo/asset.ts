import { isCurrency } from '../domain/currency.js';

/** What a ticker of a part or fee stands for. */
export interface AssetIdentity {
  /** Ticker without `.staked`; the exchange's old `USD_Stable_Coin` is `USD`. */
  readonly asset: string;
  readonly staked: boolean;
  /** National currency, not a token. */
  readonly cash: boolean;
  /** A token whose ticker is a currency code: its legs carry `cash: false`. */
  readonly sharesCode: boolean;
  /** `sharesCode` rests on the ticker alone. */
  readonly assumed: boolean;
}

export interface AssetHints {
  readonly ticker: string | null;
  readonly providerTicker: string | null;
  /** `crypto`, `staked`, `cash_equivalent`; documented for balances, read on parts where it comes. */
  readonly assetType: string | null;
  readonly subtype: string | null;
}

const STAKED = /\.staked$/i;
const OLD_DOLLAR = /^usd_stable_coin$/i;

/**
 * Currencies that exchanges keep as cash. Other currency codes are more often a token's ticker (MNT Mantle, TOP, SOS, GEL Gelato,
 * SCR Scroll, RON Ronin, ERN Ethernity, DOP, BOB), so they count as cash only when the record says so.
 */
const HELD_AS_CASH = new Set(
  (
    'USD EUR GBP CAD AUD NZD CHF JPY SGD HKD KRW CNY TWD INR IDR THB PHP VND MYR TRY BRL MXN ARS CLP COP PEN ' +
    'ZAR NGN KES AED SAR ILS PLN CZK HUF SEK NOK DKK ISK BGN UAH RUB KZT'
  ).split(' '),
);
const CASH_TYPES = new Set(['cash', 'cash_equivalent', 'fiat', 'currency']);
const TOKEN_TYPES = new Set(['crypto', 'cryptocurrency', 'token', 'staked', 'stablecoin', 'coin']);

/** `null` when neither ticker says anything. */
export function identifyAsset(hints: AssetHints): AssetIdentity | null {
  const named = hints.ticker ?? hints.providerTicker;
  if (named === null) return null;
  const type = hints.assetType?.toLowerCase() ?? '';
  const staked = STAKED.test(hints.providerTicker ?? '') || STAKED.test(named) || type === 'staked';
  const base = named.replace(STAKED, '');
  const asset = OLD_DOLLAR.test(base) ? 'USD' : base;
  if (asset === '') return null;
  const token = { asset, staked, cash: false } as const;
  if (!isCurrency(asset)) return { ...token, sharesCode: false, assumed: false };
  if (staked || TOKEN_TYPES.has(type)) return { ...token, sharesCode: true, assumed: false };
  const told = CASH_TYPES.has(type) || (hints.subtype ?? '').startsWith('fiat_');
  if (told || HELD_AS_CASH.has(asset)) return { asset, staked: false, cash: true, sharesCode: false, assumed: false };
  return { ...token, sharesCode: true, assumed: true };
}
