import type { Compressed } from '../../../../core/export/compressor.js';

/** To the worker that compresses: the pieces of one file, its end, and then the next file. */
export type ToDeflateWorker =
  | { readonly type: 'piece'; readonly piece: Uint8Array }
  | { readonly type: 'end' | 'abort' };

/** One answer to each message, in their order. */
export type FromDeflateWorker =
  | { readonly type: 'taken' | 'aborted' }
  | { readonly type: 'compressed'; readonly file: Compressed }
  | { readonly type: 'failed'; readonly message: string };
