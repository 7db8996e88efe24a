import type { AppliedRule } from '../../domain/explanation.js';
import type { Disposal } from '../../domain/result.js';
import type { Choices } from '../choices.js';
import type { RuleSet, RuleTopic } from '../rules/rule-table.js';
import type { TracedRow } from './asset-trace.js';

/** What decided which units left. */
function matchingTopics({ match }: Disposal): readonly RuleTopic[] {
  switch (match) {
    case 'fifo':
    case 'lifo':
    case 'hifo':
    case 'lofo':
      return ['matching'];
    case 'shortfall':
      return ['matching', 'pool'];
    case 'specific':
      return ['identification'];
    case 'average':
      return ['pool'];
    case 'same-day':
    case 'thirty-day':
    case 'pool':
      return [match];
    default:
      return match satisfies never;
  }
}

function topicsOf(
  { rules: { accountsFrom }, scopeChanges }: Choices,
  row: Disposal,
  { posting, slices, at, taken, test }: TracedRow,
): ReadonlySet<RuleTopic> {
  const topics = new Set(matchingTopics(row));
  const slice = slices[at];
  const { entry, day } = posting.on;
  if (row.kind === 'fee' || ('fees' in entry && (entry.fees ?? []).length > 0)) topics.add('fees');
  if (row.term !== null) topics.add('term');
  if (slice?.gift !== undefined) topics.add('gift-received');
  if (row.kind === 'gift' || row.kind === 'donation') topics.add('market-value');
  if (test !== null) topics.add('superficial-loss');
  const changed =
    scopeChanges && accountsFrom !== undefined && day >= accountsFrom && taken !== null && taken.pool !== null;
  if (changed && (slice?.from?.day ?? day) < accountsFrom) topics.add('allocation');
  return topics;
}

/** The sources of a rule set that are about one of `topics`. */
export function rulesAbout({ sources }: RuleSet, topics: ReadonlySet<RuleTopic>): readonly AppliedRule[] {
  const applied = sources.filter(({ about }) => about.some((topic) => topics.has(topic)));
  return applied.map(({ text, url }) => (url === undefined ? { text } : { text, url }));
}

/** The rules that made a row what it is, with where they are written. */
export function disposalRules(choices: Choices, row: Disposal, traced: TracedRow): readonly AppliedRule[] {
  return rulesAbout(choices.rules, topicsOf(choices, row, traced));
}
