/**
 * Messages on the port over which main compresses files for the page's threads, one after the other: the pieces of a file, its end, and
 * then the next file. A piece has SAVE_PIECE bytes or characters at most, and text stands for its UTF-8. Closing the port ends the work.
 */
export type ToGzip =
  | { readonly type: 'piece'; readonly piece: string | Uint8Array }
  | { readonly type: 'end' | 'abort' };

/** One answer to each message, in their order. */
export type FromGzip =
  /** Bytes of the gzip file that are made by then. */
  | { readonly type: 'made'; readonly parts: readonly Uint8Array[] }
  | { readonly type: 'failed'; readonly message: string };
