import { utf8 } from './utf8.js';
import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
  type ReadableReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';

/** Pieces are asked for one after the other, when the archive has room for them: the whole is never in memory as text. */
export interface ArchiveFile {
  readonly name: string;
  readonly content: string | Uint8Array | (() => Iterable<string>);
}

/** 1980-01-01T00:00, the first moment that ZIP can name: date in the upper half, time in the lower. No clock goes into a file. */
const FIRST_MOMENT = 0x00_21_00_00;
const AES_256 = 3;

interface PieceController {
  readonly enqueue: (piece: Uint8Array) => void;
  readonly close: () => void;
}
/** Of every runtime that core runs in; the types of the pure library lack it. */
declare const ReadableStream: new (
  source: { readonly pull: (controller: PieceController) => void },
  strategy: { readonly highWaterMark: number },
) => ReadableReader['readable'];
/** Pieces made ahead, while those before are compressed in another thread. */
const AHEAD = 16;

configure({ useWebWorkers: false });

/**
 * From now on archives are compressed (and encrypted) by a worker, which runs `@zip.js/zip.js/worker`. For runtimes whose CompressionStream
 * works in the thread that calls it, as Chromium's does; Node's has a thread of its own.
 */
export function compressInWorker(createWorker: NonNullable<Parameters<typeof configure>[0]['createWorker']>): void {
  configure({ useWebWorkers: true, createWorker });
}

/**
 * A ZIP archive of the files in their order. Without a password the same files give the same bytes on one runtime; with one every file
 * is encrypted with AES-256 (names and sizes stay readable) and a fresh salt makes each archive differ. Compresses with the runtime's
 * own CompressionStream: no WebAssembly, which the app's content security policy forbids.
 */
export async function writeZip(
  files: readonly ArchiveFile[],
  { password }: { readonly password?: string } = {},
): Promise<Uint8Array> {
  const archive = new ZipWriter(new Uint8ArrayWriter(), {
    extendedTimestamp: false,
    rawLastModDate: FIRST_MOMENT,
    zip64: false,
    ...(password === undefined ? {} : { password, encryptionStrength: AES_256 }),
  });
  for (const { name, content } of files) await archive.add(name, reader(content));
  return archive.close();
}

function reader(content: ArchiveFile['content']): Uint8ArrayReader | ReadableReader {
  if (typeof content === 'string') return new Uint8ArrayReader(utf8(content));
  if (typeof content !== 'function') return new Uint8ArrayReader(content);
  const pieces = content()[Symbol.iterator]();
  const pull = (controller: PieceController): void => {
    const next = pieces.next();
    if (next.done === true) controller.close();
    else controller.enqueue(utf8(next.value));
  };
  const readable = new ReadableStream({ pull }, { highWaterMark: AHEAD });
  return { readable };
}
