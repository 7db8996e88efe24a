import { isCash } from '../../domain/currency.js';
import type { Leg, LedgerEntry } from '../../domain/ledger-entry.js';
import { rowKind } from '../../domain/row-kind.js';
import { amount, EMPTY, text } from '../cells.js';
import { feeValue, legValue } from '../leg-value.js';
import type { Cell, Column, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { rowsOf } from '../rows.js';
import { groupBy } from '../subtotals.js';
import { tracing } from './tracing.js';
import type { ValueConversion } from '../report-input.js';
import { ENTRY_WORDS, INCOME_WORDS } from '../wording.js';

const CASH_NOTE = 'Cash, no tax effect';

/** The movements of an entry, whatever its kind. */
interface Movement {
  readonly out?: Leg;
  readonly in?: Leg;
  readonly fees: readonly Leg[];
  readonly note: string;
}

/** Every ledger entry of the period, as it went into the computation. */
export function transactionsSheet(context: ReportContext): Sheet {
  const leg = (direction: string): readonly Column[] => [
    { title: direction, kind: 'text', width: 8 },
    { title: `${direction} amount`, kind: 'amount', width: 15 },
    { title: `${direction} value`, kind: 'money', width: 13 },
  ];
  const further = furtherColumns(context);
  return {
    name: 'Transactions',
    notes: [
      'Every entry of the ledger in this period. A value left empty was not given by the records and not needed.',
    ],
    columns: [
      { title: 'Time', kind: 'time', width: 17 },
      { title: 'Kind', kind: 'text', width: 15 },
      { title: 'Account', kind: 'text', width: 22 },
      ...leg('Out'),
      ...leg('In'),
      { title: 'Fees', kind: 'text', width: 18 },
      { title: 'Fee value', kind: 'money', width: 13 },
      { title: 'Note', kind: 'text', width: 28 },
      ...further.map(({ column }) => column),
    ],
    rows: rowsOf(context.entries(), (entry) => [
      ...entryCells(context, entry),
      ...further.map(({ cell }) => cell(entry)),
    ]),
  };
}

interface FurtherColumn {
  readonly column: Column;
  readonly cell: (entry: LedgerEntry) => Cell;
}

/** Columns that only some reports have, and those for tracing. */
function furtherColumns({ input }: ReportContext): readonly FurtherColumn[] {
  const { conversions, decisions, sourcesOf } = input;
  const decided = groupBy(decisions ?? [], ({ target }) => target);
  const changes = (entry: LedgerEntry): string =>
    [entry.id, ...(sourcesOf?.(entry.id) ?? [])]
      .flatMap((target, index, all) => (all.indexOf(target) === index ? (decided.get(target) ?? []) : []))
      .map(({ what }) => what)
      .join('; ');
  const changed: FurtherColumn = {
    column: { title: 'Your change', kind: 'text', width: 30 },
    cell: (entry) => text(changes(entry)),
  };
  const converted: FurtherColumn = {
    column: { title: 'Converted', kind: 'text', width: 52 },
    cell: ({ id }) => text((conversions?.get(id) ?? []).map(conversionWords).join('; ')),
  };
  return [
    ...(decided.size === 0 ? [] : [changed]),
    ...(conversions === undefined || conversions.size === 0 ? [] : [converted]),
    ...tracing(input),
  ];
}

/** `In 100 USD at 0.912742 of 2024-01-02 (European Central Bank) is 91.2742 EUR`. */
function conversionWords({
  field,
  from,
  currencyFrom,
  to,
  currencyTo,
  rate,
  rateDate,
  source,
}: ValueConversion): string {
  const what = `${field.charAt(0).toUpperCase()}${field.slice(1).replace(/\/\d+$/, '')}`;
  return `${what} ${from} ${currencyFrom} at ${rate} of ${rateDate} (${source}) is ${to} ${currencyTo}`;
}

function entryCells(context: ReportContext, entry: LedgerEntry): readonly Cell[] {
  const movement = movementOf(context, entry);
  const { currency } = context.result;
  const needed = needsValue(entry) && [movement.out, movement.in].every((leg) => legValue(leg, currency) === undefined);
  return [
    context.timeCell(entry.time),
    text(ENTRY_WORDS[rowKind(entry)]),
    text(context.accountName(entry.account)),
    ...legCells(context, movement.out, needed),
    ...legCells(context, movement.in, needed),
    text(movement.fees.map((fee) => `${fee.amount} ${fee.asset}`).join('; ')),
    feeValue(context, movement.fees),
    text(movement.note),
  ];
}

function movementOf(context: ReportContext, entry: LedgerEntry): Movement {
  switch (entry.kind) {
    case 'trade':
      return { out: entry.out, in: entry.in, fees: entry.fees ?? [], note: '' };
    case 'income':
      return { in: entry.in, fees: [], note: INCOME_WORDS[entry.category] };
    case 'transfer':
      return { ...moved(entry), fees: entry.fees ?? [], note: `To ${context.accountName(entry.to)}` };
    case 'stake':
    case 'unstake':
      return { ...moved(entry), fees: [], note: 'Same owner, no tax event' };
    case 'deposit':
      return { in: entry.in, fees: [], note: isCash(entry.in) ? CASH_NOTE : 'Origin unknown' };
    case 'withdrawal':
      return { out: entry.out, fees: entry.fees ?? [], note: isCash(entry.out) ? CASH_NOTE : 'Destination unknown' };
    case 'spend':
      return { out: entry.out, fees: entry.fees ?? [], note: '' };
    case 'gift-in':
    case 'opening':
      return {
        in: entry.in,
        fees: [],
        note: `Cost ${entry.basis.cost}, acquired ${context.localDate(entry.basis.acquired)}`,
      };
    case 'split':
      return { in: entry.in, fees: [], note: '' };
    case 'gift-out':
    case 'donation':
    case 'lost':
    case 'fee':
      return { out: entry.out, fees: [], note: '' };
    default:
      return entry satisfies never;
  }
}

function moved({ asset, amount: units }: { readonly asset: string; readonly amount: string }): { readonly out: Leg } {
  return { out: { asset, amount: units } };
}

/** Kinds whose tax effect rests on a value. */
function needsValue({ kind }: LedgerEntry): boolean {
  return kind === 'trade' || kind === 'income' || kind === 'spend' || kind === 'fee';
}

function legCells(context: ReportContext, leg: Leg | undefined, valueNeeded: boolean): readonly Cell[] {
  if (leg === undefined) return [EMPTY, EMPTY, EMPTY];
  const value = legValue(leg, context.result.currency);
  const unknown = valueNeeded ? text('unknown') : EMPTY;
  return [text(leg.asset), amount(leg.amount), value === undefined ? unknown : context.money(value)];
}
