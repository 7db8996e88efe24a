import { isCash } from '../domain/currency.js';
import type { Basis, LedgerEntry, Leg, LotChoice } from '../domain/ledger-entry.js';
import type { MappingNote } from '../domain/mapped-entry.js';
import { parseInstant } from '../domain/tax-date.js';
import { fileNote, type InDollars } from './file-notes.js';
import { readLedger } from './ledger-file.js';
import { reviewOf, type RowEvent } from './mapped-rows.js';

export interface LedgerRow {
  readonly id: string;
  readonly currency: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** The account of a ledger file's own account: each of them is one here, below the id that they share. */
export function ledgerAccountId(main: string, name: string): string {
  return `${main}/${name}`;
}

/** The shared id behind an account of a ledger file. */
export function mainAccountId(accountId: string): string {
  return accountId.split('/', 1)[0] ?? accountId;
}

/**
 * Entries of a ledger file, under the ids that they have there with the account's in front, so that the lots they name are still theirs.
 * Values in another currency are converted to dollars at the rate of their day.
 */
export function* ledgerEvents(accountId: string, rows: Iterable<LedgerRow>, inDollars: InDollars): Generator<RowEvent> {
  const main = mainAccountId(accountId);
  for (const { id, currency, entry: found } of rows) {
    const reading = readLedger(JSON.stringify({ format: 'lotbook-ledger/1', currency, entries: [found] }));
    const entry = reading.ok ? reading.ledger.entries[0] : undefined;
    if (entry === undefined) {
      yield reviewOf([id], fileNote('unreadable-row'));
      continue;
    }
    const conversion = inCurrency(entry, currency, inDollars);
    const own = ownEntry(main, conversion.entry);
    // What is refused has a value, as the file was read; only no rate that would convert it.
    yield own === null
      ? reviewOf([id], fileNote('value-in-other-currency'))
      : { kind: 'entry', entry: own, source: id, notes: conversion.notes };
  }
}

function ownEntry(main: string, entry: LedgerEntry | null): LedgerEntry | null {
  if (entry === null) return null;
  const idOf = (id: string): string => `${main}/${id}`;
  const own = { ...entry, id: idOf(entry.id), account: ledgerAccountId(main, entry.account) };
  if (own.kind === 'transfer') return { ...own, to: ledgerAccountId(main, own.to) };
  if (!('lots' in own) || own.lots === undefined) return own;
  return { ...own, lots: own.lots.map((lot: LotChoice) => ({ ...lot, entry: idOf(lot.entry) })) };
}

interface Converted {
  /** `null` where cash without a rate would leave a figure unknown that the ledger has to hold. */
  readonly entry: LedgerEntry | null;
  readonly notes: readonly MappingNote[];
}

/** Kinds in which the ledger asks for the value of cash in another currency. */
const NEEDS_VALUE: ReadonlySet<LedgerEntry['kind']> = new Set(['trade', 'income']);

function inCurrency(entry: LedgerEntry, currency: string, inDollars: InDollars): Converted {
  if (currency === 'USD') return { entry, notes: [] };
  let lost = false;
  let done = false;
  let refused = false;
  const convert = (value: string, time: string): string | null => {
    const dollars = inDollars(value, currency, parseInstant(time) ?? 0);
    if (dollars === null) lost = true;
    else done = true;
    return dollars;
  };
  const leg = (one: Leg): Leg => {
    const { value: told, ...plain } = one;
    if (isCash(one) && one.asset === 'USD') return plain;
    const value = isCash(one) && one.asset === currency ? one.amount : told;
    const dollars = value === undefined ? null : convert(value, entry.time);
    if (dollars !== null) return { ...plain, value: dollars };
    refused ||= isCash(one) && NEEDS_VALUE.has(entry.kind);
    return plain;
  };
  const basis = (one: Basis): Basis => {
    const cost = convert(one.cost, one.acquired);
    refused ||= cost === null;
    return { ...one, cost: cost ?? one.cost };
  };
  const converted = {
    ...entry,
    ...('in' in entry ? { in: leg(entry.in) } : {}),
    ...('out' in entry ? { out: leg(entry.out) } : {}),
    ...('fees' in entry && entry.fees !== undefined ? { fees: entry.fees.map(leg) } : {}),
    ...('basis' in entry ? { basis: basis(entry.basis) } : {}),
    // The same fields as before, each of the same kind.
  } as LedgerEntry;
  const notes = [
    ...(lost ? [fileNote('value-in-other-currency')] : []),
    ...(done ? [fileNote('value-converted')] : []),
  ];
  return { entry: refused ? null : converted, notes };
}
