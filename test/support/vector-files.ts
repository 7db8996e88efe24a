import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuiltInVector, readVectorTexts } from '../../src/core/verify/read-vectors.js';

/** Every worked example under test/vectors. */
export function readVectors(): readonly BuiltInVector[] {
  const root = fileURLToPath(new URL('../vectors/', import.meta.url));
  const folders = readdirSync(root, { withFileTypes: true }).filter((item) => item.isDirectory());
  const files = folders.flatMap(({ name }) =>
    ['expected.json', 'ledger.json', 'source.md'].map((file) => `${name}/${file}`),
  );
  return readVectorTexts(Object.fromEntries(files.map((file) => [file, readFileSync(`${root}${file}`, 'utf8')])));
}
