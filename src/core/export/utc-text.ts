/** An instant (RFC 3339) as `2024-01-05T10:00:00.000Z`, which most are already. */
export function inUtc(instant: string): string {
  return instant.length === 24 && instant.endsWith('Z') ? instant : new Date(instant).toISOString();
}
