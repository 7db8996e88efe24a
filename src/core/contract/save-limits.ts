// Apart from the calls' schemas, which the page does not bundle.

/** Largest file the renderer may hand over to be saved, in bytes. */
export const SAVE_LIMIT = 512 * 1024 * 1024;

/** Longest page to be printed, in bytes of UTF-8. */
export const PRINT_LIMIT = 128 * 1024 * 1024;

/** Most bytes of either in one message: copying more would hold up windows and menus. */
export const SAVE_PIECE = 1024 * 1024;
