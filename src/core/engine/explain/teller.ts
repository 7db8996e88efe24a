import type { Dec, DecimalText } from '../../domain/decimal.js';
import type { Calculation, Explanation, ExplanationStep } from '../../domain/explanation.js';
import { type DayNumber, isoDate } from '../../domain/tax-date.js';
import type { Occasion } from '../postings.js';
import { calculationText } from './calculation.js';
import { figure } from './shown-figure.js';

/** Sentences of one explanation are kept to so many; what is left out is said. */
const MOST_STEPS = 60;

/** Collects the sentences of an explanation. */
export interface Teller {
  readonly currency: string;
  /** One sentence; `on` is the entry that it speaks of. */
  tell(text: string, on?: Occasion): void;
  /** A sentence that ends in its arithmetic. */
  work(text: string, calculation: Calculation, unit: string, on?: Occasion): void;
  /** Marks an entry as one that the row rests on, without a sentence. */
  rest(on: Occasion): void;
  /** True the first time it is asked for a thing, and while there is room: each is told once. */
  isNew(thing: object): boolean;
  money(amount: Dec | DecimalText): string;
  account(id: string): string;
  steps(): readonly ExplanationStep[];
  entries(): readonly Occasion[];
}

export const dayText = (day: DayNumber): string => isoDate(day);

export function units(amount: Dec | DecimalText, asset: string): string {
  return `${figure(amount)} ${asset}`;
}

export interface TellerSources {
  readonly currency: string;
  readonly accountNames: Readonly<Record<string, string>>;
  readonly sourcesOf: (entry: string) => readonly string[];
}

const OUTSIDE = 'external:';

export function createTeller({ currency, accountNames, sourcesOf }: TellerSources): Teller {
  const steps: ExplanationStep[] = [];
  const entries = new Map<string, Occasion>();
  const known = new Set<object>();
  let cut = false;
  const about = (on: Occasion | undefined): Pick<ExplanationStep, 'entry' | 'records'> => {
    if (on === undefined) return {};
    entries.set(on.entry.id, on);
    return { entry: on.entry.id, records: sourcesOf(on.entry.id) };
  };
  const account = (id: string): string => {
    if (!id.startsWith(OUTSIDE)) return accountNames[id] ?? id;
    return `an unknown place outside ${account(id.slice(OUTSIDE.length))}`;
  };
  return {
    currency,
    tell: (text, on) => void steps.push({ text, ...about(on) }),
    work(text, calculation, unit, on) {
      steps.push({ text: `${text}: ${calculationText(calculation, unit)}.`, ...about(on), calculation });
    },
    rest: (on) => void about(on),
    isNew(thing) {
      if (known.has(thing)) return false;
      known.add(thing);
      if (steps.length < MOST_STEPS) return true;
      if (!cut) steps.push({ text: 'What happened to these units before is long; the rest of it is left out here.' });
      cut = true;
      return false;
    },
    money: (amount) => `${figure(amount)} ${currency}`,
    account,
    steps: () => steps,
    entries: () => [...entries.values()].sort((a, b) => a.index - b.index),
  };
}

/** The explanation that a teller's sentences make. */
export function finished(
  head: string,
  teller: Teller,
  { sourcesOf }: TellerSources,
  rules: Explanation['rules'],
): Explanation {
  const entries = teller.entries().map(({ entry }) => entry.id);
  return { title: head, steps: teller.steps(), rules, entries, records: [...new Set(entries.flatMap(sourcesOf))] };
}
