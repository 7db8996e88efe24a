import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../core/domain/app-error.js';
import type { FormFile } from '../core/export/official/fill-forms.js';

/** An official form of the person. @throws AppError `bad-input` */
export async function readFormFile(path: string): Promise<FormFile> {
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch (cause) {
    throw new AppError('bad-input', `${path}: cannot be read. Give the path of the form's PDF.`, { cause });
  }
}
