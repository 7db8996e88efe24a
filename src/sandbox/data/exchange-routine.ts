import { Dec } from '../../core/domain/decimal.js';
import { lotDecimals } from './markets.js';
import { journalDraft, stakingDraft } from './movements.js';
import { action, unitsFor, type SampleAction, type SampleWorld } from './sample-actions.js';
import { place, type FeeIn } from './trades.js';

/** March 2021 to October 2026. */
const MONTHS = 68;
const MINUTE = 60_000;
const ROTATION = ['SOL', 'ADA', 'DOT', 'ATOM', 'LINK'] as const;
const BUY_FEES: readonly [FeeIn, ...FeeIn[]] = ['base', 'base', 'CRO', 'none'];
const SELL_FEES: readonly [FeeIn, ...FeeIn[]] = ['quote', 'quote', 'CRO'];

/** What the sample person does every month on the exchange: pay in, buy, sell, swap, stake, earn, pay out. */
export function exchangeRoutine(): readonly SampleAction[] {
  return Array.from({ length: MONTHS }, (_, month) => monthOf(month)).flat();
}

function monthOf(month: number): readonly SampleAction[] {
  const day = (date: number): number =>
    Date.UTC(2021, 2 + month, date, 9, (month * 13 + date * 7) % 60, date, date * 31);
  const turn = ROTATION[month % ROTATION.length] ?? ROTATION[0];
  const actions = [
    action(day(2), payIn),
    action(day(4), buy('BTC')),
    action(day(9), buy('ETH')),
    action(day(15), buy('CRO')),
    action(day(22), buy(turn)),
    action(day(12), sell(ROTATION[(month + 2) % ROTATION.length] ?? turn)),
    action(day(25), sell(month % 2 === 0 ? 'BTC' : 'ETH')),
    action(day(7), stakingReward),
    action(day(21), stakingReward),
  ];
  if (month % 2 === 1) actions.push(action(day(18), swap));
  if (month % 3 === 0) actions.push(action(day(19), buyTether), action(day(20), spendTether(turn)));
  if (month % 3 === 1) actions.push(action(day(6), stake));
  if (month % 4 === 2) actions.push(action(day(27), payOut));
  if (month % 12 === 11) actions.push(action(day(26), unstake));
  return actions;
}

function payIn({ random, exchange }: SampleWorld, time: number): void {
  const amount = String(random.int(14, 30) * 100);
  const origin = 'FIAT_CIRCLE_DEPOSIT';
  exchange.post(
    journalDraft(exchange, {
      time,
      type: 'deposit',
      subtype: 'fiat_deposit',
      origin,
      direction: 'received',
      // The exchange's old name of its dollar balance.
      asset: time < Date.UTC(2022, 10, 1) ? 'USD_Stable_Coin' : 'USD',
      amount,
    }),
  );
}

function payOut({ random, exchange }: SampleWorld, time: number): void {
  const amount = Dec.min(random.int(5, 15) * 100, exchange.held('USD').toDecimalPlaces(0, Dec.ROUND_DOWN)).toString();
  if (amount === '0') return;
  const origin = 'FIAT_CIRCLE_WITHDRAWAL';
  exchange.post(
    journalDraft(exchange, {
      time,
      type: 'withdrawal',
      subtype: 'fiat_withdrawal',
      origin,
      direction: 'sent',
      asset: 'USD',
      amount,
    }),
  );
}

const buy =
  (base: string) =>
  ({ random, exchange }: SampleWorld, time: number): void => {
    const quantity = unitsFor(random.int(250, 900), base, time);
    place(exchange, { time, side: 'buy', base, quote: 'USD', quantity, feeIn: random.pick(BUY_FEES) });
  };

const sell =
  (base: string) =>
  ({ random, exchange }: SampleWorld, time: number): void => {
    const quantity = exchange.held(base).times(random.int(4, 12)).div(100);
    place(exchange, { time, side: 'sell', base, quote: 'USD', quantity, feeIn: random.pick(SELL_FEES) });
  };

/** Between ether and bitcoin, in either direction. */
function swap({ random, exchange }: SampleWorld, time: number): void {
  const side = random.pick<'buy' | 'sell'>(['buy', 'sell']);
  const quantity = exchange.held('ETH').times(random.int(2, 6)).div(100);
  const feeIn = side === 'buy' ? random.pick(BUY_FEES) : random.pick(SELL_FEES);
  place(exchange, { time, side, base: 'ETH', quote: 'BTC', quantity, feeIn });
}

function buyTether({ random, exchange }: SampleWorld, time: number): void {
  const quantity = new Dec(random.int(300, 600));
  place(exchange, { time, side: 'buy', base: 'USDT', quote: 'USD', quantity, feeIn: 'base' });
}

const spendTether =
  (base: string) =>
  ({ exchange, random }: SampleWorld, time: number): void => {
    const quantity = unitsFor(exchange.held('USDT').times('0.9').toString(), base, time);
    place(exchange, { time, side: 'buy', base, quote: 'USDT', quantity, feeIn: random.pick(BUY_FEES) });
    const some = exchange.held('ATOM').times('0.05');
    place(exchange, {
      time: time + 40 * MINUTE,
      side: 'sell',
      base: 'ATOM',
      quote: 'USDT',
      quantity: some,
      feeIn: 'quote',
    });
  };

function stake({ random, exchange }: SampleWorld, time: number): void {
  move(time, exchange.held('CRO').times(random.int(20, 40)), true, exchange);
}

function unstake({ random, exchange }: SampleWorld, time: number): void {
  move(time, exchange.held('CRO.staked').times(random.int(10, 25)), false, exchange);
}

/** `hundredfold` / 100, rounded down to the lot. */
function move(time: number, hundredfold: Dec, into: boolean, exchange: SampleWorld['exchange']): void {
  const amount = hundredfold.div(100).toDecimalPlaces(lotDecimals('CRO'), Dec.ROUND_DOWN);
  if (amount.gt(0)) exchange.post(stakingDraft(exchange, time, 'CRO', amount.toString(), into));
}

/** Fortnightly, on what is staked then; paid to the free balance. */
function stakingReward({ exchange }: SampleWorld, time: number): void {
  const amount = exchange.held('CRO.staked').times('0.0021').toDecimalPlaces(8);
  if (amount.lte(0)) return;
  exchange.post(
    journalDraft(exchange, {
      time,
      type: 'reward',
      subtype: 'staking_reward',
      origin: 'STAKING_REWARDS',
      direction: 'received',
      asset: 'CRO',
      amount: amount.toString(),
    }),
  );
}
