import { expect, it } from 'vitest';
import type { Issue } from '../../../../core/domain/result.js';
import { marksOf } from './row-marks.js';

const issue = (entry: string, code: Issue['code']): Issue => ({ entry, code, message: '' });

it('marks what the review asks about, and nothing that is for information', () => {
  const issues = new Map([
    ['sale', [issue('sale', 'missing-price'), issue('sale', 'provisional'), issue('sale', 'missing-basis')]],
    ['provisional', [issue('provisional', 'provisional')]],
    ['named-late', [issue('named-late', 'late-identification')]],
  ]);
  expect(marksOf(issues)).toEqual(new Map([['sale', ['missing-price', 'missing-basis']]]));
});
