import type { DecisionView } from '../contract/groups/decisions.js';
import type { BrokerRow } from '../domain/us-return.js';

/** A decision that was not taken back. */
type InForce = Pick<DecisionView, 'id' | 'at' | 'decision'>;

/** The rows of brokers' forms that count: of one id the last. */
export function brokerRowsOf(decisions: readonly InForce[]): readonly BrokerRow[] {
  const rows = new Map<string, BrokerRow>();
  for (const { decision } of inOrderOfTime(decisions)) {
    if (decision.kind !== 'broker-row') continue;
    const { id, row } = decision;
    if (row === null) rows.delete(id);
    else rows.set(id, { id, ...row });
  }
  return [...rows.values()];
}

/** Oldest first. */
export function inOrderOfTime<D extends InForce>(decisions: readonly D[]): readonly D[] {
  return [...decisions].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
}
