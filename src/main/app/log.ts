import { ZodError } from 'zod';

/**
 * Reports a bug once, at the edge where it surfaced, on standard error. Only its kind and where it was: messages may quote data, so
 * they stay out, and of a failed check only the paths are told.
 */
export function logBug(where: string, error: unknown): void {
  process.stderr.write(`Bug in ${where}: ${described(error)}\n`);
}

export function described(error: unknown): string {
  if (error instanceof ZodError) {
    return `ZodError ${error.issues.map((issue) => `${issue.code} at ${issue.path.join('.') || 'the top'}`).join(', ')}`;
  }
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...frames].join('\n');
}
