import { csvReader } from '../../src/core/imports/csv-reader.js';
import type { InDollars } from '../../src/core/imports/file-notes.js';
import type { ImportFormat } from '../../src/core/imports/formats.js';
import type { GenericMapping } from '../../src/core/imports/generic-mapping.js';
import { mapImported } from '../../src/core/imports/map-imported.js';
import type { FileMapping } from '../../src/core/imports/mapped-rows.js';
import { writeRawRow } from '../../src/core/imports/raw-row.js';

/** Rows of a CSV text as records `r1`, `r2`, … in the order of the file. */
export function csvRecords(format: Exclude<ImportFormat, 'lotbook-ledger'>, text: string, mapping?: GenericMapping) {
  const reader = csvReader();
  const rows = [...reader.push(text), ...reader.end()];
  return rows.map(({ cells }, index) => ({
    id: `r${index + 1}`,
    json: writeRawRow({ format, row: cells, mapping }),
  }));
}

export function mapCsv(
  format: Exclude<ImportFormat, 'lotbook-ledger'>,
  text: string,
  options: { readonly mapping?: GenericMapping; readonly inDollars?: InDollars } = {},
): FileMapping {
  return mapImported(format, 'file', csvRecords(format, text, options.mapping), options.inDollars);
}

/** One line an entry: `r1 trade USD 5 → BTC 0.1 (5)`; values in parentheses, fees after a plus. */
export function lines({ entries }: FileMapping): readonly string[] {
  const leg = (one: { asset: string; amount: string; value?: string }): string =>
    `${one.asset} ${one.amount}${one.value === undefined ? '' : ` (${one.value})`}`;
  return entries.map(({ entry }) => {
    const out = 'out' in entry ? [leg(entry.out)] : [];
    const into = 'in' in entry ? [`→ ${leg(entry.in)}`] : [];
    const fees = 'fees' in entry ? (entry.fees ?? []).map((fee) => `+ ${leg(fee)}`) : [];
    const kind = entry.kind === 'income' ? `income ${entry.category}` : entry.kind;
    const moved = 'asset' in entry ? [leg(entry)] : [];
    return [entry.id, kind, ...moved, ...out, ...into, ...fees].join(' ');
  });
}

/** `r1 code`, of what waits for a decision. */
export function asked({ review }: FileMapping): readonly string[] {
  return review.map(({ record, code }) => `${record} ${code}`);
}

/** `r1 code` of every note on an entry. */
export function noted({ entries }: FileMapping): readonly string[] {
  return entries.flatMap(({ entry, notes }) => notes.map(({ code }) => `${entry.id} ${code}`));
}
