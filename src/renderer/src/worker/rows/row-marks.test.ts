import { expect, it } from 'vitest';
import type { LeaveInForce } from '../../../../core/contract/ledger-port.js';
import type { Issue } from '../../../../core/domain/result.js';
import { askedOf, marksOf } from './row-marks.js';

const issue = (entry: string, code: Issue['code'], more: Partial<Issue> = {}): Issue => {
  return { entry, code, message: '', ...more };
};
const left = (target: string, code: LeaveInForce['decision']['issue'], asset = '', amount: string | null = null) => ({
  id: 1,
  at: '2025-05-01T10:00:00.000Z',
  decision: { kind: 'leave', target, issue: code, asset, amount, reason: 'Lost.' } as const,
});

it('marks what the review asks about, and nothing that is for information', () => {
  const issues = new Map([
    ['sale', [issue('sale', 'missing-price'), issue('sale', 'provisional'), issue('sale', 'missing-basis')]],
    ['provisional', [issue('provisional', 'provisional')]],
    ['named-late', [issue('named-late', 'late-identification')]],
  ]);
  const codes = ['missing-price', 'missing-basis'];
  expect(marksOf(askedOf(issues), [])).toEqual(new Map([['sale', { codes, open: codes }]]));
});

it('asks no more about what was left open, as long as it is about the same units', () => {
  const short = issue('sale', 'missing-basis', { asset: 'BTC', amount: '0.5' });
  const asked = askedOf(new Map([['sale', [short, issue('sale', 'missing-price')]]]));
  const open = (...decisions: readonly LeaveInForce[]) => marksOf(asked, decisions).get('sale')?.open;
  expect(open(left('sale', 'missing-basis', 'BTC', '0.50'))).toEqual(['missing-price']);
  expect(open(left('sale', 'missing-basis', 'BTC', '0.4'))).toEqual(['missing-basis', 'missing-price']);
  expect(open(left('other', 'missing-basis', 'BTC', '0.5'))).toEqual(['missing-basis', 'missing-price']);
  const both = marksOf(asked, [left('sale', 'missing-basis', 'BTC', '0.5'), left('sale', 'missing-price')]);
  // What it lacks, it lacks all the same.
  expect(both.get('sale')).toEqual({ codes: ['missing-basis', 'missing-price'], open: [] });
});
