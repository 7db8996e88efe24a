import { open } from 'node:fs/promises';
import { AppError } from '../../core/domain/app-error.js';
import { FILE_WORDS } from '../../core/domain/failure-words/file-words.js';
import { readFailureWords } from '../files/place-failure.js';
import type { Pace } from '../turns/pace.js';

/** An export is a few megabytes; what is larger than this is no export, or has to be cut by year. */
export const LARGEST_FILE = 256 * 1024 * 1024;
const PIECE = 128 * 1024;

/** A piece of a file's text, and how much of the file has been read with it, from 0 to 1. */
export interface TextPiece {
  readonly text: string;
  readonly fraction: number;
}

/**
 * The text of a file in pieces: UTF-8, UTF-16 with or without its mark, else Windows-1252 as older spreadsheet programs write it.
 * @throws AppError `file-unreadable` for a file that is not there, too large, empty, or no text
 */
export async function* readText(path: string, pace: Pace): AsyncGenerator<TextPiece> {
  const encoding = await encodingOf(path, pace);
  const decoder = new TextDecoder(encoding, { ignoreBOM: false });
  for await (const { bytes, fraction } of readBytes(path, pace)) {
    yield { text: decoder.decode(bytes, { stream: true }), fraction };
  }
  yield { text: decoder.decode(), fraction: 1 };
}

async function* readBytes(
  path: string,
  pace: Pace,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly fraction: number }> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    if (size > LARGEST_FILE) throw unreadable(FILE_WORDS['file-too-large']);
    const buffer = new Uint8Array(PIECE);
    let done = 0;
    for (;;) {
      await pace();
      const { bytesRead } = await file.read(buffer, 0, PIECE, null);
      if (bytesRead === 0) return;
      done += bytesRead;
      yield { bytes: buffer.subarray(0, bytesRead), fraction: size === 0 ? 1 : Math.min(1, done / size) };
    }
  } finally {
    await file.close();
  }
}

async function openFile(path: string) {
  try {
    const file = await open(path, 'r');
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch (error) {
    throw unreadable(readFailureWords(error), error);
  }
  throw unreadable(FILE_WORDS['not-plain']);
}

function unreadable(words: string, cause?: unknown): AppError {
  return new AppError('file-unreadable', words, { cause });
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Kinds of file that are handed over by mistake, by how they begin. */
const NO_TEXT: readonly (readonly [string, string])[] = [
  ['PK', FILE_WORDS['file-zip']],
  ['%PDF', FILE_WORDS['file-pdf']],
  ['\u00D0\u00CF\u0011\u00E0', FILE_WORDS['file-old-excel']],
];

async function encodingOf(path: string, pace: Pace): Promise<Encoding> {
  let first: Encoding | null = null;
  let strict = new TextDecoder('utf-8', { fatal: true });
  let valid = true;
  for await (const { bytes } of readBytes(path, pace)) {
    first ??= encodingByStart(bytes);
    if (first === 'utf-16le' || first === 'utf-16be') return first;
    if (bytes.includes(0)) throw unreadable(FILE_WORDS['file-binary']);
    valid &&= decodes(strict, bytes);
    if (!valid) strict = new TextDecoder('utf-8');
  }
  if (first === null) throw unreadable(FILE_WORDS['file-empty']);
  return valid && decodes(strict, null) ? 'utf-8' : 'windows-1252';
}

function encodingByStart(bytes: Uint8Array): Encoding {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const other = NO_TEXT.find(([mark]) => start.startsWith(mark));
  if (other !== undefined) throw unreadable(other[1]);
  // Plain letters of UTF-16 without its mark: every other byte is zero.
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  return 'utf-8';
}

function decodes(decoder: TextDecoder, bytes: Uint8Array | null): boolean {
  try {
    if (bytes === null) decoder.decode();
    else decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
