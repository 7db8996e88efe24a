import { createSafeContext } from '@mantine/core';
import type { LotbookApi } from '../../core/contract/channels.js';
import type { Outcome } from '../../core/contract/outcome.js';
import { AppError } from '../../core/domain/app-error.js';

declare global {
  interface Window {
    /** Put there by the preload; all that this page can do outside itself. */
    readonly lotbook: LotbookApi;
  }
}

/** The value of a call, or its failure thrown as an `AppError` whose code is one of `FAILURE_CODES`. */
export async function unwrap<T>(call: Promise<Outcome<T>>): Promise<T> {
  const outcome = await call;
  if (!outcome.ok) throw new AppError(outcome.code, outcome.message);
  return outcome.value;
}

/** What went wrong, as an `AppError`: what was not expected becomes `internal`. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('internal', '', { cause: error });
}

/** The calls to the main process. */
export const [ApiProvider, useApi] = createSafeContext<LotbookApi>('ApiProvider is missing.');
