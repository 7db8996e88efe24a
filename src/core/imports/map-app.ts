import type { MappingNote } from '../domain/mapped-entry.js';
import { isNegative } from '../vezgo/amount-text.js';
import { groupBy } from '../vezgo/gathered.js';
import { mapOneLeg, type OneLegged } from '../vezgo/map-movement.js';
import { mapTwoLegs } from '../vezgo/map-trade.js';
import { note } from '../vezgo/notes.js';
import { appMeaning, type AppMeaning } from './app-kinds.js';
import { partOf, readAppRow, type AppRow } from './app-row.js';
import { swapEvents } from './app-swaps.js';
import { fileNote, unknownKind, type InDollars } from './file-notes.js';
import { APP_COLUMNS } from './formats.js';
import { ROWS_A_STEP, eventOf, reviewOf, type CellRow, type RowEvent, type RowEvents } from './mapped-rows.js';

type Meant = { readonly row: AppRow; readonly meaning: AppMeaning };

/** What the rows of the Crypto.com App's export say, rows that belong together first. */
export function* appEvents(rows: Iterable<CellRow>, inDollars: InDollars): RowEvents {
  const single: Meant[] = [];
  const swaps: (Meant & { readonly family: string })[] = [];
  let read = 0;
  for (const { id, cells } of rows) {
    read += 1;
    if (read % ROWS_A_STEP === 0) yield;
    const reading = readAppRow(id, cells, inDollars);
    const meaning = reading.ok ? appMeaning(reading.row.kind) : null;
    if (!reading.ok) yield reviewOf([id], reading.why);
    else if (meaning === null) yield reviewOf([id], unknownKind(APP_COLUMNS.kind[0], reading.row.kind));
    else if (meaning.kind === 'swap') swaps.push({ row: reading.row, meaning, family: meaning.family });
    else single.push({ row: reading.row, meaning });
  }
  for (const group of groupBy(swaps, ({ family, row }) => `${family} ${row.instant}`).values()) {
    yield* swapEvents(group.map(({ row }) => row));
  }
  const reversed = pairReversals(single);
  for (const { row, meaning } of single) {
    const why = reversed.get(row);
    if (why === undefined) yield singleEvent(row, meaning);
    else yield reviewOf([row.id], why);
  }
}

/**
 * Cashback that was taken back, with the one it takes back: the last one before it, of the same asset and amount, that no other reversal
 * has taken. Neither of the two counts.
 */
function pairReversals(items: readonly Meant[]): ReadonlyMap<AppRow, MappingNote> {
  const taken = new Map<AppRow, MappingNote>();
  const key = ({ side }: AppRow): string => `${side.asset} ${side.amount.replace('-', '')}`;
  const given = items.filter(({ meaning }) => meaning.kind === 'income' && meaning.category === 'cashback');
  // The latest first.
  const byAmount = groupBy(
    given.map(({ row }) => row).sort((a, b) => byInstant(b, a)),
    key,
  );
  const reversals = items.filter(({ meaning }) => meaning.kind === 'cashback-reversal').map(({ row }) => row);
  for (const reversal of reversals.sort(byInstant)) {
    const candidates = byAmount.get(key(reversal)) ?? [];
    const cashback = candidates.find((row) => row.instant <= reversal.instant && !taken.has(row));
    if (cashback === undefined) continue;
    taken.set(cashback, fileNote('cashback-reverted'));
    taken.set(reversal, fileNote('cashback-reverted'));
  }
  return taken;
}

function byInstant(a: AppRow, b: AppRow): number {
  return a.instant - b.instant || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function singleEvent(row: AppRow, meaning: AppMeaning): RowEvent {
  switch (meaning.kind) {
    case 'purchase':
      return row.to === null ? purchase(row) : exchange(row);
    case 'exchange':
      return exchange(row);
    case 'income':
      return oneLeg(row, { kind: 'income', category: meaning.category });
    case 'deposit':
    case 'withdrawal':
      return oneLeg(row, { kind: meaning.kind, hash: row.hash });
    case 'spend':
      return oneLeg(row, { kind: 'spend' });
    case 'refund':
      return movement(row, [note('refund')]);
    case 'movement':
      return movement(row, meaning.ask === undefined ? [] : [fileNote(meaning.ask)]);
    case 'cashback-reversal':
      return oneLeg(row, { kind: 'spend' }, [fileNote('reversal-without-cashback')]);
    case 'inside':
      return { kind: 'inside', records: [row.id], ...fileNote('inside-account') };
    case 'swap':
      return reviewOf([row.id], note('single-leg'));
    default:
      return meaning satisfies never;
  }
}

/** Bought, or sold where the amount is below zero, for the native amount in cash. */
function purchase(row: AppRow): RowEvent {
  const { native, side } = row;
  if (native === null || !native.cash) return reviewOf([row.id], note('single-leg'));
  const sold = isNegative(side.amount);
  const parts = [
    partOf(side, sold ? 'sent' : 'received', row.value),
    partOf(native, sold ? 'received' : 'sent', row.value),
  ];
  return eventOf([row.id], row.time, mapTwoLegs(parts, [], []), row.notes);
}

function exchange(row: AppRow): RowEvent {
  if (row.to === null) return reviewOf([row.id], note('single-leg'));
  const parts = [partOf(row.side, 'sent', row.value), partOf(row.to, 'received', row.value)];
  return eventOf([row.id], row.time, mapTwoLegs(parts, [], []), row.notes);
}

function movement(row: AppRow, notes: readonly MappingNote[]): RowEvent {
  const kind = isNegative(row.side.amount) ? 'withdrawal' : 'deposit';
  return oneLeg(row, { kind, hash: row.hash }, notes);
}

function oneLeg(row: AppRow, meaning: OneLegged, notes: readonly MappingNote[] = []): RowEvent {
  const part = partOf(row.side, isNegative(row.side.amount) ? 'sent' : 'received', row.value);
  // Where a value makes no figure, one in another currency is not worth a note.
  const valued = meaning.kind !== 'deposit' && meaning.kind !== 'withdrawal';
  return eventOf([row.id], row.time, mapOneLeg(meaning, [part], [], []), [...(valued ? row.notes : []), ...notes]);
}
