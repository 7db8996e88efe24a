/** Where the labels and the figures of a table's rows stand: letters of columns, numbers of the first and the last row. */
export interface SummedRows {
  readonly labels: string;
  readonly figures: string;
  readonly first: number;
  readonly last: number;
}

/** Words that SUMIF is sure to compare as text: others could be read as a number, a date, a comparison or a pattern. */
const PLAIN_WORD = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const NO_TEXT: ReadonlySet<string> = new Set(['TRUE', 'FALSE']);

/**
 * Sum of the figures of the rows whose label is that of the cell `label`, rounded again, so that recalculating in binary gives the very
 * number stored. SUMIF is fast, but ignores case and reads patterns; where that could matter EXACT compares each row.
 */
export function subtotalFormula(
  { labels, figures, first, last }: SummedRows,
  label: { readonly cell: string; readonly text: string; readonly twins: ReadonlySet<string> },
  places: number,
): string {
  const keys = `$${labels}$${first}:$${labels}$${last}`;
  const values = `${figures}$${first}:${figures}$${last}`;
  const total = isPlain(label.text, label.twins)
    ? `SUMIF(${keys},${label.cell},${values})`
    : `SUMPRODUCT(--EXACT(${keys},${label.cell}),${values})`;
  return `ROUND(${total},${places})`;
}

/** Whether SUMIF finds this label and no other. */
function isPlain(text: string, twins: ReadonlySet<string>): boolean {
  const capitals = text.toUpperCase();
  return PLAIN_WORD.test(text) && !NO_TEXT.has(capitals) && !twins.has(capitals);
}

/** Labels, in capitals, that differ from another only by case. */
export function twinLabels(labels: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twins = new Set<string>();
  for (const label of labels.map((text) => text.toUpperCase())) {
    if (seen.has(label)) twins.add(label);
    seen.add(label);
  }
  return twins;
}
