import { completeness } from './sheets/summary-completeness.js';
import { lotFigures } from './sheets/holdings-sheet.js';
import { incomeFigures } from './sheets/income-sheet.js';
import { inShort, rateStatements } from './sheets/method-sheet.js';
import { lotsKeptFor } from './lots-kept-for.js';
import { reportContext } from './report-context.js';
import type { ReportInput } from './report-input.js';

export interface CoverNotes {
  /** Name and words, in their order. */
  readonly facts: readonly (readonly [string, string])[];
  /** Plain sentences: what is missing from the figures; `[]` for a report that lacks nothing. */
  readonly warnings: readonly string[];
}

/**
 * What a reader has to know before any figure: on which terms the report was made, and what it lacks. `madeOn`: `2026-11-21`.
 * @throws AppError `bad-input` for a year that the result does not have
 */
export function coverNotes(input: ReportInput, madeOn: string): CoverNotes {
  const context = reportContext(input);
  const { result } = context;
  const { digests, appVersion } = input;
  const income = context.income.map((row) => incomeFigures(context, row));
  const statements = completeness(context, income, lotFigures(context));
  return {
    facts: [
      ...inShort(context),
      ['Lots are kept for', lotsKeptFor(context)],
      ['Time zone', result.timezone],
      ['Currency', result.currency],
      ...rateStatements(context).map(([source, words]) => ['Exchange rates', `${source}: ${words}`] as const),
      ...(digests === undefined
        ? []
        : ([
            ['SHA-256 of the ledger', digests.ledger],
            ['SHA-256 of the result', digests.result],
          ] as const)),
      ['Made on', `${madeOn} by Lotbook ${appVersion}`],
    ],
    warnings: statements
      .filter(([about]) => about !== 'Complete')
      .map(([about, words]) => (about === '' ? words : `${about}: ${words}`)),
  };
}
