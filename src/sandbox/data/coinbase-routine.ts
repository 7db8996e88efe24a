import { journalDraft } from './movements.js';
import { action, unitsFor, type SampleAction, type SampleWorld } from './sample-actions.js';
import { spotTrade } from './trades.js';

/** A purchase every four months from June 2021 to June 2026, a sale and a reward now and then. */
const ROUNDS = 16;
const HOUR = 3_600_000;
const ASSETS = ['SOL', 'ETH', 'BTC'] as const;

/** The second account: a broker where the person buys a little and keeps coins sent over from the exchange. */
export function coinbaseRoutine(): readonly SampleAction[] {
  return Array.from({ length: ROUNDS }, (_, round) => {
    const time = Date.UTC(2021, 5 + round * 4, 3, 16, round, 20);
    const asset = ASSETS[round % ASSETS.length] ?? ASSETS[0];
    const actions = [action(time, payIn), action(time + HOUR, trade('buy', asset))];
    if (round % 3 === 2) actions.push(action(time + 30 * HOUR, trade('sell', 'SOL')), action(time + 80 * HOUR, reward));
    return actions;
  }).flat();
}

function payIn({ coinbase, random }: SampleWorld, time: number): void {
  const kind = { time, type: 'deposit', subtype: 'fiat_deposit', origin: 'FIAT_DEPOSIT' } as const;
  const amount = String(random.int(5, 9) * 100);
  coinbase.post(journalDraft(coinbase, { ...kind, direction: 'received', asset: 'USD', amount }));
}

const trade =
  (side: 'buy' | 'sell', base: string) =>
  ({ coinbase }: SampleWorld, time: number): void => {
    const quantity = side === 'buy' ? unitsFor(450, base, time) : coinbase.held(base).times('0.1');
    const draft = spotTrade(coinbase, { time, side, base, quote: 'USD', quantity, feeIn: 'quote' });
    if (draft !== undefined) coinbase.post({ ...draft, subtype: side });
  };

function reward({ coinbase }: SampleWorld, time: number): void {
  const amount = coinbase.held('SOL').times('0.004').toDecimalPlaces(8).toString();
  const kind = { time, type: 'reward', subtype: 'income_reward', origin: 'STAKING_REWARD' } as const;
  coinbase.post(journalDraft(coinbase, { ...kind, direction: 'received', asset: 'SOL', amount }));
}
