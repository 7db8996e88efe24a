/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export const NO_TESTS = { passed: 0, failed: 0, skipped: 0 };

/**
 * The counts of one vitest run. A file that could not be loaded has no tests to count, so it counts as one failure.
 * @param {object} report what vitest's JSON reporter writes
 * @returns {Counts}
 */
export function countsOf(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @type {(one: Counts, other: Counts) => Counts} */
export function addCounts(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The closing line of all tests. @type {(counts: Counts) => string} */
export function countLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
