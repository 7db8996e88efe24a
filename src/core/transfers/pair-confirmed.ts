import type { DepositEntry, LedgerEntry, WithdrawalEntry } from '../domain/ledger-entry.js';
import { Dec } from '../domain/decimal.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { eachInSteps, type Steps } from '../domain/steps.js';
import { arrivalOf, departureOf } from './movements.js';
import type { Pair } from './pair-by-hash.js';
import type { PairOfIds } from './pairing-word.js';
import { PAIRING_FAULTS, type PairingFault } from './pairing-words.js';

/** Why a withdrawal and a deposit cannot be one transfer, in words with what to do; `null` when they can. */
export function pairingFault(out: LedgerEntry | undefined, into: LedgerEntry | undefined): PairingFault | null {
  if (out === undefined || into === undefined) return PAIRING_FAULTS.gone;
  if (out.kind !== 'withdrawal' || into.kind !== 'deposit') return PAIRING_FAULTS.kinds;
  if (out.out.asset !== into.in.asset) return PAIRING_FAULTS.assets;
  if (out.account === into.account) return PAIRING_FAULTS.accounts;
  if (new Dec(into.in.amount).gt(out.out.amount)) return PAIRING_FAULTS.amounts;
  return null;
}

/** The pairs that the person made, as far as they are still possible; of pairs that share a side, the first. */
export function* pairConfirmed(
  entries: readonly MappedEntry[],
  confirmed: readonly PairOfIds[],
): Steps<readonly Pair[]> {
  if (confirmed.length === 0) return [];
  const wanted = new Set(confirmed.flatMap((pair) => [pair.out, pair.in]));
  const byId = new Map<string, MappedEntry>();
  yield* eachInSteps(entries, (mapped) => {
    if (wanted.has(mapped.entry.id)) byId.set(mapped.entry.id, mapped);
  });
  const taken = new Set<string>();
  return confirmed.flatMap((pair) => {
    const [out, into] = [byId.get(pair.out), byId.get(pair.in)];
    if (out === undefined || into === undefined || taken.has(pair.out) || taken.has(pair.in)) return [];
    if (!isWithdrawal(out.entry) || !isDeposit(into.entry) || pairingFault(out.entry, into.entry) !== null) return [];
    taken.add(pair.out).add(pair.in);
    return [{ departure: departureOf(out, out.entry), arrival: arrivalOf(into, into.entry) }];
  });
}

const isWithdrawal = (entry: LedgerEntry): entry is WithdrawalEntry => entry.kind === 'withdrawal';
const isDeposit = (entry: LedgerEntry): entry is DepositEntry => entry.kind === 'deposit';
