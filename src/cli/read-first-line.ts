import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { AppError } from '../core/domain/app-error.js';

/** The first line of a text file, without its end; `-` reads standard input. */
export async function readFirstLine(file: string): Promise<string> {
  const [line = ''] = (await readText(file)).split(/\r?\n/, 1);
  return line;
}

async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new AppError('bad-input', `${file}: cannot be read. Name a text file that you may read.`, { cause: error });
  }
}
