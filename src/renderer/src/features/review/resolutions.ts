import type { Decision } from '../../../../core/contract/groups/decisions.js';
import type { Leaving } from '../../../../core/decisions/left-as-is.js';
import type { WorkItem } from '../../worker/worklist/worklist-protocol.js';

/** Kept in the book with the entry, like any note, so it stays in one language. */
const LOOKED_AT = 'Looked at: right as read.';

/** A form that asks for what a decision needs. */
export type ResolutionForm = 'basis' | 'value' | 'pair' | 'reclassify' | 'wallet' | 'adjust' | 'complete' | 'leave';

export type ResolutionName =
  | 'pair'
  | 'notAPair'
  | 'same'
  | 'two'
  | 'asRead'
  | 'ignore'
  | 'nothing'
  | 'toRates'
  | 'takeBack'
  | 'readAgain'
  | `ask-${ResolutionForm}`;

/** One way to settle an item; its place in the list is its number key. */
export interface Resolution {
  readonly name: ResolutionName;
  readonly act:
    | { readonly kind: 'decide'; readonly decisions: readonly Decision[] }
    | { readonly kind: 'form'; readonly form: ResolutionForm }
    | { readonly kind: 'undo'; readonly step: string }
    /** The exchange rates are in the settings. */
    | { readonly kind: 'rates' }
    /** Reads the whole history of the account once more. */
    | { readonly kind: 'sync'; readonly account: string };
}

const ask = (form: ResolutionForm): Resolution => ({ name: `ask-${form}`, act: { kind: 'form', form } });
const decide = (name: ResolutionName, decision: Decision): Resolution => ({
  name,
  act: { kind: 'decide', decisions: [decision] },
});

function ignoring({ entryIds: [target] }: WorkItem): readonly Resolution[] {
  return target === undefined ? [] : [decide('ignore', { kind: 'ignore', target })];
}

/** A note of the person's says that the entry is right as it was read. */
function looking({ entryIds: [target] }: WorkItem): readonly Resolution[] {
  return target === undefined ? [] : [decide('asRead', { kind: 'note', target, text: LOOKED_AT })];
}

/** Kept open for a reason; what can be settled otherwise has none. */
function leaving({ leaving: open }: WorkItem): readonly Resolution[] {
  return open === null ? [] : [ask('leave')];
}

/** The ways to settle an item, the most likely one first. */
export function resolutionsOf(item: WorkItem): readonly Resolution[] {
  switch (item.cause) {
    case 'unknown-basis':
      return item.kind === 'deposit'
        ? [ask('basis'), ask('pair'), ask('reclassify'), ...ignoring(item), ...leaving(item)]
        : [ask('adjust'), ...ignoring(item), ...leaving(item)];
    case 'unmatched':
      return [ask('wallet'), ask('pair'), ask('reclassify'), ...ignoring(item), ...leaving(item)];
    case 'missing-price':
      return item.code === 'missing-rate'
        ? [{ name: 'toRates', act: { kind: 'rates' } }, ...leaving(item)]
        : [ask('value'), ...ignoring(item), ...leaving(item)];
    case 'needs-decision':
      return [ask('complete'), ...settling(item)];
    case 'incomplete':
      return [
        ...looking(item),
        ...(item.kind === 'transfer' ? [] : [ask('value')]),
        ...(isOneSided(item) ? [ask('reclassify')] : []),
        ...ignoring(item),
      ];
    case 'balance-difference':
      return [ask('adjust'), ...leaving(item), ...readingAgain(item)];
    case 'duplicates':
    case 'pairings':
      return proposalResolutions(item);
    case 'conflicts':
      return item.step === null ? [] : [{ name: 'takeBack', act: { kind: 'undo', step: item.step } }];
  }
}

/** A received record that moved nothing is settled without an entry. */
function settling({ record }: WorkItem): readonly Resolution[] {
  return record === null ? [] : [decide('nothing', { kind: 'ignore', target: record })];
}

function readingAgain({ account }: WorkItem): readonly Resolution[] {
  return account === null ? [] : [{ name: 'readAgain', act: { kind: 'sync', account } }];
}

const TWO_SIDED: ReadonlySet<WorkItem['kind']> = new Set(['buy', 'sale', 'swap', 'trade', 'transfer']);

function isOneSided({ kind }: WorkItem): boolean {
  return !TWO_SIDED.has(kind);
}

function proposalResolutions({ proposal }: WorkItem): readonly Resolution[] {
  if (proposal === null) return [];
  const { a, b } = proposal;
  return proposal.kind === 'pairing'
    ? [decide('pair', { kind: 'pair', out: a, in: b }), decide('notAPair', { kind: 'unpair', out: a, in: b })]
    : [decide('same', { kind: 'duplicate', keep: a, drop: b }), decide('two', { kind: 'distinct', a, b })];
}

/** The decisions that accept a whole group as it was read or proposed; none where a group needs a person for each item. */
export function acceptAll(items: readonly WorkItem[]): readonly Decision[] {
  return items.flatMap((item) => {
    const accepts = item.proposal !== null || item.cause === 'incomplete';
    const [first] = accepts ? resolutionsOf(item) : [];
    return first?.act.kind === 'decide' ? first.act.decisions : [];
  });
}

/** What of a group can be left open for one reason. */
export function leavingsOf(items: readonly WorkItem[]): readonly Leaving[] {
  return items.flatMap(({ leaving: open }) => (open === null ? [] : [open]));
}
