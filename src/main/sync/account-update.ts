import { ACCOUNT_STATUSES, type AccountView, type BalanceView } from '../../core/contract/views.js';
import { AppError } from '../../core/domain/app-error.js';
import type { DecimalText } from '../../core/domain/decimal.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { readAmount } from '../../core/vezgo/amount-text.js';
import { identifyAsset } from '../../core/vezgo/asset.js';
import type { WireAccount, WireBalance } from '../../core/vezgo/schema.js';
import type { AccountUpdate } from '../store/accounts.js';

/**
 * An account off the wire as the store keeps it. What cannot be read is unknown, never zero; `json` has all of it.
 * @throws AppError `bad-response` for an account that cannot be kept
 */
export function toAccountUpdate(account: WireAccount): AccountUpdate {
  const { id, provider, error } = account;
  const name = typeof provider === 'string' ? provider : provider?.name;
  return {
    id,
    provider: name ?? 'unknown',
    displayName: accountName(account),
    status: ACCOUNT_STATUSES.find((known) => known === account.status) ?? 'unknown',
    error: error ? { name: error.name ?? 'UnknownConnectorError', message: errorWords(error) } : null,
    value: usdValue(account),
    balances: (account.balances ?? []).flatMap((balance) => toBalance(balance) ?? []),
    json: writeAgain(account),
  };
}

/** A security question comes with the answers that it takes, where it takes only some. */
function errorWords({ message, options }: NonNullable<WireAccount['error']>): string {
  const choices = (options ?? []).filter((option) => typeof option === 'string' && option !== '');
  return choices.length === 0 ? (message ?? '') : `${message ?? ''} (${choices.join(' / ')})`.trim();
}

/** @throws AppError `bad-response` for an object nested so deep that it cannot be written, which no honest server sends */
function writeAgain(account: WireAccount): string {
  try {
    return JSON.stringify(account);
  } catch {
    throw new AppError('bad-response', VEZGO_WORDS['strange-account']);
  }
}

export function accountName({ provider, id }: WireAccount): string {
  if (typeof provider === 'string') return provider;
  return provider?.display_name ?? provider?.name ?? id;
}

/** `null` for a balance that names no asset or no readable amount: there is nothing to show of it. */
function toBalance(balance: WireBalance): BalanceView | null {
  const identity = identifyAsset({
    ticker: balance.ticker ?? null,
    providerTicker: balance.provider_ticker ?? null,
    assetType: balance.asset_type ?? null,
    subtype: null,
  });
  const amount = readAmount(balance.amount);
  if (identity === null || amount.state !== 'read') return null;
  const { asset, staked, cash } = identity;
  return {
    asset,
    name: balance.name ?? null,
    kind: kindOf(staked, cash),
    amount: amount.text,
    value: usdValue(balance),
  };
}

function kindOf(staked: boolean, cash: boolean): AccountView['balances'][number]['kind'] {
  if (staked) return 'staked';
  return cash ? 'cash' : 'spot';
}

/** Vezgo values in US dollars; a value in anything else is not one we can show as such. */
function usdValue(valued: Pick<WireBalance, 'fiat_value' | 'fiat_ticker'>): DecimalText | null {
  const value = readAmount(valued.fiat_value);
  return value.state === 'read' && (valued.fiat_ticker ?? 'USD') === 'USD' ? value.text : null;
}
