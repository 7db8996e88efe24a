import type { Disposal } from '../../domain/result.js';
import { amount, text } from '../cells.js';
import { disposalFigures } from '../disposal-figures.js';
import { once } from '../once.js';
import type { Cell, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import type { ExplainedRow } from '../report-input.js';
import { rowsOf } from '../rows.js';
import { MATCH_WORDS } from '../wording.js';

/** Each disposal with the lot it used, the received records behind both, and why. */
export function auditSheet(context: ReportContext): Sheet {
  const explained = context.input.explanations !== undefined;
  return {
    name: 'Audit trail',
    notes: [
      'Each row of Disposals, in the same order: from the figure to the lot it used, and from both to the records as they were received.',
      ...(explained
        ? []
        : [
            'Why each figure is what it is, sentence by sentence: files have it for up to 20,000 disposals; Lotbook shows it for any of these rows.',
          ]),
    ],
    columns: [
      { title: 'Disposed', kind: 'time', width: 17 },
      { title: 'Asset', kind: 'text', width: 10 },
      { title: 'Amount', kind: 'amount', width: 16 },
      { title: 'Gain or loss', kind: 'money', width: 15 },
      { title: 'Entry', kind: 'text', width: 28 },
      { title: 'Its records', kind: 'text', width: 32 },
      { title: 'Acquired', kind: 'time', width: 17 },
      { title: 'Lot of entry', kind: 'text', width: 28 },
      { title: 'Records of the lot', kind: 'text', width: 32 },
      ...(explained ? [{ title: 'Why', kind: 'text', width: 90, wrapped: true, below: true } as const] : []),
    ],
    rows: rowsOf(context.disposals, (row, at) => auditRow(context, row, at)),
  };
}

function auditRow(context: ReportContext, row: Disposal, at: number): readonly Cell[] {
  const { sourcesOf, explanations } = context.input;
  const explanation = explanations === undefined ? null : once(() => explanations.disposal(context.places()[at] ?? at));
  const own = sourcesOf?.(row.entry) ?? [row.entry];
  // A pool has no single entry: all records that the explanation names, but the disposal's own.
  const lot =
    row.acquiredEntry === null
      ? (explanation?.().records ?? []).filter((record) => !own.includes(record))
      : (sourcesOf?.(row.acquiredEntry) ?? [row.acquiredEntry]);
  return [
    context.timeCell(row.time),
    text(row.asset),
    amount(row.amount),
    disposalFigures(context, row).gain,
    text(row.entry),
    text(own.join(', ')),
    context.timeCell(row.acquired),
    text(row.acquiredEntry ?? MATCH_WORDS[row.match]),
    text(lot.join(', ')),
    ...(explanation === null ? [] : [whyCell(explanation)]),
  ];
}

/** Worked out when it is read: who only measures columns does not need it. */
function whyCell(explanation: () => ExplainedRow): Cell {
  return {
    kind: 'text',
    get text() {
      return explanation()
        .steps.map((step) => step.text)
        .join('\n');
    },
  };
}
