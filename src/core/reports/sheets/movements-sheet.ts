import type { LedgerEntry } from '../../domain/ledger-entry.js';
import { amount, EMPTY, text } from '../cells.js';
import { feeValue } from '../leg-value.js';
import type { Cell, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { rowsOf } from '../rows.js';
import { tracing } from './tracing.js';
import { ENTRY_WORDS } from '../wording.js';

type Movement = Extract<LedgerEntry, { readonly kind: 'transfer' | 'stake' | 'unstake' }>;

/** What stayed with its owner: transfers between own accounts, units locked and released. */
export function movementsSheet(context: ReportContext): Sheet {
  const movements = context.entries().filter(isMovement);
  const further = tracing(context.input);
  return {
    name: 'Movements',
    notes: [
      'Between own accounts, or into and out of a lock: no disposal. The lots keep their date and cost.',
      'Deposits and withdrawals whose other side is not known are not here; Issues names them.',
    ],
    columns: [
      { title: 'Time', kind: 'time', width: 17 },
      { title: 'Kind', kind: 'text', width: 12 },
      { title: 'Asset', kind: 'text', width: 10 },
      { title: 'Amount', kind: 'amount', width: 18 },
      { title: 'From', kind: 'text', width: 28 },
      { title: 'To', kind: 'text', width: 28 },
      { title: 'Fees', kind: 'text', width: 22 },
      { title: 'Fee value', kind: 'money', width: 14 },
      ...further.map(({ column }) => column),
    ],
    rows: rowsOf(movements, (entry) => [...movementCells(context, entry), ...further.map(({ cell }) => cell(entry))]),
  };
}

function isMovement(entry: LedgerEntry): entry is Movement {
  return entry.kind === 'transfer' || entry.kind === 'stake' || entry.kind === 'unstake';
}

function movementCells(context: ReportContext, entry: Movement): readonly Cell[] {
  const fees = entry.kind === 'transfer' ? (entry.fees ?? []) : [];
  return [
    context.timeCell(entry.time),
    text(ENTRY_WORDS[entry.kind]),
    text(entry.asset),
    amount(entry.amount),
    text(context.accountName(entry.account)),
    text(context.accountName(entry.kind === 'transfer' ? entry.to : entry.account)),
    fees.length === 0 ? EMPTY : text(fees.map((fee) => `${fee.amount} ${fee.asset}`).join('; ')),
    feeValue(context, fees),
  ];
}
