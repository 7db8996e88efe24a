import type { ChangedRow, SealComparison, ToldChange } from '../domain/seal.js';

type ComparedRow = ChangedRow<{ readonly gain?: string; readonly value?: string }>;

/** What of a sealed year would be different now, by kind, in plain words; no kind without a line. */
export function toldChanges(found: SealComparison, currency: string): readonly ToldChange[] {
  const shown = (text: string | null): string => text ?? 'none';
  const figure = (one: ComparedRow['sealed']): string =>
    one === null ? 'no row' : `${one.gain ?? one.value} ${currency}`;
  const row = ({ entry, asset, sealed, now }: ComparedRow): string =>
    `${entry} ${asset}: sealed ${figure(sealed)}, now ${figure(now)}`;
  const named = (one: { readonly name: string; readonly sealed: string | null; readonly now: string | null }): string =>
    `${one.name}: sealed ${shown(one.sealed)}, now ${shown(one.now)}`;
  return [
    { kind: 'Figures', lines: found.figures.filter(({ sealed, now }) => sealed !== now).map(named) },
    { kind: 'Entries', lines: found.changed.map(({ entry, what }) => `${entry}: ${what}`) },
    { kind: 'Options', lines: found.options.map(named) },
    { kind: 'Disposals', lines: found.disposals.map(row) },
    { kind: 'Income', lines: found.income.map(row) },
  ].filter(({ lines }) => lines.length > 0);
}
