import { sha256Hex } from './digest.js';
import { writeZip } from './zip-archive.js';

/** A file of a bundle: text goes in as UTF-8. `name` may have folders, with `/` between. */
export type BundleFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string };

export const DIGESTS_FILE = 'SHA256SUMS.txt';

/**
 * One ZIP of the files, in their order, and after them their SHA-256 digests in the form that `sha256sum --check` reads. Without a
 * password the same files give the same bytes; with one each file is encrypted with AES-256, while names and sizes stay readable.
 */
export function writeBundle(
  files: readonly BundleFile[],
  { password }: { readonly password?: string } = {},
): Promise<Uint8Array> {
  const contents = files.map((file) => ({ name: file.name, content: 'text' in file ? file.text : file.bytes }));
  const digests = contents.map(({ name, content }) => `${sha256Hex(content)}  ${name}\n`).join('');
  return writeZip([...contents, { name: DIGESTS_FILE, content: digests }], password === undefined ? {} : { password });
}
