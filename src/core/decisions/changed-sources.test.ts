import { describe, expect, it } from 'vitest';
import type { Decision } from '../contract/groups/decisions.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { applyDecisions } from './apply-decisions.js';
import type { UnmappedRecord } from './decided-ledger.js';
import {
  apply,
  AT,
  bodies,
  btc,
  deposit,
  head,
  inForce,
  pending,
  purchase,
  withdrawal,
  wrap,
} from './decisions.fixture.js';

describe('what changed at the source', () => {
  const decided = (entries: readonly MappedEntry[], decision: Decision, review: readonly UnmappedRecord[] = []) => {
    const before = applyDecisions({ entries, review, currency: 'USD' }, inForce([decision]));
    return inForce([decision]).map((one) => ({ ...one, about: before.abouts.get(1) ?? null }));
  };
  it.each<Decision>([
    { kind: 'reclassify', target: 'd', as: 'split' },
    { kind: 'value', target: 'd', leg: 'in', value: '5' },
    { kind: 'basis', target: 'd', cost: '5', acquired: '2020-01-01T00:00:00Z' },
    { kind: 'ignore', target: 'd' },
  ])('$kind waits when the units are others, and not when only the rest is', (decision) => {
    const force = decided([deposit()], decision);
    const renewed = wrap({ ...head('d', 'b', '2024-03-02T00:00:00Z'), kind: 'deposit', in: btc('1', '9'), hash: 'ab' });
    expect(applyDecisions({ entries: [renewed], review: [], currency: 'USD' }, force).conflicts.size).toBe(0);
    const other = applyDecisions({ entries: [deposit('d', '2')], review: [], currency: 'USD' }, force);
    expect(other.conflicts.get(1)).toMatch(/decide anew/);
    expect(bodies(other.entries)).toEqual([deposit('d', '2').entry]);
  });
  it('a pairing waits when the units of an end are others: what is missing would count as a fee', () => {
    const force = decided([withdrawal('w', '1'), deposit('d', '0.9')], { kind: 'pair', out: 'w', in: 'd' });
    const after = (left: string) =>
      applyDecisions({ entries: [withdrawal('w', left), deposit('d', '0.9')], review: [], currency: 'USD' }, force);
    expect(after('1').entries).toMatchObject([{ entry: { kind: 'transfer' } }]);
    expect(after('3').conflicts.get(1)).toMatch(/decide anew/);
    expect(after('3').entries.map(({ entry }) => entry.kind)).toEqual(['withdrawal', 'deposit']);
  });
  it.each<[string, Decision, (amount: string) => readonly MappedEntry[]]>([
    ['a copy', { kind: 'duplicate', keep: 'd1', drop: 'd2' }, (amount) => [deposit('d1', amount), deposit('d2')]],
    [
      'named lots',
      { kind: 'lots', target: 's', lots: [{ entry: 'p', amount: '1' }] },
      (amount) => [
        purchase(),
        wrap({ ...head('s'), kind: 'trade', out: btc(amount), in: { asset: 'USD', amount: '50000' } }),
      ],
    ],
  ])('%s waits when the units are others', (_what, decision, entriesOf) => {
    const force = decided(entriesOf('1'), decision);
    const after = (amount: string) =>
      applyDecisions({ entries: entriesOf(amount), review: [], currency: 'USD' }, force);
    expect(after('1').conflicts.size).toBe(0);
    expect(after('1.5').conflicts.get(1)).toMatch(/decide anew/);
    expect(bodies(after('1.5').entries)).toEqual(bodies(entriesOf('1.5')));
  });
  it('a completed record that changed comes back for review', () => {
    const body = { kind: 'split', in: { asset: 'BTC', amount: '1' } } as const;
    const force = decided([], { kind: 'complete', account: 'a', record: 'r', body }, [pending]);
    const changed = { ...pending, content: 'two' };
    const outcome = applyDecisions({ entries: [], review: [changed], currency: 'USD' }, force);
    expect(outcome.review).toEqual([changed]);
    expect(outcome.conflicts.has(1)).toBe(true);
  });
});

describe('a question left open', () => {
  const leave = (target: string) =>
    ({ kind: 'leave', target, issue: 'unknown-basis', asset: 'BTC', amount: '1', reason: 'Lost.' }) as const;
  it('changes nothing but that the entry shows it', () => {
    const { entries, conflicts } = apply([deposit()], [leave('d')]);
    expect(conflicts.size).toBe(0);
    expect(entries).toMatchObject([{ entry: deposit().entry, decided: ['leave'] }]);
  });
  it('waits when its entry is gone, or is about other units than when it was decided', () => {
    expect(apply([deposit()], [leave('gone')]).conflicts.get(1)).toMatch(/not there any more/);
    const about = apply([deposit()], [leave('d')]).abouts.get(1) ?? null;
    const later = [{ id: 1, at: AT, decision: leave('d'), about }];
    const changed = applyDecisions({ entries: [deposit('d', '2')], review: [], currency: 'USD' }, later);
    expect(changed.conflicts.get(1)).toMatch(/Look again/);
  });
  it('of a balance is about no entry', () => {
    const left = { kind: 'leave-balance', account: 'a', asset: 'BTC', holding: 'free', difference: '1' } as const;
    const { entries, conflicts } = apply([deposit()], [{ ...left, reason: 'Lost.' }]);
    expect(conflicts.size).toBe(0);
    expect(entries[0]?.decided).toEqual([]);
  });
});
