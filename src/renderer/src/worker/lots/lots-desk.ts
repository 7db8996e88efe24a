import { type Dec, ZERO, type DecimalText } from '../../../../core/domain/decimal.js';
import { inOrder } from '../../../../core/domain/entry-order.js';
import { LEDGER_FORMAT, type Ledger, type LedgerEntry, type LotChoice } from '../../../../core/domain/ledger-entry.js';
import type { Disposal, HoldingLot, Result } from '../../../../core/domain/result.js';
import { calendarOf, parseInstant, type DayNumber } from '../../../../core/domain/tax-date.js';
import { LOT_METHODS } from '../../../../core/domain/tax-options.js';
import { createComputation, type Computation } from '../../../../core/engine/recompute.js';
import { ruleSet } from '../../../../core/engine/rules/rule-set.js';
import type { HeldLot, LotsInput, LotsView, NamedLotsInput, NamedLotsView } from './lots-protocol.js';
import type { Book } from '../book/open-book.js';
import { keyOf } from '../options-key.js';

/** An entry for which lots can be named. */
type Naming = Extract<LedgerEntry, { readonly lots?: readonly LotChoice[] }>;

/** Lots that an entry could take, and what would come of taking them. */
export interface LotsDesk {
  /** `null` where no lots can be named: no such entry, or rules and methods that name none. */
  readonly lots: (book: Book, input: LotsInput) => Promise<LotsView | null>;
  /** `null` as above. The names count as if they had been given in time; what they leave open follows the method. */
  readonly named: (book: Book, input: NamedLotsInput) => Promise<NamedLotsView | null>;
}

export function createLotsDesk(): LotsDesk {
  // Of the entry looked at last: another choice of lots then costs no more than the end of the ledger.
  let last: { readonly key: string; readonly computation: Computation } | null = null;
  const compute = (input: LotsInput, ledger: Ledger): Result => {
    const { currency: _, ...engine } = input.options;
    const key = `${input.id} ${ledger.currency} ${keyOf(input.options)}`;
    if (last?.key !== key) last = { key, computation: createComputation(engine) };
    return last.computation.run(ledger);
  };
  return {
    lots: async (book, input) => {
      const found = await naming(book, input);
      return found && lotsView(found.entry, compute(input, upTo(found, atRest(found.entry))));
    },
    named: async (book, input) => {
      const found = await naming(book, input);
      if (found === null) return null;
      const { identifiedAt: _, identifiedBy: __, lots: ___, ...bare } = found.entry;
      return namedView(compute(input, upTo(found, { ...bare, lots: input.lots })), input.id);
    },
  };
}

interface Found {
  readonly entry: Naming;
  readonly ledger: Ledger;
}

async function naming(book: Book, { id, options }: LotsInput): Promise<Found | null> {
  const { ledger, result, entryOf } = await book.computed(options);
  const entry = entryOf(id);
  const lotMethod = LOT_METHODS.some((method) => method === result.method);
  if (entry === undefined || !isNaming(entry) || !lotMethod || !ruleSet(options.rules).lotChoice) return null;
  return { entry, ledger };
}

function isNaming(entry: LedgerEntry): entry is Naming {
  return entry.kind === 'trade' || entry.kind === 'spend' || entry.kind === 'gift-out' || entry.kind === 'donation';
}

/** The ledger as far as an entry, with another in its place. */
function upTo({ entry, ledger }: Found, instead: LedgerEntry): Ledger {
  const entries = inOrder(ledger.entries).map((one) => one.entry);
  const at = entries.findIndex(({ id }) => id === entry.id);
  return { format: LEDGER_FORMAT, currency: ledger.currency, entries: [...entries.slice(0, at), instead] };
}

/** Nothing leaves, yet its day has come: lots lie where they lie when the entry is processed, in the accounts from 2025 on (`us`). */
function atRest({ id, time, account, out: { asset, amount } }: Naming): LedgerEntry {
  return { id, time, account, kind: 'stake', asset, amount };
}

function lotsView({ time, account, out, lots = [], identifiedAt, identifiedBy }: Naming, result: Result): LotsView {
  const held = result.holdings
    .filter((holding) => holding.asset === out.asset && (holding.account === null || holding.account === account))
    .flatMap((holding) => holding.lots);
  const at = parseInstant(time) ?? 0;
  return {
    asset: out.asset,
    amount: out.amount,
    currency: result.currency,
    lots: byAcquisition(held, termOn(result, at)),
    named: lots,
    identifiedAt: identifiedAt ?? null,
    identifiedBy: identifiedBy ?? null,
    late: identifiedAt !== undefined && lots.length > 0 && (parseInstant(identifiedAt) ?? Infinity) > at,
  };
}

function termOn({ rules, timezone }: Result, at: number): (acquired: string) => HeldLot['term'] {
  const { longFrom } = ruleSet(rules);
  const dayOf = calendarOf(timezone);
  const day: DayNumber = dayOf(at);
  return (acquired) => {
    if (longFrom === undefined) return null;
    return day >= longFrom(dayOf(parseInstant(acquired) ?? 0)) ? 'long' : 'short';
  };
}

/** Lots are named by their acquisition: those that moves took apart are one. */
function byAcquisition(lots: readonly HoldingLot[], termOf: (acquired: string) => HeldLot['term']): readonly HeldLot[] {
  const sums = new Map<string, { acquired: string; amount: Dec; cost: Dec; incomplete: boolean }>();
  for (const { entry, acquired, amount, cost, incomplete = false } of lots) {
    if (entry === null || acquired === null) continue;
    const before = sums.get(entry) ?? { acquired, amount: ZERO, cost: ZERO, incomplete: false };
    sums.set(entry, {
      acquired: before.acquired,
      amount: before.amount.plus(amount),
      cost: before.cost.plus(cost),
      incomplete: before.incomplete || incomplete,
    });
  }
  return [...sums].map(([entry, { acquired, amount, cost, incomplete }]) => ({
    entry,
    acquired,
    amount: amount.toFixed(),
    cost: cost.toFixed(),
    unitCost: cost.div(amount).toFixed(),
    term: termOf(acquired),
    incomplete,
  }));
}

function namedView({ disposals }: Result, id: string): NamedLotsView {
  const rows = disposals.filter(({ entry, kind }) => entry === id && kind !== 'fee');
  return { proceeds: sum(rows, 'proceeds'), cost: sum(rows, 'cost'), gain: sum(rows, 'gain'), rows };
}

function sum(rows: readonly Disposal[], of: 'proceeds' | 'cost' | 'gain'): DecimalText {
  return rows.reduce((total, row) => total.plus(row[of]), ZERO).toFixed();
}
