import { Dec } from '../../domain/decimal.js';
import type { LedgerEntry } from '../../domain/ledger-entry.js';
import { rowKind } from '../../domain/row-kind.js';
import { amount, EMPTY, text } from '../cells.js';
import type { Cell, Column, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import type { PoolChange } from '../report-input.js';
import { rowsOf } from '../rows.js';
import { ENTRY_WORDS } from '../wording.js';

const COLUMNS: readonly Column[] = [
  { title: 'Name', kind: 'text', width: 12 },
  { title: 'Date', kind: 'text', width: 13 },
  { title: 'What', kind: 'text', width: 26 },
  { title: 'Units', kind: 'amount', width: 18 },
  { title: 'Cost', kind: 'money', width: 16 },
  { title: 'Units before', kind: 'amount', width: 18 },
  { title: 'ACB before', kind: 'money', width: 16 },
  { title: 'Units after', kind: 'amount', width: 18 },
  { title: 'ACB after', kind: 'money', width: 16 },
  { title: 'ACB per unit', kind: 'money', width: 16 },
  { title: 'Entry', kind: 'text', width: 28, tracing: true },
];

/**
 * The adjusted cost base of each token from its first unit to the end of the year (ITA 47(1)); what leaves has a minus sign. A denied loss
 * joins the cost without units (ITA 53(1)(f)).
 */
export function acbHistory(context: ReportContext): readonly Sheet[] {
  const { input, period, localDate } = context;
  if (input.poolHistory === undefined) return [];
  const changes = input.poolHistory().filter(({ time }) => period.dates === null || localDate(time) <= period.dates.to);
  return [
    {
      name: 'ACB history',
      notes: [
        'Every change of each token’s adjusted cost base, over all accounts, from its first unit to the end of the year. The last line of a token is what is held, at its cost.',
      ],
      columns: COLUMNS,
      rows: rowsOf(changes, (change) => changeRow(context, change)),
    },
  ];
}

function changeRow({ money, localDate, entry }: ReportContext, change: PoolChange): readonly Cell[] {
  const { asset, time, before, after } = change;
  const sign = change.what === 'took' ? '-' : '';
  const units = new Dec(after.amount);
  return [
    text(asset),
    text(localDate(time)),
    text(wordsOf(change, entry(change.entry))),
    amount(signed(sign, change.amount)),
    money(signed(sign, change.cost)),
    amount(before.amount),
    money(before.cost),
    amount(after.amount),
    money(after.cost),
    units.isZero() ? EMPTY : money(new Dec(after.cost).div(units).toString()),
    text(change.entry),
  ];
}

function wordsOf({ amount: units, what }: PoolChange, entry: LedgerEntry | undefined): string {
  if (units === '0') return 'Denied loss joins the cost';
  const of = entry === undefined ? '' : `: ${ENTRY_WORDS[rowKind(entry)].toLowerCase()}`;
  return `${what === 'joined' ? 'In' : 'Out'}${of}`;
}

function signed(sign: string, value: string): string {
  return value === '0' ? value : `${sign}${value}`;
}
