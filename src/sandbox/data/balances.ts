import { Dec, ZERO } from '../../core/domain/decimal.js';
import { CONNECTED_AT, SAMPLE_TODAY, type Dataset } from './datasets.js';
import { extraOutcome } from './extra-trades.js';
import { assetDecimals, assetName, priceAt } from './markets.js';
import { tickerOf } from './record-shapes.js';

const DAY = 86_400_000;
const LOGOS = 'https://data.wealthica.com/api/securities/CRYPTO:';

/** Holdings with what the further trades of a benchmark left. */
function holdingsOf(dataset: Dataset, extra: number): ReadonlyMap<string, Dec> {
  if (extra === 0) return dataset.holdings;
  const outcome = extraOutcome(extra);
  const held = new Map(dataset.holdings);
  for (const [asset, units] of outcome.units) held.set(asset, new Dec(units));
  held.set('USD', (held.get('USD') ?? ZERO).plus(new Dec(outcome.cents).div(100)));
  return held;
}

/**
 * The balance list of an account: what the exchange holds, whatever the records say. An asset without a known price is left out,
 * as Vezgo does; staked and cash balances carry their asset type.
 */
export function wireBalances(
  dataset: Dataset,
  extra: number,
  updatedAt: number,
): readonly Readonly<Record<string, unknown>>[] {
  const held = [...holdingsOf(dataset, extra)].sort(([a], [b]) => (a < b ? -1 : 1));
  return held.flatMap(([asset, amount]) => {
    const ticker = tickerOf(asset);
    const price = priceAt(ticker, SAMPLE_TODAY);
    if (amount.isZero() || price === null) return [];
    return [
      {
        ticker,
        provider_ticker: asset,
        name: assetName(ticker),
        asset_is_verified: null,
        asset_type: asset.endsWith('.staked') ? 'staked' : ticker === 'USD' ? 'cash_equivalent' : 'crypto',
        amount: amount.toString(),
        decimals: assetDecimals(ticker),
        fiat_value: price.times(amount).toDecimalPlaces(2).toString(),
        fiat_ticker: 'USD',
        fiat_asset_is_verified: null,
        logo: ticker === 'USD' ? null : `${LOGOS}${ticker}/logo`,
        updated_at: updatedAt,
        wallet: dataset.wallet.id,
        misc: null,
        resource_type: 'balance',
      },
    ];
  });
}

export interface DailyValue {
  readonly date: number;
  /** USD, two decimal places. */
  readonly value: string;
}

/** Value of the account at the end of each day from its connection to the sample's today. */
export function dailyValues(dataset: Dataset): readonly DailyValue[] {
  const book = dataset.reopen();
  const days: DailyValue[] = [];
  let next = 0;
  for (let date = CONNECTED_AT - (CONNECTED_AT % DAY); date < SAMPLE_TODAY; date += DAY) {
    for (
      let draft = dataset.timeline[next];
      draft !== undefined && draft.time < date + DAY;
      draft = dataset.timeline[next]
    ) {
      book.post(draft);
      next += 1;
    }
    days.push({ date, value: worth(book.holdings(), date).toFixed(2) });
  }
  return days;
}

function worth(holdings: ReadonlyMap<string, Dec>, time: number): Dec {
  return [...holdings].reduce(
    (sum, [asset, amount]) => sum.plus(priceAt(tickerOf(asset), time)?.times(amount) ?? ZERO),
    ZERO,
  );
}
