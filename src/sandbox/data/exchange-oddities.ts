import { Dec } from '../../core/domain/decimal.js';
import type { Book } from './book.js';
import { valueAt } from './markets.js';
import { journalDraft, stakingDraft, type JournalLine } from './movements.js';
import { tickerOf, type Draft } from './record-shapes.js';
import { action, type SampleAction } from './sample-actions.js';
import { spotTrade, type TradeOrder } from './trades.js';

/** Missing history, late history and every way in which a well-meant record is hard to read. */
export function exchangeOddities(): readonly SampleAction[] {
  return [
    ...lateHistory(),
    ...missingHistory(),
    ...oddTrades(),
    ...oddRewards(),
    ...singleLegs(),
    ...unknownKinds(),
    ...stakedEther(),
    ...automaticConversion(),
  ];
}

/** Everything the account holds from before its records begin. Its sale has no cost, its rest no record. */
export const OPENING_HOLDINGS = { LTC: '12.5' } as const;

function order(
  at: string,
  terms: Omit<TradeOrder, 'time' | 'quantity'> & { quantity: string },
  change?: (draft: Draft) => Draft,
) {
  return action(at, ({ exchange }, time) => {
    const draft = spotTrade(exchange, { ...terms, time, quantity: new Dec(terms.quantity) });
    if (draft !== undefined) exchange.post(change === undefined ? draft : change(draft));
  });
}

function missingHistory(): readonly SampleAction[] {
  return [order('2022-02-10T14:00:00Z', { side: 'sell', base: 'LTC', quote: 'USD', quantity: '8', feeIn: 'quote' })];
}

/** Purchases of 2021 that arrive with newer ids after a later sync; without them the sale of 2024 lacks cost. */
function lateHistory(): readonly SampleAction[] {
  const late = (draft: Draft): Draft => ({ ...draft, late: true });
  const buy = { side: 'buy', base: 'DOGE', quote: 'USD', feeIn: 'base' } as const;
  return [
    order('2021-04-10T03:00:00Z', { ...buy, quantity: '1500' }, late),
    order('2021-05-02T04:00:00Z', { ...buy, quantity: '1000' }, late),
    order('2021-06-20T05:00:00Z', { ...buy, quantity: '800' }, late),
    order('2024-03-20T06:00:00Z', { side: 'sell', base: 'DOGE', quote: 'USD', quantity: '2000', feeIn: 'quote' }),
  ];
}

function oddTrades(): readonly SampleAction[] {
  const buy = { side: 'buy', quote: 'USD', feeIn: 'base' } as const;
  return [
    // Amounts as JSON numbers.
    order('2021-07-08T10:00:00Z', { ...buy, base: 'BTC', quantity: '0.002' }, (draft) => ({
      ...draft,
      parts: draft.parts.map((part) => ({ ...part, shown: Number(part.amount) })),
      fees: [{ asset: 'BTC', amount: '0.0000002', value: '0.008', ofPart: 0, shown: 2e-7 }],
    })),
    // An amount with an exponent, as text.
    order('2022-05-19T10:00:00Z', { ...buy, base: 'ETH', quantity: '0.01' }, (draft) => ({
      ...draft,
      fees: [{ asset: 'ETH', amount: '0.0000075', value: null, ofPart: 0, shown: '7.5e-6' }],
    })),
    // A maker's rebate: a negative fee.
    order('2023-04-03T10:00:00Z', { ...buy, base: 'SOL', quantity: '2', feeIn: 'none' }, (draft) => ({
      ...draft,
      fees: [{ asset: 'USD', amount: '-0.01', value: '-0.01' }],
    })),
    // No price on either side; fields missing, unknown fields, an explicit null subtype.
    order(
      '2023-11-11T10:00:00Z',
      { side: 'sell', base: 'ETH', quote: 'BTC', quantity: '0.05', feeIn: 'quote' },
      (draft) => ({
        ...draft,
        subtype: null,
        parts: draft.parts.map((part) => ({ ...part, value: null })),
      }),
    ),
    order('2024-11-05T10:00:00Z', { ...buy, base: 'ATOM', quantity: '5', feeIn: 'none' }, (draft) => ({
      ...draft,
      twist: { fees: undefined, fiat_calculated_at: undefined, confirmed_at: null, network: 'spot', tags: ['sample'] },
    })),
    ...feeOfItsOwn(),
  ];
}

/** A trade without fees whose fee is a journal line that names the same order. */
function feeOfItsOwn(): readonly SampleAction[] {
  return [
    action('2025-03-14T09:26:53Z', ({ exchange }, time) => {
      const terms = { time, side: 'buy', base: 'LINK', quote: 'USD', quantity: new Dec('10'), feeIn: 'none' } as const;
      const trade = spotTrade(exchange, terms);
      if (trade === undefined) return;
      exchange.post(trade);
      const fee = line(exchange, time, {
        type: 'other',
        subtype: 'fees',
        origin: 'TRADE_FEE',
        direction: 'sent',
        asset: 'CRO',
        amount: '0.6',
      });
      exchange.post({ ...fee, misc: { ...trade.misc, origin_type: 'TRADE_FEE' } });
    }),
  ];
}

