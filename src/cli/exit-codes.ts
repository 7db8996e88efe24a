import { CommanderError } from 'commander';
import { AppError } from '../core/domain/app-error.js';
import { tell } from './output.js';

export const DONE = 0;
export const FAILED = 1;
export const BAD_USE = 2;

/** Codes of failures that lie in what was asked or handed in. */
const CODES_OF_BAD_USE: ReadonlySet<string> = new Set(['bad-input', 'bad-options', 'file-unreadable']);

/** Tells a failure on standard error, in words for the person who typed the command, and gives the exit code. */
export function exitCodeFor(error: unknown): number {
  // Commander has written its own message; asking for help or the version is no failure.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : BAD_USE;
  if (error instanceof AppError) {
    tell(`lotbook: ${error.message}`);
    return CODES_OF_BAD_USE.has(error.code) ? BAD_USE : FAILED;
  }
  tell(`lotbook: something went wrong inside Lotbook; please report it.\n${error instanceof Error ? error.stack : ''}`);
  return FAILED;
}
