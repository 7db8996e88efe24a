import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  genericMapping,
  type GenericMapping,
  type ImportFormat,
  type ImportPreview,
} from '../../core/contract/groups/imports.js';
import { AppError } from '../../core/domain/app-error.js';
import { FORMAT_NAMES } from '../../core/imports/formats.js';
import { importer, type Importer } from '../../main/imports/importer.js';
import type { PreviewOrder } from '../../main/imports/preview-file.js';
import type { Store } from '../../main/store/open-store.js';
import { ensureLedger } from '../../main/sync/derive-ledger.js';
import { BAD_USE, DONE } from '../exit-codes.js';
import { withProfile } from '../open-profile.js';
import type { ProfileOptions } from '../profile-options.js';
import { say, sayJson, tell } from '../output.js';
import { textTable } from '../text-table.js';

export interface ImportWords extends ProfileOptions {
  readonly format?: ImportFormat;
  readonly account?: string;
  readonly mapping?: string;
  readonly preview?: true;
  readonly json?: true;
}

export interface ImportsWords extends ProfileOptions {
  readonly undo?: string;
  readonly json?: true;
}

/** Imports a file, or tells what would come. A file that cannot be used is told on standard error and gives `BAD_USE`. */
export async function runImport(file: string, words: ImportWords): Promise<number> {
  const order: PreviewOrder = {
    path: file,
    fileName: basename(file),
    format: words.format ?? null,
    mapping: words.mapping === undefined ? null : await readMapping(words.mapping),
    accountId: null,
    accountName: words.account ?? null,
  };
  return withProfile(words, { create: true }, async ({ store }) => {
    const imports = importerOf(store);
    return interruptible(async (signal) => {
      if (words.preview === true) return sayPreview(await imports.preview(order, signal), words.json === true);
      const done = await imports.commit(order, signal);
      if (words.json === true) sayJson(done);
      else
        say(
          `${done.fileName}: ${done.addedRows} new of ${done.rows} rows (${FORMAT_NAMES[done.format]}). Import ${done.id}`,
        );
      return DONE;
    });
  });
}

export async function runImports(words: ImportsWords): Promise<number> {
  return withProfile(words, { create: false }, async ({ store }) => {
    const imports = importerOf(store);
    if (words.undo !== undefined) {
      const removedRows = await imports.undo(words.undo);
      if (words.json === true) sayJson({ removedRows });
      else say(`${removedRows} rows were taken back.`);
      return DONE;
    }
    const list = imports.list();
    if (words.json === true) sayJson(list);
    else if (list.length === 0) say('No file has been imported.');
    else {
      const rows = list.map(({ id, at, fileName, format, rows: all, addedRows }) => [
        id,
        at,
        fileName,
        FORMAT_NAMES[format],
        `${addedRows} of ${all}`,
      ]);
      say(textTable([['Import', 'When', 'File', 'Format', 'New rows'], ...rows]));
    }
    return DONE;
  });
}

function importerOf(store: Store): Importer {
  return importer({ store, newId: randomUUID, now: () => new Date(), derive: ensureLedger });
}

async function readMapping(file: string): Promise<GenericMapping> {
  try {
    const found = genericMapping.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (found.success) return found.data;
    const [issue] = found.error.issues;
    throw new AppError(
      'bad-input',
      `${file}: ${issue?.path.join('.') ?? ''}: is not what a mapping needs there. See --preview --json.`,
    );
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('bad-input', `${file}: is no JSON file that can be read.`, { cause: error });
  }
}

/** Ctrl-C cancels: nothing of the file stays. */
async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  process.once('SIGINT', stop);
  try {
    return await work(abort.signal);
  } finally {
    process.off('SIGINT', stop);
  }
}

function sayPreview(preview: ImportPreview, json: boolean): number {
  const { format, rows, newRows, knownRows, entries, review, faults, overlaps } = preview;
  if (json) sayJson(preview);
  else {
    say(
      `${preview.fileName}: ${format === null ? 'no format that is known' : FORMAT_NAMES[format]}, ${rows} rows, ${newRows} new, ${knownRows} known.`,
    );
    for (const { kind, count } of entries) say(`  ${count} ${kind}`);
    for (const { message, count } of review) say(`  ${count} without an entry: ${message}`);
    if (overlaps > 0) say(`  ${overlaps} look like ones that another account has already.`);
  }
  for (const { line, message } of faults)
    tell(`${preview.fileName}: ${line === null ? '' : `line ${line}: `}${message}`);
  return format === null ? BAD_USE : DONE;
}
