import { basename } from 'node:path';
import { AppError } from '../core/domain/app-error.js';
import type { BrokerRow } from '../core/domain/us-return.js';
import { readBrokerRows } from '../core/imports/broker-1099-da.js';
import { readText } from './read-ledger-file.js';

/** Faults shown of a file. */
const SHOWN = 20;

/** @throws AppError `bad-input` for a file without the columns of the form; its words begin with the file */
function rowsOf(file: string, text: string): ReturnType<typeof readBrokerRows> {
  try {
    return readBrokerRows(text, basename(file).replace(/\.csv$/i, ''));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, `${file}: ${error.message}`, { cause: error });
  }
}

/** Rows of a broker's form from a CSV file. @throws AppError `bad-input` with a line for each cell that cannot be used */
export async function readBrokerFile(file: string): Promise<readonly BrokerRow[]> {
  const { rows, faults } = rowsOf(file, await readText(file));
  if (faults.length === 0) return rows;
  const lines = faults
    .slice(0, SHOWN)
    .map(({ line, column, message }) => `${file}: line ${line}, ${column}: ${message}`);
  const more = faults.length > SHOWN ? [`and ${faults.length - SHOWN} more.`] : [];
  throw new AppError('bad-input', [...lines, ...more].join('\n'));
}
