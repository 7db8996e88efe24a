import type { Dec, DecimalText } from '../../domain/decimal.js';
import type { Calculation, Explanation, ExplanationStep } from '../../domain/explanation.js';
import { inEnglish, say } from '../../domain/explanation-words/explanation-words.js';
import type { Fact, Phrase } from '../../domain/phrase.js';
import { type DayNumber, isoDate } from '../../domain/tax-date.js';
import type { Occasion } from '../postings.js';
import { calculationFact } from './calculation.js';
import { figure } from './shown-figure.js';

/** Sentences of one explanation are kept to so many; what is left out is said. */
const MOST_STEPS = 60;

/** Collects the sentences of an explanation. */
export interface Teller {
  readonly currency: string;
  /** One sentence; `on` is the entry that it speaks of. */
  tell(said: Phrase, on?: Occasion): void;
  /** A sentence with its arithmetic, which `told` is given as a fact. */
  work(calculation: Calculation, unit: string, told: (sum: Fact) => Phrase, on?: Occasion): void;
  /** Marks an entry as one that the row rests on, without a sentence. */
  rest(on: Occasion): void;
  /** True the first time it is asked for a thing, and while there is room: each is told once. */
  isNew(thing: object): boolean;
  money(amount: Dec | DecimalText): string;
  account(id: string): Fact;
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
  const account = (id: string): Fact => {
    if (!id.startsWith(OUTSIDE)) return accountNames[id] ?? id;
    return say('part.outside', { account: account(id.slice(OUTSIDE.length)) });
  };
  const step = (said: Phrase, on?: Occasion): ExplanationStep => ({ text: inEnglish(said), said, ...about(on) });
  return {
    currency,
    tell: (said, on) => void steps.push(step(said, on)),
    work(calculation, unit, told, on) {
      steps.push({ ...step(told(calculationFact(calculation, unit)), on), calculation });
    },
    rest: (on) => void about(on),
    isNew(thing) {
      if (known.has(thing)) return false;
      known.add(thing);
      if (steps.length < MOST_STEPS) return true;
      if (!cut) steps.push(step(say('outcome.cut')));
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
  head: Phrase,
  teller: Teller,
  { sourcesOf }: TellerSources,
  rules: Explanation['rules'],
): Explanation {
  const entries = teller.entries().map(({ entry }) => entry.id);
  const records = [...new Set(entries.flatMap(sourcesOf))];
  return { title: inEnglish(head), said: head, steps: teller.steps(), rules, entries, records };
}