function line(book: Book, time: number, what: Omit<JournalLine, 'time'>): Draft {
  return journalDraft(book, { ...what, time });
}

function oddRewards(): readonly SampleAction[] {
  const reward = (at: string, asset: string, amount: string, change: (draft: Draft) => Draft): SampleAction =>
    action(at, ({ exchange }, time) => {
      const what = {
        type: 'reward',
        subtype: 'staking_reward',
        origin: 'STAKING_REWARDS',
        direction: 'received',
      } as const;
      exchange.post(change(line(exchange, time, { ...what, asset, amount })));
    });
  const priced =
    (value: string | null) =>
    (draft: Draft): Draft => ({
      ...draft,
      parts: draft.parts.map((part) => ({ ...part, value })),
    });
  return [
    reward('2021-10-15T00:00:00Z', 'CRO', '4.2', (draft) => ({ ...draft, misc: null })),
    reward('2022-10-15T00:00:00Z', 'CRO', '4.8', (draft) => ({ ...draft, twist: { misc: [] } })),
    reward('2023-10-15T00:00:00Z', 'CRO', '5.1', priced(null)),
    reward('2024-12-15T00:00:00Z', 'CRO', '5.3', priced('')),
    // A token without a price: the airdrop has no value and the balance list leaves it out.
    reward('2022-03-03T03:03:03Z', 'TONIC', '25000', (draft) => ({
      ...draft,
      type: 'bonus',
      subtype: 'distribution',
      misc: { ...draft.misc, origin_type: 'AIRDROP' },
    })),
    // The provider does not know how much: nothing is booked.
    reward('2025-08-15T00:00:00Z', 'CRO', '0', (draft) => ({
      ...draft,
      parts: draft.parts.map((part) => ({ ...part, amount: null, value: null })),
      misc: { ...draft.misc, incomplete: ['amount', 'fiat_value'] },
    })),
  ];
}

/** Trades of which one leg is lost. The two cancel out, so that the balance stays explained. */
function singleLegs(): readonly SampleAction[] {
  const only = (at: string, direction: 'received' | 'sent'): SampleAction =>
    action(at, ({ exchange }, time) => {
      const trade = line(exchange, time, { type: 'trade', origin: 'TRADING', direction, asset: 'ETH', amount: '0.05' });
      exchange.post({ ...trade, source: 'trade', misc: { ...trade.misc, incomplete: ['parts'] } });
    });
  return [only('2023-02-27T12:00:00Z', 'received'), only('2023-02-28T12:00:00Z', 'sent')];
}

/** A transaction type and a journal type that no document names. They cancel out as well. */
function unknownKinds(): readonly SampleAction[] {
  const cro = { asset: 'CRO', amount: '12.5' } as const;
  return [
    action('2025-09-09T09:09:09Z', ({ exchange }, time) => {
      exchange.post(
        line(exchange, time, {
          ...cro,
          type: 'loyalty',
          subtype: 'tier_gift',
          origin: 'LOYALTY_TIER_GIFT',
          direction: 'received',
        }),
      );
    }),
    action('2025-09-10T09:09:09Z', ({ exchange }, time) => {
      exchange.post(
        line(exchange, time, { ...cro, type: 'other', subtype: null, origin: 'PARTNER_SETTLEMENT', direction: 'sent' }),
      );
    }),
  ];
}

/** Ether is staked, then its staked balance turns into the staking token: a swap-like event. */
function stakedEther(): readonly SampleAction[] {
  return [
    action('2022-12-08T10:00:00Z', ({ exchange }, time) =>
      exchange.post(stakingDraft(exchange, time, 'ETH', '0.8', true)),
    ),
    conversion('2024-05-08T10:00:00Z', 'MANUAL_CONVERSION', ['ETH.staked', '0.8'], ['CDCETH', '0.7614']),
  ];
}

/** A stablecoin that the exchange turned into dollars of its own accord. */
function automaticConversion(): readonly SampleAction[] {
  return [conversion('2024-06-28T00:00:00Z', 'AUTO_CONVERSION', ['USDT', '20'], ['USD', '20'])];
}

type Quantity = readonly [asset: string, amount: string];

/** A two-legged trade that the exchange books outside its order book. */
function conversion(at: string, origin: string, sent: Quantity, received: Quantity): SampleAction {
  return action(at, ({ exchange }, time) => {
    const leg = (direction: 'sent' | 'received', [asset, amount]: Quantity) => ({
      direction,
      asset,
      amount,
      value: valueAt(tickerOf(asset), new Dec(amount), time),
    });
    exchange.post({
      time,
      source: 'journal',
      type: 'trade',
      parts: [leg('sent', sent), leg('received', received)],
      fees: [],
      misc: { origin_id: exchange.nextReference(), origin_type: origin, incomplete: [] },
    });
  });
}
