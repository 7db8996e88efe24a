import { z } from 'zod';

/** The input of a call that takes none, or the answer of one that has none. */
export const nothing = z.strictObject({});
