import { AppError } from '../../../../core/domain/app-error.js';
import type { Seal } from '../../../../core/domain/seal.js';
import { sha256Hex } from '../../../../core/export/digest.js';
import { compareSeal } from '../../../../core/seals/compare-seal.js';
import { readSeal, writeSeal } from '../../../../core/seals/seal-text.js';
import { sealYear } from '../../../../core/seals/seal-year.js';
import type { Computed } from '../book/open-book.js';
import type { BookOptions, DisposalRow, IncomeRow } from '../protocol.js';
import type { Beginning, SealCheck, SealCheckInput, SealDocument, SealedRange, SealInput } from './seal-protocol.js';

/** Seals kept open; a person looks at one year after another. */
const OPEN_SEALS = 2;
/** Differences told one by one; more of them only by their number. */
const DIFFERENCES_TOLD = 200;

/** Makes seals of computed years and holds them against what is computed now. */
export interface SealDesk {
  /** Throws AppError `bad-input` for a year without disposals and income. */
  readonly seal: (computed: Computed, input: SealInput) => SealDocument;
  /** Throws AppError `bad-input` for a document that is no seal, or does not fit its digests. */
  readonly check: (computed: Computed, input: SealCheckInput) => SealCheck;
  /** Throw AppError `not-found` unless the seal was checked shortly before. */
  readonly disposals: (range: SealedRange) => readonly DisposalRow[];
  readonly income: (range: SealedRange) => readonly IncomeRow[];
}

export function createSealDesk(): SealDesk {
  const open = new Map<string, Seal>();
  /** A document never changes: read once, with its digests checked, it stays. */
  const read = ({ id, document }: SealCheckInput): Seal => {
    const seal = open.get(id) ?? readSeal(document);
    open.delete(id);
    open.set(id, seal);
    const [oldest] = open.keys();
    if (open.size > OPEN_SEALS && oldest !== undefined) open.delete(oldest);
    return seal;
  };
  const opened = (id: string): Seal => {
    const seal = open.get(id);
    if (seal === undefined) throw new AppError('not-found', '');
    return seal;
  };
  return {
    seal: ({ ledger, result }, { options, year, sealedAt, appVersion }) => {
      const document = writeSeal(
        sealYear({ ledger, result, options: engineOptions(options), year, sealedAt, appVersion }),
      );
      return { document, digest: sha256Hex(document) };
    },
    check: (computed, input) => checked(read(input), computed, input),
    disposals: ({ id, from, to }) => placed(opened(id).disposals, from, to),
    income: ({ id, from, to }) => placed(opened(id).income, from, to),
  };
}

function checked(seal: Seal, { ledger, result }: Computed, { options, appVersion }: SealCheckInput): SealCheck {
  const now = { ledger, result, options: engineOptions(options), appVersion };
  const { intact, figures, changed, options: choices, disposals, income, appVersion: version } = compareSeal(seal, now);
  return {
    intact,
    figures,
    options: choices,
    appVersion: version,
    changed: beginning(changed),
    disposals: beginning(disposals),
    income: beginning(income),
    sealed: {
      currency: seal.head.currency,
      year: {
        ...seal.total,
        disposalRows: seal.disposals.length,
        incomeRows: seal.income.length,
        issues: seal.issues.length,
      },
    },
  };
}

/** The report currency stands in a result's head. */
function engineOptions(options: BookOptions): Seal['options'] {
  const { currency: _, ...engine } = options;
  return engine;
}

function beginning<T>(rows: readonly T[]): Beginning<T> {
  return { total: rows.length, rows: rows.slice(0, DIFFERENCES_TOLD) };
}

function placed<T extends object>(rows: readonly T[], from: number, to: number): readonly (T & { index: number })[] {
  return rows.slice(from, to).map((row, at) => ({ ...row, index: from + at }));
}
