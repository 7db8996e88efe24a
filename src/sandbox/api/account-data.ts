import { dailyValues } from '../data/balances.js';
import type { Connection } from '../connections.js';
import { json, Refusal, type Reply } from '../server/http-messages.js';
import { readPeriod } from './query.js';

/** `GET /accounts/:id/history`: one value a day from the day of connection on. */
export function balanceHistory(connection: Connection, query: URLSearchParams, today: number): Reply {
  const { from, to } = readPeriod(query, today);
  const wallet = query.get('wallet');
  const { dataset, id } = connection;
  if (wallet !== null && wallet !== dataset.wallet.id) return json([]);
  return json(
    dailyValues(dataset)
      .filter(({ date }) => date >= from && date <= to)
      .map(({ date, value }) => ({
        id: `${Math.floor(date / 1000).toString(16)}${id.slice(0, 16)}`,
        date,
        wallet: dataset.wallet.id,
        account: id,
        fiat_ticker: 'USD',
        fiat_value: value,
      })),
  );
}

const KYC_PROVIDER = 'cryptocom';

/** `GET /accounts/:id/kyc-data`: 403 unless the team has the feature, 404 where the provider has no such data. */
export function kycData(connection: Connection, enabled: boolean): Reply {
  if (!enabled) throw new Refusal(403, 'Your team does not have access to KYC data');
  if (connection.provider.name !== KYC_PROVIDER) throw new Refusal(404, 'No KYC data for this account');
  return json({
    email: 'sam.sample@example.com',
    name: 'Sam Sample',
    mobile: '+1 555 0100',
    address: '1 Example Street, Springfield',
    country_code: 'US',
    account_label: 'Master',
    account_status: 'VERIFIED',
  });
}

const ORDERS = [
  { id: '6b0000000000000000000001', market: 'BTC/USD', side: 'buy', amount: '0.01', price: '92000' },
  { id: '6b0000000000000000000002', market: 'ETH/USD', side: 'sell', amount: '0.5', price: '4100' },
] as const;

/** `GET /accounts/:id/orders[/:order]`: two open orders at the exchange, none elsewhere. */
export function openOrders(connection: Connection, order: string | undefined): Reply {
  const orders = connection.provider.name === KYC_PROVIDER ? ORDERS.map((one) => wireOrder(one, connection.id)) : [];
  if (order === undefined) return json(orders);
  const found = orders.find((one) => one.id === order);
  if (found === undefined) throw new Refusal(404, 'Order not found');
  return json(found);
}

function wireOrder(order: (typeof ORDERS)[number], account: string) {
  return { ...order, resource_type: 'order', account, status: 'open', type: 'limit', created_at: 1_793_000_000_000 };
}
