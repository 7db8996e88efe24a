import type { IncomeCategory } from '../domain/ledger-entry.js';
import { refuse, type EntryBody, type EntryDraft, type Mapping } from './entry-draft.js';
import { feeDrafts, mapFees } from './map-fees.js';
import { lacksCashValue, legOf, mergeParts, pricedLike, valueRemarks } from './legs.js';
import type { NoteCode } from './notes.js';
import type { Fee, Part } from './read-parts.js';

/** Kinds of entry with one leg in, or one leg out. */
export type OneLegged =
  | { readonly kind: 'deposit' | 'withdrawal'; readonly hash: string | null }
  | { readonly kind: 'income'; readonly category: IncomeCategory }
  | { readonly kind: 'spend' | 'split' | 'fee' };

const RECEIVING: ReadonlySet<string> = new Set(['deposit', 'income', 'split']);
/** Where a value has no tax effect a missing one is not worth a remark. */
const UNVALUED: ReadonlySet<string> = new Set(['withdrawal', 'split', 'deposit']);

/** A record of one direction: an entry for each asset that moved. Fees go with the first, or stand alone where it can hold none. */
export function mapOneLeg(
  meaning: OneLegged,
  parts: readonly Part[],
  fees: readonly Fee[],
  remarks: readonly NoteCode[],
): Mapping {
  const direction = RECEIVING.has(meaning.kind) ? 'received' : 'sent';
  if (parts.length === 0) return refuse('missing-parts');
  if (parts.some((part) => part.direction !== direction)) return refuse('mixed-directions');
  const merged = mergeParts(parts);
  const priced = fees.map((fee) => pricedLike(fee, merged));
  const carriesFees = meaning.kind === 'withdrawal' || meaning.kind === 'spend';
  const mapped = mapFees(carriesFees ? priced : [], []);
  const apart = feeDrafts(carriesFees ? [] : priced);
  const drafts: EntryDraft[] = [];
  for (const [index, part] of merged.entries()) {
    if (meaning.kind === 'income' && lacksCashValue(part)) return refuse('missing-cash-value');
    const body = bodyOf(meaning, part, index === 0 ? mapped.legs : []);
    drafts.push({ body, remarks: [...remarks, ...partRemarks(meaning, part), ...mapped.remarks, ...apart.remarks] });
  }
  const [first, ...others] = drafts;
  if (first === undefined) return refuse('missing-parts');
  return { ok: true, drafts: [first, ...others, ...mapped.rebates, ...apart.drafts] };
}

function partRemarks({ kind }: OneLegged, part: Part): readonly NoteCode[] {
  const remarks = valueRemarks(part);
  return UNVALUED.has(kind) ? remarks.filter((code) => code === 'ticker-shares-code') : remarks;
}

function bodyOf(meaning: OneLegged, part: Part, fees: MappedLegs): EntryBody {
  const leg = legOf(part);
  switch (meaning.kind) {
    case 'deposit':
      return { kind: 'deposit', in: leg, ...hashField(meaning.hash) };
    case 'withdrawal':
      return { kind: 'withdrawal', out: leg, ...hashField(meaning.hash), ...feesField(fees) };
    case 'income':
      return { kind: 'income', in: leg, category: meaning.category };
    case 'spend':
      return { kind: 'spend', out: leg, ...feesField(fees) };
    case 'split':
      return { kind: 'split', in: leg };
    case 'fee':
      return { kind: 'fee', out: leg };
    default:
      return meaning satisfies never;
  }
}

type MappedLegs = ReturnType<typeof mapFees>['legs'];

function hashField(hash: string | null): { readonly hash?: string } {
  return hash === null ? {} : { hash };
}

function feesField(fees: MappedLegs): { readonly fees?: MappedLegs } {
  return fees.length === 0 ? {} : { fees };
}
