import { expect, it } from 'vitest';
import { leavingIssue, leftAsIs, leftBalances, type Leave } from './left-as-is.js';

const AT = '2026-01-01T00:00:00Z';
const balance = (difference: string, reason = 'Old history is gone.') =>
  ({ kind: 'leave-balance', account: 'a', asset: 'BTC', holding: 'free', difference, reason }) as const;
const inForce = (...decisions: readonly Leave[]) =>
  decisions.map((decision, index) => ({ id: index + 1, at: AT, decision, conflict: null }));

it('a balance left open stays so while the difference is the same, however it is written', () => {
  const find = leftAsIs(inForce(balance('0.50')));
  expect(find(balance('0.5'))).toMatchObject({ holds: true, decision: { reason: 'Old history is gone.' } });
  expect(find(balance('0.51'))).toMatchObject({ holds: false });
  expect(find(balance('-0.5'))).toMatchObject({ holds: false });
  expect(find({ ...balance('0.5'), holding: 'staked' })).toBeNull();
  expect(find({ ...balance('0.5'), asset: 'ETH' })).toBeNull();
});

it('of several decisions about one question the last counts, and one without effect does not', () => {
  const decisions = inForce(balance('1', 'first'), balance('2', 'second'));
  expect(leftAsIs(decisions)(balance('2'))?.decision.reason).toBe('second');
  expect(leftAsIs(decisions)(balance('1'))?.holds).toBe(false);
  expect(leftBalances(decisions).map(({ decision }) => decision.reason)).toEqual(['second']);
  const waiting = decisions.map((one) => ({ ...one, conflict: 'The entry is not there any more.' }));
  expect(leftAsIs(waiting)(balance('2'))).toBeNull();
});

it('an issue is known by its code, entry and asset; what is for information is not asked about', () => {
  const issue = { code: 'missing-basis', entry: 's1', asset: 'BTC', amount: '0.4', message: '' } as const;
  const leaving = leavingIssue(issue);
  expect(leaving).toEqual({ kind: 'leave', issue: 'missing-basis', target: 's1', asset: 'BTC', amount: '0.4' });
  const find = leftAsIs(
    inForce({ kind: 'leave', issue: 'missing-basis', target: 's1', asset: 'BTC', amount: '0.4', reason: 'r' }),
  );
  const ask = (change: object) => {
    const other = leavingIssue({ ...issue, ...change });
    return other && find(other)?.holds;
  };
  expect(ask({})).toBe(true);
  expect(ask({ amount: '0.5' })).toBe(false);
  expect(ask({ code: 'missing-price' })).toBeUndefined();
  expect(ask({ entry: 's2' })).toBeUndefined();
  expect(leavingIssue({ ...issue, code: 'provisional' })).toBeNull();
});
