import { Dec } from '../../core/domain/decimal.js';
import { valueAt } from './markets.js';
import { journalDraft, postChainMovement, type ChainMovement } from './movements.js';
import { action, type SampleAction, type SampleWorld } from './sample-actions.js';

const MINUTE = 60_000;
const COINBASE_ADDRESS = 'bc1q-sample-coinbase';
const EXCHANGE_ADDRESS = '0x5a3b1e00000000000000000000000000000c0de5';

interface OwnTransfer {
  readonly at: string;
  readonly to: 'coinbase' | 'exchange';
  readonly asset: string;
  /** What arrives. */
  readonly net: string;
  readonly fee: string;
  /** `inside`: the withdrawal's amount contains the fee; `on-top`: the fee leaves besides it. */
  readonly feeIs: 'inside' | 'on-top';
  /** Without a hash on either side: moved off the chain. */
  readonly hashless?: true;
}

/** Every form of a movement between the sample person's own two accounts. */
const OWN_TRANSFERS: readonly OwnTransfer[] = [
  { at: '2021-09-14T08:20:00Z', to: 'coinbase', asset: 'BTC', net: '0.02', fee: '0.0005', feeIs: 'inside' },
  { at: '2022-04-05T19:02:11Z', to: 'coinbase', asset: 'ETH', net: '0.5', fee: '0.005', feeIs: 'inside' },
  { at: '2023-02-11T06:45:30Z', to: 'coinbase', asset: 'BTC', net: '0.03', fee: '0.0004', feeIs: 'on-top' },
  { at: '2023-10-02T21:14:09Z', to: 'exchange', asset: 'ETH', net: '0.3', fee: '0.0012', feeIs: 'on-top' },
  { at: '2024-08-19T11:30:00Z', to: 'exchange', asset: 'SOL', net: '4.2', fee: '0', feeIs: 'on-top', hashless: true },
  { at: '2025-05-06T15:00:42Z', to: 'coinbase', asset: 'BTC', net: '0.01', fee: '0', feeIs: 'on-top', hashless: true },
  { at: '2025-11-12T10:10:10Z', to: 'coinbase', asset: 'BTC', net: '0.015', fee: '0.0005', feeIs: 'inside' },
  { at: '2026-06-10T13:37:00Z', to: 'exchange', asset: 'ETH', net: '0.1', fee: '0.0009', feeIs: 'on-top' },
];

export function ownTransfers(): readonly SampleAction[] {
  return OWN_TRANSFERS.map((transfer) =>
    action(transfer.at, (world, time) => {
      if (transfer.hashless === true) return offChain(world, transfer, time);
      const hash = world.random.hex(64);
      return transfer.to === 'coinbase'
        ? toCoinbase(world, transfer, time, hash)
        : toExchange(world, transfer, time, hash);
    }),
  );
}

function feesOf(transfer: OwnTransfer, time: number) {
  const value = valueAt(transfer.asset, new Dec(transfer.fee), time);
  return transfer.fee === '0' ? [] : [{ asset: transfer.asset, amount: transfer.fee, value }];
}

function toCoinbase({ exchange, coinbase }: SampleWorld, transfer: OwnTransfer, time: number, hash: string): void {
  const inside = transfer.feeIs === 'inside';
  const amount = inside ? new Dec(transfer.net).plus(transfer.fee).toString() : transfer.net;
  const movement: ChainMovement = {
    time,
    direction: 'withdrawal',
    asset: transfer.asset,
    amount,
    address: COINBASE_ADDRESS,
    journalHash: `0x${hash}`,
    historyHash: hash.toUpperCase(),
    status: 'COMPLETED',
    fees: feesOf(transfer, time),
    ...(inside ? { feeInside: true } : {}),
  };
  postChainMovement(exchange, movement);
  const arrival = { time: time + 25 * MINUTE, type: 'deposit', subtype: 'receive_payment', origin: 'SEND' } as const;
  const draft = journalDraft(coinbase, {
    ...arrival,
    direction: 'received',
    asset: transfer.asset,
    amount: transfer.net,
  });
  coinbase.post({ ...draft, hash });
}

function toExchange({ exchange, coinbase }: SampleWorld, transfer: OwnTransfer, time: number, hash: string): void {
  const departure = { time, type: 'withdrawal', subtype: 'send_payment', origin: 'SEND', direction: 'sent' } as const;
  const draft = journalDraft(coinbase, {
    ...departure,
    asset: transfer.asset,
    amount: transfer.net,
    address: EXCHANGE_ADDRESS,
    fees: feesOf(transfer, time),
  });
  coinbase.post({ ...draft, hash: `0x${hash}` });
  postChainMovement(exchange, {
    time: time + 14 * MINUTE,
    direction: 'deposit',
    asset: transfer.asset,
    amount: transfer.net,
    address: '0xc01bba5e',
    journalHash: `0x${hash.toUpperCase()}`,
    historyHash: `0x${hash}/0`,
    status: '1',
  });
}

function offChain({ exchange, coinbase }: SampleWorld, transfer: OwnTransfer, time: number): void {
  const [from, to] = transfer.to === 'exchange' ? [coinbase, exchange] : [exchange, coinbase];
  const what = { asset: transfer.asset, amount: transfer.net } as const;
  const out = { time, type: 'withdrawal', subtype: 'offchain_withdrawal', origin: 'OFFCHAIN_WITHDRAWAL' } as const;
  const into = {
    time: time + 90 * MINUTE,
    type: 'deposit',
    subtype: 'offchain_deposit',
    origin: 'OFFCHAIN_DEPOSIT',
  } as const;
  from.post(journalDraft(from, { ...out, ...what, direction: 'sent' }));
  to.post(journalDraft(to, { ...into, ...what, direction: 'received' }));
}
