import type { en } from './en.js';

/** The keys of English with any words. What is not translated yet is shown in English; languages.test.ts lists it. */
export type Part<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Part<T[K]> };

/** A language's words, of the same shape as English. */
export type Catalogue = Part<typeof en>;
