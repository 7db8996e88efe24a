import type { ChangedEntry, ChangedRow, SealComparison } from '../../../../core/domain/seal.js';
import type { Disposal, Income } from '../../../../core/domain/result.js';
import type { BookOptions, YearView } from '../protocol.js';

export interface SealInput {
  readonly options: BookOptions;
  readonly year: string;
  /** RFC 3339. */
  readonly sealedAt: string;
  readonly appVersion: string;
}

/** A sealed year as text, and the SHA-256 of its bytes in hexadecimal. */
export interface SealDocument {
  readonly document: string;
  readonly digest: string;
}

export interface SealCheckInput {
  /** By which the sealed rows are asked for afterwards. */
  readonly id: string;
  /** The ledger that it is compared with, by its version. */
  readonly ledger: number;
  readonly document: string;
  readonly options: BookOptions;
  readonly appVersion: string;
}

/** The beginning of a list that may be long, and how much there is in all. */
export interface Beginning<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

export interface SealCheck extends Pick<SealComparison, 'intact' | 'figures' | 'options' | 'appVersion'> {
  readonly changed: Beginning<ChangedEntry>;
  readonly disposals: Beginning<ChangedRow<Disposal>>;
  readonly income: Beginning<ChangedRow<Income>>;
  /** The year as it was filed; `issues` counts those of all entries up to its end. */
  readonly sealed: { readonly year: YearView; readonly currency: string };
}

/** Rows of a seal that was checked before, by places in its list; `to` is exclusive. */
export interface SealedRange {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}
