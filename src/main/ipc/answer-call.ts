import type { z } from 'zod';
import { AppError } from '../../core/domain/app-error.js';
import { FAILURE_CODES, type Failure, type FailureCode, type Outcome } from '../../core/contract/outcome.js';
import { STORE_WORDS } from '../../core/domain/failure-words/store-words.js';
import { logBug } from '../app/log.js';

/** Schemas of a call without their types: what remains when the table is walked by name. */
export interface UntypedCall {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/**
 * Runs one call of the renderer from untrusted input to a checked answer. Never throws: what a person can meet becomes its code and
 * words, anything else is logged as a bug without its data and answered as `internal`.
 */
export async function answerCall(
  name: string,
  call: UntypedCall,
  handle: (input: unknown) => unknown,
  input: unknown,
): Promise<Outcome<unknown>> {
  const parsed = call.input.safeParse(input);
  if (!parsed.success) return { ok: false, code: 'bad-input', message: STORE_WORDS['wrong-request'] };
  try {
    return { ok: true, value: call.output.parse(await handle(parsed.data)) };
  } catch (error) {
    return toFailure(name, error);
  }
}

export function toFailure(name: string, error: unknown): Failure {
  if (error instanceof AppError && isFailureCode(error.code)) {
    return { ok: false, code: error.code, message: error.message };
  }
  logBug(name, error);
  return {
    ok: false,
    code: 'internal',
    message: STORE_WORDS.inside,
  };
}

function isFailureCode(code: string): code is FailureCode {
  return FAILURE_CODES.some((known) => known === code);
}
