import { isCash } from '../domain/currency.js';
import type { Leg, LedgerEntry } from '../domain/ledger-entry.js';
import { amount, EMPTY, money, sum, text } from './cells.js';
import type { Cell, Sheet } from './report.js';
import type { ReportContext } from './report-context.js';
import { ENTRY_WORDS, INCOME_WORDS } from './wording.js';

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
  const leg = (direction: string): Sheet['columns'] => [
    { title: direction, kind: 'text', width: 8 },
    { title: `${direction} amount`, kind: 'amount', width: 15 },
    { title: `${direction} value`, kind: 'money', width: 13 },
  ];
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
      { title: 'Entry', kind: 'text', width: 28, tracing: true },
    ],
    rows: context.entries.map((entry) => entryRow(context, entry)),
  };
}

function entryRow(context: ReportContext, entry: LedgerEntry): readonly Cell[] {
  const movement = movementOf(context, entry);
  const { currency } = context.result;
  const needed = needsValue(entry) && [movement.out, movement.in].every((leg) => valueOf(leg, currency) === undefined);
  return [
    context.timeCell(entry.time),
    text(ENTRY_WORDS[entry.kind]),
    text(context.accountName(entry.account)),
    ...legCells(movement.out, currency, needed),
    ...legCells(movement.in, currency, needed),
    text(movement.fees.map((fee) => `${fee.amount} ${fee.asset}`).join('; ')),
    feeValue(movement.fees, currency),
    text(movement.note),
    text(entry.id),
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

function valueOf(leg: Leg | undefined, currency: string): string | undefined {
  if (leg === undefined) return undefined;
  return leg.asset === currency && leg.cash !== false ? leg.amount : leg.value;
}

function legCells(leg: Leg | undefined, currency: string, valueNeeded: boolean): readonly Cell[] {
  if (leg === undefined) return [EMPTY, EMPTY, EMPTY];
  const value = valueOf(leg, currency);
  const unknown = valueNeeded ? text('unknown') : EMPTY;
  return [text(leg.asset), amount(leg.amount), value === undefined ? unknown : money(value)];
}

function feeValue(fees: readonly Leg[], currency: string): Cell {
  if (fees.length === 0) return EMPTY;
  const values = fees.map((fee) => valueOf(fee, currency));
  return values.includes(undefined) ? text('unknown') : sum(values.map((value) => money(value ?? '0')));
}
