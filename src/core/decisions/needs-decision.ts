/** Records of these codes moved nothing, or count for nothing: a person has to know of them, not to decide about them. */
const ONLY_TO_KNOW: ReadonlySet<string> = new Set(['pending', 'failed', 'cancelled', 'spam']);

export function needsDecision(code: string): boolean {
  return !ONLY_TO_KNOW.has(code);
}
