/** Columns aligned with spaces: the first on the left, all others, which hold figures, on the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

const THOUSANDS = /\B(?=(\d{3})+$)/g;

/** Decimal text of money as a person reads it: `-1234.5` → `-1,234.50`. No rounding: cents or fewer digits are expected. */
export function readableMoney(rounded: string): string {
  const [whole = '0', fraction = ''] = rounded.split('.');
  return `${whole.replace(THOUSANDS, ',')}.${fraction.padEnd(2, '0')}`;
}
