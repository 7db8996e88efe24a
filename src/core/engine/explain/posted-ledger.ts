import { inOrder } from '../../domain/entry-order.js';
import type { Ledger } from '../../domain/ledger-entry.js';
import { type DayNumber, calendarOf } from '../../domain/tax-date.js';
import type { Choices } from '../choices.js';
import { namedLots } from '../course.js';
import { type LedgerFacts, factsOf } from '../ledger-facts.js';
import { createIssueLog } from '../issues.js';
import { postEntry } from '../post-entry.js';
import type { Poster } from '../poster.js';
import type { Occasion, Posting } from '../postings.js';

export interface PostedEntry {
  readonly on: Occasion;
  readonly postings: readonly Posting[];
}

/** A ledger as the engine's books see it: each entry in its place, with what it does to which asset. */
export interface PostedLedger {
  readonly choices: Choices;
  readonly facts: LedgerFacts;
  readonly dayOf: (instant: number) => DayNumber;
  /** In processing order; entries that touch no asset are there without postings. */
  readonly entries: readonly PostedEntry[];
  readonly byId: ReadonlyMap<string, PostedEntry>;
  /** Entries that touch an asset. */
  readonly byAsset: ReadonlyMap<string, readonly PostedEntry[]>;
  /** Entries that touch an asset on one day. */
  onDay(asset: string, day: DayNumber): readonly PostedEntry[];
  readonly lastDay: DayNumber;
}

/** Assets that a posting bears on: its own, and those of the fees that it carries. */
export function assetsOf(posting: Posting): readonly string[] {
  return posting.type === 'move' ? [posting.asset, ...posting.carried.map((fee) => fee.asset)] : [posting.asset];
}

function groupByAsset(entries: readonly PostedEntry[]): ReadonlyMap<string, readonly PostedEntry[]> {
  const groups = new Map<string, PostedEntry[]>();
  for (const posted of entries) {
    for (const asset of new Set(posted.postings.flatMap(assetsOf))) {
      const group = groups.get(asset);
      if (group === undefined) groups.set(asset, [posted]);
      else group.push(posted);
    }
  }
  return groups;
}

/** Posts every entry by the code that computes, into a list. What the engine would raise is in the result already. */
export function postLedger(ledger: Ledger, choices: Choices): PostedLedger {
  const facts = factsOf(ledger.currency, ledger.entries, choices);
  const dayOf = calendarOf(choices.timezone);
  const issues = createIssueLog();
  let postings: Posting[] = [];
  const poster: Poster = {
    rules: choices.rules,
    currency: facts.currency,
    transferFees: choices.transferFees,
    cashback: choices.cashback,
    issues,
    tokens: facts.tokens,
    post: (posting) => void postings.push(posting),
    income: () => undefined,
    lotsOf: namedLots(choices, issues),
  };
  const entries = inOrder(ledger.entries).map(({ entry, at }, index): PostedEntry => {
    const on = { entry, index, at, day: dayOf(at) };
    postings = [];
    postEntry(poster, on);
    return { on, postings };
  });
  const byAsset = groupByAsset(entries);
  return {
    choices,
    facts,
    dayOf,
    entries,
    byId: new Map(entries.map((posted) => [posted.on.entry.id, posted])),
    byAsset,
    onDay(asset, day) {
      const own = byAsset.get(asset) ?? [];
      let [low, high] = [0, own.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((own[middle]?.on.day ?? day) < day) low = middle + 1;
        else high = middle;
      }
      let end = low;
      while (own[end]?.on.day === day) end += 1;
      return own.slice(low, end);
    },
    lastDay: entries.at(-1)?.on.day ?? -Infinity,
  };
}
