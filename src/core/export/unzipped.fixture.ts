import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';

/** The texts of an archive by their names, in its order; checksums are checked. */
export async function unzipped(bytes: Uint8Array, password?: string): Promise<Readonly<Record<string, string>>> {
  const words = { checkCrc32: true, ...(password === undefined ? {} : { password }) };
  const files: Record<string, string> = {};
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes), words).getEntries()) {
    if (!entry.directory) files[entry.filename] = await entry.getData(new TextWriter());
  }
  return files;
}
