import { keyOf } from '../options-key.js';
import type { BookOptions } from '../protocol.js';
import type { FileWriter } from './write-files.js';

/** The writer of the next order, which is sent the book while a person still chooses what to write. */
export interface ReadyWriter {
  /** Begins to send it; answers what ends that again, unless the writer was taken. */
  readonly prepare: (options: BookOptions) => () => void;
  /** The one that was prepared, if the book and the options are still those; otherwise a new one. */
  readonly take: (options: BookOptions) => FileWriter;
}

/** `version` grows with every change of the book. */
export function readyWriter(start: (options: BookOptions) => FileWriter, version: () => number): ReadyWriter {
  let ready: { readonly of: string; readonly writer: FileWriter } | null = null;
  const bookNow = (options: BookOptions): string => `${version()} ${keyOf(options)}`;
  return {
    prepare: (options) => {
      const own = { of: bookNow(options), writer: start(options) };
      const drop = (): void => {
        if (ready !== own) return;
        ready = null;
        own.writer.end();
      };
      ready?.writer.end();
      ready = own;
      // The order itself will try once more, and tell why not.
      own.writer.failed.catch(drop);
      return drop;
    },
    take: (options) => {
      const prepared = ready;
      ready = null;
      if (prepared?.of === bookNow(options)) return prepared.writer;
      prepared?.writer.end();
      return start(options);
    },
  };
}
