import type { MatchKind } from '../../domain/result.js';
import type { Origin } from './origin.js';

/** In which order lots are used. */
export interface LotOrder {
  readonly match: MatchKind;
  /** True when `a` is used before `b`. */
  readonly before: (a: Origin, b: Origin) => boolean;
}
