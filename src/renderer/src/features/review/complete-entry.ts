import type { EntryBody } from '../../../../core/contract/groups/decisions.js';
import type { EntryKind, IncomeCategory, Leg } from '../../../../core/domain/ledger-entry.js';
import { typedDecimal } from '../../ui/DecimalInput.js';

/** What a received record without an entry can be completed to, with the sides that it then has. */
export const COMPLETIONS = [
  { kind: 'trade', out: true, in: true },
  { kind: 'deposit', out: false, in: true },
  { kind: 'withdrawal', out: true, in: false },
  { kind: 'income', out: false, in: true },
  { kind: 'spend', out: true, in: false },
  { kind: 'lost', out: true, in: false },
  { kind: 'fee', out: true, in: false },
] as const satisfies readonly { readonly kind: EntryKind; readonly out: boolean; readonly in: boolean }[];
export type Completion = (typeof COMPLETIONS)[number];

/** One side as typed. */
export interface TypedLeg {
  readonly asset: string;
  readonly amount: string;
  /** In the ledger's currency; may stay empty. */
  readonly value: string;
}

/** A side as one would type it; empty where it is not known. */
export function typedLeg(leg: Leg | null | undefined): TypedLeg {
  return { asset: leg?.asset ?? '', amount: leg?.amount ?? '', value: leg?.value ?? '' };
}

export interface TypedCompletion {
  readonly completion: Completion;
  readonly category: IncomeCategory;
  readonly out: TypedLeg;
  readonly in: TypedLeg;
}

/**
 * A typed name as the book writes it, where just one of its names differs in capitals alone. One that the book does not know stays as it
 * was typed, and one without any capital gets them, as nearly all names are written.
 */
function assetNamed(typed: string, known: readonly string[]): string {
  const name = typed.trim();
  const [found, ...others] = known.filter((asset) => asset.toLowerCase() === name.toLowerCase());
  if (found === undefined) return name === name.toLowerCase() ? name.toUpperCase() : name;
  return others.length > 0 ? name : found;
}

function legOf({ asset, amount, value }: TypedLeg, assets: readonly string[]): EntryBody['in'] | null {
  const exact = typedDecimal(amount);
  const name = assetNamed(asset, assets);
  const known = typedDecimal(value);
  if (exact === null || !/[1-9]/.test(exact) || name === '' || (value.trim() !== '' && known === null)) return null;
  return { asset: name, amount: exact, ...(known === null ? {} : { value: known }) };
}

/** The entry that was typed, or `null` while something is missing. `assets`: each name that is known, once. */
export function typedBody(typed: TypedCompletion, assets: readonly string[]): EntryBody | null {
  const { completion, category, out, in: received } = typed;
  const given = completion.out ? legOf(out, assets) : undefined;
  const got = completion.in ? legOf(received, assets) : undefined;
  if (given === null || got === null) return null;
  return {
    kind: completion.kind,
    ...(given === undefined ? {} : { out: given }),
    ...(got === undefined ? {} : { in: got }),
    ...(completion.kind === 'income' ? { category } : {}),
  };
}
