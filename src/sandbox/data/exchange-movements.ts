import { historyDraft, journalDraft, postChainMovement, type ChainMovement } from './movements.js';
import { action, type SampleAction } from './sample-actions.js';

const SENDER = '0x9f1c7de000000000000000000000000000051de5';
const RECIPIENT = 'bc1q-sample-recipient';

/** Journal lines of one part, each of its kind; the routine covers fiat and staking rewards. */
const LINES = `
  2021-04-20T12:00:00Z deposit    transfer_in     TRANSFER_IN         received CRO        1000
  2021-05-05T10:00:00Z bonus      referral_bonus  REFERRAL_BONUS      received CRO        50
  2021-06-30T00:05:00Z reward     staking_reward  CRO_LOCKUP_REWARD   received CRO        3.71428571
  2021-12-24T08:00:00Z reward     staking_reward  SUPERCHARGER_REWARD received LINK       0.85
  2022-01-14T16:20:00Z bonus      distribution    AIRDROP             received SOL        0.125
  2022-04-18T07:00:00Z withdrawal transfer_out    TRANSFER_OUT        sent     ADA        25
  2022-08-31T00:10:00Z reward     interest_income LENDING_INTEREST    received USDT       1.837214
  2023-05-02T09:30:00Z reward     staking_reward  SOFT_STAKE_REWARD   received DOT        0.0412
  2023-09-01T00:00:00Z reward     staking_reward  STAKING_REWARDS     received CRO.staked 2.40170203
  2024-01-18T13:00:00Z bonus      cashback        CASHBACK            received CRO        18.5
  2024-07-07T13:00:00Z bonus      rebate          TRADING_FEE_REBATE  received USD        3.2
  2024-10-10T10:10:10Z other      fees            TRADE_FEE           sent     CRO        0.75
  2024-11-20T00:00:00Z reward     staking_reward  CORRECTION_REWARD   received CRO        0.5
  2025-02-03T04:05:06Z other      refund          CORRECTION          received USD        1.25
`;

/**
 * On-chain movements. `history` alone stands for what the exchange never booked: pending, failed, cancelled. Hashes are written
 * differently in the journal and in the history; `#` stands for the hash, rows with one name share a chain transaction, whose
 * outputs may even be of one amount. The status is a code (as text or, with `=`, as a number) or a word.
 */
const MOVEMENTS = `
  2021-05-17T09:12:33Z both    deposit    ETH 1.234567890123456789 0x# #    1         ether
  2021-08-09T17:40:00Z both    deposit    BTC 0.15                 #   #/0  ARRIVED   two
  2021-08-09T17:40:00Z both    deposit    BTC 0.0725               #   #/1  ARRIVED   two
  2021-11-03T20:00:00Z both    withdrawal BTC 0.01                 #   #    =5        paid-1
  2022-07-01T10:00:00Z history deposit    ETH 0.4                  #   0x#  2         failed-1
  2023-01-20T05:06:07Z both    withdrawal ETH 0.25                 #   0x#  COMPLETED paid-2
  2023-06-14T12:00:00Z both    deposit    BTC 0.02                 #   #/0  1         twins
  2023-06-14T12:00:00Z both    deposit    BTC 0.02                 #   #/3  1         twins
  2023-12-05T18:00:00Z history withdrawal SOL 1.5                  #   #    CANCELLED stopped
  2024-04-04T04:04:04Z history withdrawal BTC 0.05                 #   #    =4        failed-2
  2026-10-29T22:00:00Z history deposit    SOL 3                    #   #    PENDING   waiting-1
  2026-10-30T08:00:00Z history withdrawal ETH 0.05                 #   0x#  1         waiting-2
`;

/** The cells of a table written above. */
function rows(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
}

export function exchangeMovements(): readonly SampleAction[] {
  return [...rows(LINES).map(singleLine), ...chainMovements(), ...withdrawalWithFeeLine(), ...cancelledPayOut()];
}

function singleLine(row: readonly string[]): SampleAction {
  const [at = '', type = '', subtype = '', origin = '', direction, asset = '', amount = ''] = row;
  const way = direction === 'sent' ? 'sent' : 'received';
  return action(at, ({ exchange }, time) =>
    exchange.post(journalDraft(exchange, { time, type, subtype, origin, direction: way, asset, amount })),
  );
}

function chainMovements(): readonly SampleAction[] {
  const hashes = new Map<string, string>();
  return rows(MOVEMENTS).map((row) => {
    const [at = '', copies, kind, asset = '', amount = '', journal = '', history = '', status = '', chain = ''] = row;
    return action(at, ({ exchange, random }, time) => {
      const hash = hashes.get(chain) ?? random.hex(64);
      hashes.set(chain, hash);
      const direction = kind === 'deposit' ? 'deposit' : 'withdrawal';
      const movement: ChainMovement = {
        time,
        direction,
        asset,
        amount,
        address: direction === 'deposit' ? SENDER : RECIPIENT,
        // The journal writes upper case, the history lower case.
        journalHash: journal.replace('#', hash.toUpperCase()),
        historyHash: history.replace('#', hash),
        status: status.startsWith('=') ? Number(status.slice(1)) : status,
      };
      if (copies === 'both') postChainMovement(exchange, movement);
      else exchange.post(historyDraft(movement));
    });
  });
}

/** A withdrawal whose fee is a journal line of its own. */
function withdrawalWithFeeLine(): readonly SampleAction[] {
  return [
    action('2022-09-15T11:00:00Z', ({ exchange, random }, time) => {
      const hash = random.hex(64);
      postChainMovement(exchange, {
        time,
        direction: 'withdrawal',
        asset: 'CRO',
        amount: '100',
        address: RECIPIENT,
        journalHash: hash,
        historyHash: `0x${hash}`,
        status: '5',
      });
      const fee = { type: 'other', subtype: 'fees', origin: 'WITHDRAW_FEE', direction: 'sent' } as const;
      exchange.post(journalDraft(exchange, { ...fee, time, asset: 'CRO', amount: '0.5' }));
    }),
  ];
}

/** A payment out that the bank sent back: the exchange books the cancellation alone, and no balance moves. */
function cancelledPayOut(): readonly SampleAction[] {
  return [
    action('2023-03-17T15:00:00Z', ({ exchange }, time) => {
      const cancel = {
        type: 'other',
        subtype: 'cancel',
        origin: 'FIAT_WITHDRAWAL_CANCEL',
        direction: 'received',
      } as const;
      exchange.post({ ...journalDraft(exchange, { ...cancel, time, asset: 'USD', amount: '250' }), still: true });
    }),
  ];
}
