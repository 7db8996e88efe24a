/** `2024-01-05` → `01/05/2024`, as American forms ask. */
export function formDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}
