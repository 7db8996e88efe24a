import type { Decision, DecisionKind } from '../contract/groups/decisions.js';
import type { DecisionInForce } from './decided-ledger.js';

/** A decision in force of one kind. */
export type Said<K extends DecisionKind> = Omit<DecisionInForce, 'decision'> & {
  readonly decision: Extract<Decision, { kind: K }>;
};

export type SaidOf = { readonly [K in DecisionKind]: readonly Said<K>[] };

/**
 * The decisions that count, by kind: of several about the same thing the one that came into force last. A pairing and its refusal are
 * about the same thing, as are a duplicate and its denial. `decisions` in the order in which they came into force.
 */
export function lastWords(decisions: readonly DecisionInForce[]): SaidOf {
  const last = new Map<string, DecisionInForce>();
  for (const one of decisions) {
    const key = subjectOf(one);
    // Taken out first, so that the map keeps the order in which they came.
    last.delete(key);
    last.set(key, one);
  }
  const counting = [...last.values()];
  const of = <K extends DecisionKind>(kind: K): readonly Said<K>[] =>
    counting.filter((one): one is Said<K> & DecisionInForce => one.decision.kind === kind);
  return {
    reclassify: of('reclassify'),
    value: of('value'),
    basis: of('basis'),
    pair: of('pair'),
    unpair: of('unpair'),
    ignore: of('ignore'),
    note: of('note'),
    complete: of('complete'),
    lots: of('lots'),
    duplicate: of('duplicate'),
    distinct: of('distinct'),
    leave: of('leave'),
    'leave-balance': of('leave-balance'),
    add: of('add'),
    'standing-order': of('standing-order'),
    'broker-row': of('broker-row'),
  };
}

/** What a decision is about: of those with the same subject only one counts. */
export function subjectOf({ id, decision }: Pick<DecisionInForce, 'id' | 'decision'>): string {
  switch (decision.kind) {
    case 'reclassify':
    case 'basis':
    case 'ignore':
    case 'note':
    case 'lots':
      return JSON.stringify([decision.kind, decision.target]);
    case 'value':
      return JSON.stringify([decision.kind, decision.target, decision.leg]);
    case 'pair':
    case 'unpair':
      return JSON.stringify(['pair', decision.out, decision.in]);
    case 'complete':
      return JSON.stringify([decision.kind, decision.account, decision.record]);
    case 'duplicate':
      return JSON.stringify(['duplicate', ...[decision.keep, decision.drop].sort()]);
    case 'distinct':
      return JSON.stringify(['duplicate', ...[decision.a, decision.b].sort()]);
    case 'leave':
      return JSON.stringify([decision.kind, decision.issue, decision.target, decision.asset]);
    case 'leave-balance':
      return JSON.stringify([decision.kind, decision.account, decision.asset, decision.holding]);
    case 'broker-row':
      return JSON.stringify([decision.kind, decision.id]);
    case 'add':
    case 'standing-order':
      return JSON.stringify([decision.kind, id]);
    default:
      return decision satisfies never;
  }
}

/** Ids of entries, and of records, that a decision names. */
export function namedIn(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'pair':
    case 'unpair':
      return [decision.out, decision.in];
    case 'complete':
      return [decision.record];
    case 'lots':
      return [decision.target, ...decision.lots.map(({ entry }) => entry)];
    case 'duplicate':
      return [decision.keep, decision.drop];
    case 'distinct':
      return [decision.a, decision.b];
    case 'add':
    case 'standing-order':
    case 'broker-row':
    case 'leave-balance':
      return [];
    case 'reclassify':
    case 'value':
    case 'basis':
    case 'ignore':
    case 'note':
    case 'leave':
      return [decision.target];
    default:
      return decision satisfies never;
  }
}
