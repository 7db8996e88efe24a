import type { StoredAccount } from '../main/store/accounts.js';
import { say } from './output.js';
import { openQuestions, yearsTable } from './result-summary.js';
import type { ComputedReport } from './write-report.js';

export interface DemoOutcome extends ComputedReport {
  readonly accounts: readonly StoredAccount[];
  readonly entries: number;
  readonly files: readonly string[];
}

/** The demo's story for a person: what came in, what it makes, what is not known, where it lies. */
export function sayDemo(outcome: DemoOutcome): void {
  const { accounts, entries, result, files } = outcome;
  const records = accounts.reduce((total, account) => total + account.records, 0);
  const waiting = accounts.reduce((total, account) => total + account.review, 0);
  const assets = new Set(result.holdings.map(({ asset }) => asset));
  say(
    [
      'Lotbook demo: sample accounts, United States rules, FIFO',
      '',
      ...accounts.map(({ displayName, records: own }) => `  ${displayName}: ${own} records`),
      `  ${records} records became ${entries} ledger entries. Records to decide about: ${waiting}.`,
      '',
      yearsTable(outcome),
      '',
      `Held at the end: ${assets.size} assets in ${result.holdings.length} places. Issues to look at: ${result.issues.length}.`,
      ...openQuestions(outcome),
      '',
      'Written',
      ...files.map((file) => `  ${file}`),
    ].join('\n'),
  );
}
