import { AppError } from '../../domain/app-error.js';
import type { Explanation } from '../../domain/explanation.js';
import { say } from '../../domain/explanation-words/explanation-words.js';
import { FILE_WORDS } from '../../domain/failure-words/file-words.js';
import type { Ledger } from '../../domain/ledger-entry.js';
import type { Phrase } from '../../domain/phrase.js';
import type { Disposal, Result } from '../../domain/result.js';
import type { ComputeOptions } from '../../domain/tax-options.js';
import { chooseOptions } from '../choices.js';
import { type AssetTrace, type TracedRow, traceAsset } from './asset-trace.js';
import { explainIncome } from './explain-income.js';
import { type PostedLedger, postLedger } from './posted-ledger.js';
import { disposalRules } from './rules-applied.js';
import { tellMatchedDay } from './tell-days.js';
import { partOf, tellBalance, tellOrder } from './tell-lots.js';
import { outcomeOf, tellDenied, tellGain, tellGiftBasis, tellTerm } from './tell-outcome.js';
import { tellPool, tellShortfall } from './tell-pools.js';
import { tellProceeds, tellUnknownProceeds } from './tell-proceeds.js';
import { type Teller, type TellerSources, createTeller, dayText, finished, units } from './teller.js';

/** Explains rows of one result. */
export interface Explainer {
  /** The row at `index` of `result.disposals`. */
  disposal(index: number): Explanation;
  /** The row at `index` of `result.income`. */
  income(index: number): Explanation;
}

function title({ kind, amount, asset, gain }: Disposal, traced: TracedRow, teller: Teller): Phrase {
  const what = outcomeOf(gain);
  const money = teller.money(what === 'loss' ? gain.slice(1) : gain);
  const outcome = what === 'neither' ? say('titleOutcome.neither') : say(`titleOutcome.${what}`, { money });
  return say(`title.${kind}`, { units: units(amount, asset), day: dayText(traced.posting.on.day), outcome });
}

function tellCost(teller: Teller, posted: PostedLedger, trace: AssetTrace, traced: TracedRow): void {
  const { posting, taken } = traced;
  const { rules, method, scope } = posted.choices;
  const slice = traced.slices[traced.at];
  if (slice === undefined) return;
  if (slice.match === 'shortfall') tellShortfall(teller, posting, slice.amount);
  else if (method === 'section-104') tellMatchedDay({ teller, posted, asset: posting.asset }, trace, traced);
  else if (taken === null) {
    const pool = trace.pool(scope === 'universal' ? null : posting.account);
    tellPool({ teller, posted, asset: posting.asset }, pool, traced.poolEvents, 'cost');
  } else {
    const story = { teller, trace, rules, asset: posting.asset };
    const { entry } = posting.on;
    tellOrder(story, taken, slice.match, 'identifiedAt' in entry ? entry : {});
    tellBalance(story, taken);
    const { amount, left } = taken;
    const [own, held] = [units(amount, posting.asset), units(left.amount, posting.asset)];
    teller.work(partOf(taken, 'cost'), teller.currency, (sum) =>
      amount.eq(left.amount)
        ? say('lots.leaves-all', { units: own, sum })
        : say('lots.leaves', { units: own, held, sum }),
    );
  }
}

/** The day on which the row's units count as acquired; `null` for pools and shortfalls. */
function acquiredDay(row: Disposal, traced: TracedRow): number | null {
  const slice = traced.slices[traced.at];
  const arrival = slice?.gift?.arrival;
  if (arrival !== undefined && row.acquiredEntry === arrival.entry && row.acquired === arrival.text) return arrival.day;
  return slice?.from?.day ?? null;
}

/**
 * Explains how rows of `result` came about: sentences whose arithmetic adds up, from the proceeds through the lots or the pool to the
 * acquisitions and the raw records of each. Nothing is worked out until a row is asked for; the first row of an asset costs as much as
 * computing that asset once more, further ones next to nothing. `ledger` and `options` must be those that `result` was computed from.
 * @throws AppError `bad-input` for a row that they do not give, `bad-options` as `compute` does
 */
export function createExplainer(
  ledger: Ledger,
  options: ComputeOptions,
  result: Result,
  sourcesOf: TellerSources['sourcesOf'],
  accountNames: TellerSources['accountNames'] = {},
): Explainer {
  const choices = chooseOptions(options);
  const sources: TellerSources = { currency: result.currency, accountNames, sourcesOf };
  const traces = new Map<string, AssetTrace>();
  let posted: PostedLedger | null = null;
  let places: ReadonlyMap<number, number> | null = null;
  const ledgerOnce = (): PostedLedger => (posted ??= postLedger(ledger, choices));

  const traceOf = (asset: string): AssetTrace => {
    let trace = traces.get(asset);
    if (trace === undefined) traces.set(asset, (trace = traceAsset(ledgerOnce(), asset)));
    return trace;
  };
  const tracedRow = (row: Disposal, index: number): TracedRow => {
    places ??= placesWithinAssets(result.disposals);
    const traced = traceOf(row.asset).rows[places.get(index) ?? -1];
    const slice = traced?.slices[traced.at];
    if (traced?.posting.on.entry.id !== row.entry || slice?.amount.toString() !== row.amount) throw notTheirs();
    return traced;
  };
  return {
    disposal(index) {
      const row = result.disposals[index];
      if (row === undefined) throw notTheirs();
      const traced = tracedRow(row, index);
      const teller = createTeller(sources);
      tellProceeds(teller, traced);
      tellCost(teller, ledgerOnce(), traceOf(row.asset), traced);
      tellUnknownProceeds(teller, traced);
      tellGiftBasis(teller, traced);
      tellDenied(teller, traced);
      tellTerm(teller, row, traced, choices.rules, acquiredDay(row, traced));
      tellGain(teller, row);
      teller.rest(traced.posting.on);
      return finished(title(row, traced, teller), teller, sources, disposalRules(choices, row, traced));
    },
    income(index) {
      const row = result.income[index];
      const on = row === undefined ? undefined : ledgerOnce().byId.get(row.entry)?.on;
      if (row === undefined || on === undefined) throw notTheirs();
      return explainIncome(row, on, choices.rules, sources);
    },
  };
}

const notTheirs = (): AppError => new AppError('bad-input', FILE_WORDS['stale-row']);

/** Of each row, its place among the rows of its asset. */
function placesWithinAssets(rows: readonly Disposal[]): ReadonlyMap<number, number> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map(({ asset }, index) => {
      const place = counts.get(asset) ?? 0;
      counts.set(asset, place + 1);
      return [index, place];
    }),
  );
}
