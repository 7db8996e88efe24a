import type { BookOptions } from './protocol.js';

/** The same text for the same choices, whatever their order. */
export function keyOf(options: BookOptions): string {
  return JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
}
