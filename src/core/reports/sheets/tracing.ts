import { text } from '../cells.js';
import type { Cell, Column } from '../report.js';
import type { ReportInput } from '../report-input.js';

/** The last columns of a table of entries: what a figure is traced by. */
export function tracing({ sourcesOf }: Pick<ReportInput, 'sourcesOf'>): readonly {
  readonly column: Column;
  readonly cell: (entry: { readonly id: string }) => Cell;
}[] {
  const entry = {
    column: { title: 'Entry', kind: 'text', width: 28, tracing: true },
    cell: ({ id }: { readonly id: string }) => text(id),
  } as const;
  if (sourcesOf === undefined) return [entry];
  return [
    entry,
    {
      column: { title: 'Records', kind: 'text', width: 40, tracing: true },
      cell: ({ id }) => text(sourcesOf(id).join(', ')),
    },
  ];
}
