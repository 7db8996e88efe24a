import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { AFRESH, piecesOf, type Content } from './archive-pieces.js';
import { deflated, startGzip, type Deflated } from './gzip.js';

export interface ArchiveFile {
  readonly name: string;
  readonly content: Content;
}

/** 1980-01-01T00:00, the first moment that ZIP can name: date in the upper half, time in the lower. No clock goes into a file. */
const FIRST_MOMENT = 0x00_21_00_00;
const AES_256 = 3;
const DEFLATE = 8;

configure({ useWebWorkers: false });

let start = startGzip;

/** From now on archives are compressed by these: a program has faster ones than every runtime, and other threads. */
export function compressWith(startOwn: typeof startGzip): void {
  start = startOwn;
}

/**
 * A ZIP archive of the files in their order. Without a password the same files give the same bytes on one runtime; with one every file
 * is encrypted with AES-256 (names and sizes stay readable) and a fresh salt makes each archive differ.
 */
export async function writeZip(
  files: readonly ArchiveFile[],
  { password }: { readonly password?: string } = {},
): Promise<Uint8Array> {
  const archive = new ZipWriter(new Uint8ArrayWriter(), {
    extendedTimestamp: false,
    rawLastModDate: FIRST_MOMENT,
    zip64: false,
    passThrough: 'compressed',
    compressionMethod: DEFLATE,
    ...(password === undefined ? {} : { password, encryptionStrength: AES_256 }),
  });
  for (const { name, content } of files) {
    const { bytes, crc32, size } = await compressed(content);
    await archive.add(name, new Uint8ArrayReader(bytes), { crc32, uncompressedSize: size });
  }
  return archive.close();
}

async function compressed(content: Content): Promise<Deflated> {
  let gzip = start();
  let made: Uint8Array[] = [];
  try {
    for (const piece of piecesOf(content)) {
      if (piece === AFRESH) {
        await gzip.abort();
        gzip = start();
        made = [];
      } else made.push(...(await gzip.add(piece)));
    }
    made.push(...(await gzip.end()));
    return deflated(made);
  } catch (error) {
    await gzip.abort();
    throw error;
  }
}
