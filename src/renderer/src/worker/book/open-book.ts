import type { RateSeries } from '../../../../core/contract/groups/rates.js';
import type { DecimalText } from '../../../../core/domain/decimal.js';
import { LEDGER_FORMAT, type Ledger, type LedgerEntry } from '../../../../core/domain/ledger-entry.js';
import type { Result } from '../../../../core/domain/result.js';
import { calendarOf, isoDate, parseInstant, type DayNumber } from '../../../../core/domain/tax-date.js';
import { createExplainer, type Explainer } from '../../../../core/engine/explain/explain-disposal.js';
import { ruleSet } from '../../../../core/engine/rules/rule-set.js';
import { convertLedger, type ConvertedLedger } from '../../../../core/rates/convert-ledger.js';
import { seriesRates } from '../../../../core/rates/rate-series.js';
import type { RememberingCompute } from './computations.js';
import { keepNewest } from './keep-newest.js';
import { keyOf } from '../options-key.js';
import type { BookOptions, ReceivedLedger } from '../protocol.js';
import { indexRows, type RowIndex } from '../rows/row-index.js';
import { askedOf, type AskedOfEntries } from '../rows/row-marks.js';
import { sliceResult, type SlicedResult } from './year-slices.js';

/** Results kept, one for each set of options; a person compares a few. */
const RESULTS_KEPT = 4;
/** Ledgers kept in a currency other than their own. */
const CONVERSIONS_KEPT = 2;

export interface Computed {
  /** As the engine took it: in the report currency, without what the person left out. */
  readonly ledger: Ledger;
  readonly conversions: ConvertedLedger['conversions'];
  readonly result: Result;
  readonly slices: SlicedResult;
  readonly asked: AskedOfEntries;
  /** An entry of `ledger`, by its id. */
  readonly entryOf: (id: string) => LedgerEntry | undefined;
  /** Made when the first row is to be explained. */
  readonly explainer: () => Explainer;
}

/** What a book needs from outside. */
export interface BookSurroundings {
  /** Exchange rates to a currency; asked for when it is not the ledger's. */
  readonly seriesOf: (currency: string) => Promise<RateSeries>;
  /** Told before each computation how many entries it goes through, and after it with `null`. */
  readonly onComputing: (entries: number | null) => void;
  readonly onComputed: (key: string, asked: AskedOfEntries) => void;
  readonly compute: RememberingCompute;
}

/** One ledger with everything that was worked out about it. */
export interface Book {
  /** In the currency of the store. */
  readonly ledger: Ledger;
  readonly accounts: Readonly<Record<string, string>>;
  readonly index: RowIndex;
  /** Computes unless it is known already; rejects with AppError for options that the rules do not allow. */
  readonly computed: (options: BookOptions) => Promise<Computed>;
  /** The ledger in the report currency of these options, each value at the rate of its day. */
  readonly converted: (options: BookOptions) => Promise<ConvertedLedger>;
  readonly currencyOf: (options: BookOptions) => string;
  /** Units of the report currency for one of the ledger's, by day; `null` on a day without a rate. */
  readonly ratesTo: (options: BookOptions) => Promise<(day: DayNumber) => DecimalText | null>;
  /** The time of an entry, by its id. */
  readonly timeOf: (entry: string) => string | undefined;
  readonly sourcesOf: (entry: string) => readonly string[];
  /** Exchange rates changed: what was converted is converted again. */
  readonly forgetResults: () => void;
}

/** The report currency: as chosen, else that of the rules' country, else the ledger's. */
function currencyOf({ currency, rules }: BookOptions, ledger: Ledger): string {
  return currency ?? ruleSet(rules).currency ?? ledger.currency;
}

export function openBook({ rows, currency, accounts }: ReceivedLedger, surroundings: BookSurroundings): Book {
  const index = indexRows(rows, accounts, currency);
  const counted = index.rows.filter(({ ignored }) => ignored !== true);
  const ledger: Ledger = { format: LEDGER_FORMAT, currency, entries: counted.map(({ entry }) => entry) };
  const rowOf = (id: string) => index.rows[index.byId.get(id) ?? -1];
  const timeOf = (id: string): string | undefined => rowOf(id)?.entry.time;
  const sourcesOf = (id: string): readonly string[] => rowOf(id)?.sources ?? [id];
  const keepConverted = keepNewest<ConvertedLedger>(CONVERSIONS_KEPT);
  const keepComputed = keepNewest<Computed>(RESULTS_KEPT);

  const converted = (options: BookOptions): Promise<ConvertedLedger> => {
    const to = currencyOf(options, ledger);
    const zone = options.timezone ?? 'UTC';
    return keepConverted.get(`${to} ${zone}`, async () => {
      if (to === currency) return { ledger, conversions: new Map(), issues: [] };
      return convertLedger(ledger, to, seriesRates(await surroundings.seriesOf(to)), zone);
    });
  };
  const ratesTo: Book['ratesTo'] = async (options) => {
    const to = currencyOf(options, ledger);
    if (to === currency) return () => '1';
    const rates = seriesRates(await surroundings.seriesOf(to));
    return (day) => rates.lookup(currency, to, day)?.rate ?? null;
  };
  const computed = (options: BookOptions): Promise<Computed> =>
    keepComputed.get(keyOf(options), async () => {
      const { ledger: own, conversions, issues } = await converted(options);
      const { currency: _, ...engine } = options;
      surroundings.onComputing(own.entries.length);
      try {
        const result = surroundings.compute(own, engine, issues);
        const made = computedFrom({ result, options, ledger: own, conversions, timeOf, sourcesOf, accounts });
        surroundings.onComputed(keyOf(options), made.asked);
        return made;
      } finally {
        surroundings.onComputing(null);
      }
    });
  return {
    ledger,
    accounts,
    index,
    computed,
    converted,
    currencyOf: (options) => currencyOf(options, ledger),
    ratesTo,
    timeOf,
    sourcesOf,
    forgetResults: () => {
      keepConverted.clear();
      keepComputed.clear();
    },
  };
}

interface Made
  extends Pick<Computed, 'result' | 'ledger' | 'conversions'>, Pick<Book, 'timeOf' | 'sourcesOf' | 'accounts'> {
  readonly options: BookOptions;
}

function computedFrom({ result, options, ledger, conversions, timeOf, sourcesOf, accounts }: Made): Computed {
  const slices = sliceResult(result, options, dayOf(result.timezone), timeOf);
  let explainer: Explainer | null = null;
  return {
    ledger,
    conversions,
    result,
    slices,
    asked: askedOf(slices.issuesOf),
    entryOf: finderOf(ledger),
    explainer: () => (explainer ??= createExplainer(ledger, options, result, sourcesOf, accounts)),
  };
}

/** Entries by id; gathered when the first is looked for. */
function finderOf({ entries }: Ledger): (id: string) => LedgerEntry | undefined {
  let byId: ReadonlyMap<string, LedgerEntry> | null = null;
  return (id) => (byId ??= new Map(entries.map((entry) => [entry.id, entry]))).get(id);
}

/** The taxpayer's calendar day of an instant, as `2024-03-05`. */
function dayOf(zone: string): (instant: string) => string {
  const calendar = calendarOf(zone);
  return (instant) => isoDate(calendar(parseInstant(instant) ?? 0));
}
