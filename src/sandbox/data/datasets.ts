import type { Dec } from '../../core/domain/decimal.js';
import { openBook, type Book } from './book.js';
import { OPENING_HOLDINGS } from './exchange-oddities.js';
import { handCheckBook } from './hand-check.js';
import type { Draft } from './record-shapes.js';
import { sampleWorld } from './sample-world.js';

/** The day on which the sample data ends: its "today". Balances are valued then, and default ranges end there. */
export const SAMPLE_TODAY = Date.UTC(2026, 9, 31, 12);

/** When the sample accounts were connected; balance history starts here. */
export const CONNECTED_AT = Date.UTC(2026, 0, 5, 9);

/** What one provider's account reports, whoever connects it. */
export interface Dataset {
  readonly wallet: { readonly id: string; readonly name: string };
  /** In order of creation, which is not the order of time. */
  readonly drafts: readonly Draft[];
  /** Old history that is created after a later sync. */
  readonly late: readonly Draft[];
  readonly holdings: ReadonlyMap<string, Dec>;
  /** Whether the further trades of a benchmark go here. */
  readonly takesExtra: boolean;
  /** The book again from its beginning, holding only what was there before the first record. */
  reopen(): Book;
  /** All drafts, late ones included, in order of time. */
  readonly timeline: readonly Draft[];
}

const SOURCE_ORDER = { journal: 0, trade: 1, history: 2 } as const;

/** Vezgo reads a year at a time, and within a year the journal, then the trades, then the deposit and withdrawal history. */
function inCreationOrder(drafts: readonly Draft[]): readonly Draft[] {
  const year = (draft: Draft): number => new Date(draft.time).getUTCFullYear();
  return [...drafts].sort(
    (a, b) => year(a) - year(b) || SOURCE_ORDER[a.source] - SOURCE_ORDER[b.source] || a.time - b.time,
  );
}

interface Setting {
  readonly wallet: Dataset['wallet'];
  readonly opening?: Readonly<Record<string, string>>;
  readonly takesExtra?: boolean;
}

function dataset(book: Book, { wallet, opening = {}, takesExtra = false }: Setting): Dataset {
  return {
    wallet,
    drafts: inCreationOrder(book.drafts.filter((draft) => draft.late !== true)),
    late: inCreationOrder(book.drafts.filter((draft) => draft.late === true)),
    holdings: book.holdings(),
    takesExtra,
    reopen: () => openBook('replay', opening),
    timeline: [...book.drafts].sort((a, b) => a.time - b.time),
  };
}

export type Datasets = Readonly<Record<string, Dataset>>;

let known: Datasets | undefined;

/** Data by provider name. Made on first use; it depends on nothing, so every sandbox of a process shares it. */
export function datasets(): Datasets {
  if (known !== undefined) return known;
  const world = sampleWorld();
  known = {
    cryptocom: dataset(world.exchange, {
      wallet: { id: 'cryptocom:exchange:master', name: 'Crypto.com Exchange' },
      opening: OPENING_HOLDINGS,
      takesExtra: true,
    }),
    coinbase: dataset(world.coinbase, { wallet: { id: 'coinbase:cash:usd', name: 'Coinbase' } }),
    'hand-check': dataset(handCheckBook(), {
      wallet: { id: 'hand-check:exchange:master', name: 'Hand Check Exchange' },
    }),
  };
  return known;
}
