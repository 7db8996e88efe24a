import { AppError } from '../../core/domain/app-error.js';
import { RATE_WORDS } from '../../core/domain/failure-words/rate-words.js';
import { readRates } from '../../core/rates/read-rates.js';
import type { RateTable } from '../../core/rates/rate-table.js';

/** Unpacked size of the ECB's history, many times over: an archive that claims more is a bomb. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/**
 * The rates in a file's bytes: CSV, JSON, or a zip archive with a CSV in it, as the ECB publishes.
 * @throws AppError `bad-input` for anything else
 */
export async function readRateFile(bytes: Uint8Array): Promise<RateTable> {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return readRates(zipped ? await unzipped(bytes) : new TextDecoder('utf-8').decode(bytes));
}

async function unzipped(bytes: Uint8Array): Promise<string> {
  // Loaded when needed: most starts never do.
  const { configure, TextWriter, Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js');
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new Uint8ArrayReader(bytes));
  try {
    for (const entry of await reader.getEntries()) {
      if (entry.directory || !entry.filename.toLowerCase().endsWith('.csv')) continue;
      if (entry.uncompressedSize > MOST_CHARACTERS) throw tooLarge();
      return await entry.getData(new TextWriter());
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('bad-input', RATE_WORDS['zip-damaged'], { cause: error });
  } finally {
    await reader.close();
  }
  throw new AppError('bad-input', RATE_WORDS['zip-without-csv']);
}

function tooLarge(): AppError {
  return new AppError('bad-input', RATE_WORDS['zip-too-large']);
}
