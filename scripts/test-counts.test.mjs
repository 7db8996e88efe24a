import { describe, expect, it } from 'vitest';
import { addCounts, countLine, countsOf, NO_TESTS } from './test-counts.mjs';

const report = (numbers, testResults = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...numbers,
  testResults,
});

describe('test counts', () => {
  it('sums runs, skipped and todo together', () => {
    const unit = countsOf(report({ numPassedTests: 40, numPendingTests: 1, numTodoTests: 2 }));
    const e2e = countsOf(report({ numPassedTests: 3, numFailedTests: 1 }));
    expect(addCounts(addCounts(NO_TESTS, unit), e2e)).toEqual({ passed: 43, failed: 1, skipped: 3 });
  });

  it('counts a file that does not load as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(countsOf(report({ numFailedTests: 1 }, [broken, failing])).failed).toBe(2);
  });

  it('writes the closing line, with skipped tests only when there are some', () => {
    expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(countLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
  });
});
