import { isCash } from '../domain/currency.js';
import { Dec, type DecimalText } from '../domain/decimal.js';
import type { BasisEntry, Ledger, LedgerEntry, Leg } from '../domain/ledger-entry.js';
import { LEDGER_WORDS } from '../domain/issue-words.js';
import type { Issue } from '../domain/result.js';
import { tell } from '../domain/sentence.js';
import { calendarOf, type DayNumber, isoDate, parseInstant } from '../domain/tax-date.js';
import type { RateSource } from './rate-source.js';

export type ConvertedField = 'in' | 'out' | 'basis' | `fees/${number}`;

/** One figure that was converted: `to` = `from` × `rate`. */
export interface Conversion {
  readonly field: ConvertedField;
  readonly from: DecimalText;
  readonly currencyFrom: string;
  readonly to: DecimalText;
  readonly currencyTo: string;
  readonly rate: DecimalText;
  /** Day of the rate, which may be before the entry's own. */
  readonly rateDate: string;
  readonly source: string;
}

export interface ConvertedLedger {
  readonly ledger: Ledger;
  readonly conversions: ReadonlyMap<string, readonly Conversion[]>;
  readonly issues: readonly Issue[];
}

/**
 * The ledger with every value in another currency, each at the rate of its day in the taxpayer's calendar (`zone`, an IANA name); a
 * basis at the rate of the day on which the units were acquired. Cash in the report currency counts at its amount and is not
 * converted. What has no rate loses its value and is told as `missing-price`; it never becomes zero. Nothing is rounded.
 */
export function convertLedger(ledger: Ledger, to: string, rates: RateSource, zone: string): ConvertedLedger {
  if (ledger.currency === to) return { ledger, conversions: new Map(), issues: [] };
  const conversions = new Map<string, readonly Conversion[]>();
  const issues: Issue[] = [];
  const calendar = calendarOf(zone);
  const entries = ledger.entries.map((entry) => {
    const work = new EntryConversion(entry, ledger.currency, to, rates, calendar);
    const converted = work.run();
    if (work.conversions.length > 0) conversions.set(entry.id, work.conversions);
    issues.push(...work.issues);
    return converted;
  });
  return { ledger: { ...ledger, currency: to, entries }, conversions, issues };
}

/** Kinds in which no figure is made of cash, so that cash without a rate is no matter (docs/ledger-format.md). */
const NO_EFFECT_OF_CASH: ReadonlySet<LedgerEntry['kind']> = new Set([
  'deposit',
  'withdrawal',
  'gift-in',
  'gift-out',
  'donation',
  'opening',
  'lost',
  'split',
  'spend',
]);

class EntryConversion {
  readonly conversions: Conversion[] = [];
  readonly issues: Issue[] = [];

  constructor(
    private readonly entry: LedgerEntry,
    private readonly from: string,
    private readonly to: string,
    private readonly rates: RateSource,
    private readonly calendar: (instant: number) => DayNumber,
  ) {}

  run(): LedgerEntry {
    const { entry } = this;
    switch (entry.kind) {
      case 'trade':
        return { ...entry, out: this.leg('out', entry.out), in: this.leg('in', entry.in), ...this.fees(entry) };
      case 'income':
      case 'deposit':
      case 'split':
        return { ...entry, in: this.leg('in', entry.in) };
      case 'withdrawal':
      case 'spend':
        return { ...entry, out: this.leg('out', entry.out), ...this.fees(entry) };
      case 'gift-out':
      case 'donation':
      case 'lost':
      case 'fee':
        return { ...entry, out: this.leg('out', entry.out) };
      case 'transfer':
        return { ...entry, ...this.fees(entry) };
      case 'gift-in':
      case 'opening':
        return this.withBasis(entry);
      case 'stake':
      case 'unstake':
        return entry;
      default:
        return entry satisfies never;
    }
  }

  private fees({ fees }: { readonly fees?: readonly Leg[] }): { readonly fees?: readonly Leg[] } {
    return fees === undefined ? {} : { fees: fees.map((fee, index) => this.leg(`fees/${index}`, fee)) };
  }

  private leg(field: ConvertedField, leg: Leg): Leg {
    const { value: known, ...plain } = leg;
    const cash = isCash(leg);
    if (cash && leg.asset === this.to) return plain;
    const value = cash && leg.asset === this.from ? leg.amount : known;
    if (value === undefined) return plain;
    const counts = !(cash && field !== 'basis' && !field.startsWith('fees/') && NO_EFFECT_OF_CASH.has(this.entry.kind));
    const converted = this.convert(field, value, this.day(this.entry.time), counts ? leg.asset : null);
    return converted === null ? plain : { ...plain, value: converted };
  }

  /** Units whose cost cannot be told any more have come from somewhere at a cost that is not known: a deposit. */
  private withBasis(entry: BasisEntry): LedgerEntry {
    const { kind: _, basis, ...rest } = entry;
    const into = this.leg('in', entry.in);
    const cost = this.convert('basis', basis.cost, this.day(basis.acquired), entry.in.asset);
    if (cost === null) return { ...rest, kind: 'deposit', in: into };
    return { ...entry, in: into, basis: { ...basis, cost } };
  }

  private day(time: string): DayNumber {
    return this.calendar(parseInstant(time) ?? 0);
  }

  /** `null` without a rate, told as an issue about `asset` unless that is `null`. */
  private convert(field: ConvertedField, value: DecimalText, day: DayNumber, asset: string | null): DecimalText | null {
    const found = this.rates.lookup(this.from, this.to, day);
    if (found === null) {
      const message = tell(LEDGER_WORDS['no-rate'], { from: this.from, to: this.to, day: isoDate(day) });
      const known = this.issues.some((issue) => issue.asset === asset && issue.message === message);
      if (asset !== null && !known) this.issues.push({ code: 'missing-price', entry: this.entry.id, asset, message });
      return null;
    }
    const converted = new Dec(value).times(found.rate).toFixed();
    const { rate, date: rateDate, source } = found;
    const currencies = { currencyFrom: this.from, currencyTo: this.to };
    this.conversions.push({ field, from: value, to: converted, ...currencies, rate, rateDate, source });
    return converted;
  }
}
