import { openBook, type Book } from './book.js';
import type { Draft, DraftFee, DraftPart } from './record-shapes.js';

/**
 * A small account in round numbers whose gains, income and holdings were worked out by hand: test/integration/hand-check.md shows
 * every step. Amounts and values are stated, never computed; change one and the hand calculation has to be done again.
 */
export function handCheckBook(): Book {
  const book = openBook('77');
  const { trade, single, staking, onChain } = filing(book);

  single('2023-01-10', 'deposit', 'fiat_deposit', 'FIAT_CIRCLE_DEPOSIT', received('USD', '20000', '20000'));
  trade('2023-02-01', received('BTC', '1', '10000'), sent('USD', '10000', '10000'), [dollars('10')]);
  trade('2023-03-01', received('CRO', '1000', '100'), sent('USD', '100', '100'));
  trade('2023-06-01', received('ETH', '4.01', '8020'), sent('USD', '8000', '8000'), [fee('ETH', '0.01', '20', 0)]);
  staking('2023-07-01', 'staking', 'CRO', 'CRO.staked');
  single('2023-12-01', 'reward', 'staking_reward', 'STAKING_REWARDS', received('CRO', '100', '10'));

  single('2024-01-02', 'deposit', 'fiat_deposit', 'FIAT_CIRCLE_DEPOSIT', received('USD', '30000', '30000'));
  trade('2024-01-15', sent('BTC', '0.4', '8000'), received('USD', '8000', '8000'), [dollars('8', 1)]);
  trade('2024-02-02', sent('BTC', '0.1', '2200'), received('USD', '2200', '2200'), [dollars('2', 1)]);
  trade('2024-03-01', received('BTC', '1', '30000'), sent('USD', '30000', '30000'), [fee('CRO', '100', '15')]);
  trade('2024-04-01', sent('ETH', '2', '7000'), received('BTC', '0.1', '7040'), [dollars('40')]);
  single('2024-05-01', 'reward', 'staking_reward', 'STAKING_REWARDS', received('CRO', '200', '30'));
  staking('2024-06-01', 'unstaking', 'CRO.staked', 'CRO');
  single('2024-07-01', 'bonus', 'distribution', 'AIRDROP', received('LTC', '1', '80'));
  onChain('2024-08-01', 'deposit', received('LTC', '2', '150', 'ltc-sample-sender'), 'a1'.repeat(32), '1');
  trade('2024-09-01', sent('ETH', '1', '2500'), received('USD', '2500', '2500'));
  trade('2024-10-01', sent('BTC', '0.5', '30000'), received('USD', '30000', '30000'), [dollars('30', 1)]);
  single('2024-12-01', 'bonus', 'referral_bonus', 'REFERRAL_BONUS', received('CRO', '50', '10'));

  trade('2025-01-15', sent('BTC', '0.25', '25000'), received('USD', '25000', '25000'), [dollars('25', 1)]);
  trade('2025-03-02', sent('BTC', '0.75', '60000'), received('USD', '60000', '60000'), [dollars('60', 1)]);
  trade('2025-04-01', received('ETH', '2', '4000'), sent('USD', '4000', '4000'), [dollars('4')]);
  trade('2025-05-01', sent('ETH', '2', '3600'), received('USD', '3600', '3600'));
  single('2025-06-01', 'reward', 'staking_reward', 'STAKING_REWARDS', received('CRO.staked', '100', '10'));
  single('2025-07-01', 'reward', 'interest_income', 'LENDING_INTEREST', received('CRO', '50', '5'));
  onChain('2025-08-01', 'withdrawal', sent('BTC', '0.05', '5000', 'bc1q-sample-recipient'), 'b2'.repeat(32), '5');
  trade('2025-09-01', sent('CRO', '1000', '200'), received('ETH', '0.1', '204'), [fee('CRO', '20', '4', 0)]);
  single('2025-10-01', 'withdrawal', 'fiat_withdrawal', 'FIAT_CIRCLE_WITHDRAWAL', sent('USD', '100000', '100000'));
  return book;
}

/** Ways to file a record of a kind at noon UTC of a date. */
function filing(book: Book) {
  const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);
  const file = (date: string, draft: Omit<Draft, 'time' | 'misc'>, origin: string, change?: Partial<Draft>): void =>
    book.post({ ...draft, time: noon(date), misc: misc(book.nextReference(), origin), ...change });
  const trade = (date: string, base: DraftPart, quote: DraftPart, fees: readonly DraftFee[] = []): void =>
    book.post({
      time: noon(date),
      source: 'trade',
      type: 'trade',
      parts: [base, quote],
      fees,
      misc: misc(`order:${book.nextReference()}`, 'TRADING'),
    });
  const single = (date: string, type: string, subtype: string, origin: string, part: DraftPart): void =>
    file(date, { source: 'journal', type, subtype, parts: [part] }, origin);
  const staking = (date: string, type: 'staking' | 'unstaking', from: string, to: string): void =>
    file(
      date,
      { source: 'journal', type, parts: [sent(from, '500', '50'), received(to, '500', '50')] },
      type.toUpperCase(),
    );
  const onChain = (
    date: string,
    type: 'deposit' | 'withdrawal',
    part: DraftPart,
    hash: string,
    status: string,
  ): void => {
    const journal = { source: 'journal', type, subtype: `onchain_${type}`, parts: [part] } as const;
    file(date, journal, `ONCHAIN_${type.toUpperCase()}`, { hash: hash.toUpperCase() });
    const copy = { source: 'history', type, parts: [part] } as const;
    file(date, copy, type, { hash: `0x${hash}/0`, still: true, misc: { ...misc(`0x${hash}/0`, type), status } });
  };
  return { trade, single, staking, onChain };
}

function received(asset: string, amount: string, value: string, address?: string): DraftPart {
  return { direction: 'received', asset, amount, value, ...(address === undefined ? {} : { address }) };
}

function sent(asset: string, amount: string, value: string, address?: string): DraftPart {
  return { ...received(asset, amount, value, address), direction: 'sent' };
}

function fee(asset: string, amount: string, value: string, ofPart?: number): DraftFee {
  return { asset, amount, value, ...(ofPart === undefined ? {} : { ofPart }) };
}

function dollars(amount: string, ofPart?: number): DraftFee {
  return fee('USD', amount, amount, ofPart);
}

function misc(origin: string, type: string): Readonly<Record<string, unknown>> {
  return { origin_id: origin, origin_type: type, incomplete: [] };
}
