import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ImportFormat } from './formats.js';

/** Columns that an exporter adds to rows it has given before: they do not make another row of it. */
const ADDED_LATER: Readonly<Partial<Record<ImportFormat, readonly string[]>>> = {
  'crypto-com-app': ['Transaction Hash'],
};

/** What makes a row the same row, whatever the order of its columns and however much white space is around its cells. */
export function rowContent(format: ImportFormat, row: Readonly<Record<string, string>>): string {
  const added = ADDED_LATER[format] ?? [];
  const cells = Object.entries(row)
    .filter(([name, cell]) => cell.trim() !== '' && !added.includes(name))
    .map(([name, cell]) => [name, cell.trim()])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return JSON.stringify([format, cells]);
}

/**
 * Ids of a file's rows: account, content, and which occurrence of that content in the file it is. So the same file twice, or an
 * export that overlaps an earlier one, brings no row twice, while two equal rows of one file stay two.
 */
export function rowIds(): (accountId: string, content: string) => string {
  const seen = new Map<string, number>();
  return (accountId, content) => {
    const digest = bytesToHex(sha256(utf8ToBytes(`${accountId}\n${content}`))).slice(0, 32);
    const nth = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, nth);
    return nth === 1 ? `row-${digest}` : `row-${digest}-${nth}`;
  };
}
