import type { FactName, Sentences } from './sentence.js';

/** What stands in a place of a phrase: a name or figures as English writes them, a phrase of its own, or several that run on. */
export type Fact = string | Phrase | readonly Fact[];

/**
 * A sentence, or a part of one, before it is in a language: its code in the tables of a book, and its facts. For what is not stored: where
 * names that a person chose stand between the words, these can not be read back out of a sentence.
 */
export interface Phrase {
  /** The group of its table and its code there, such as `lots.fifo`. */
  readonly code: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

type Tables = Readonly<Record<string, Sentences>>;

/** The codes of a book's phrases. */
type CodeOf<T extends Tables> = { [G in keyof T & string]: `${G}.${keyof T[G] & string}` }[keyof T & string];

type SentenceAt<T extends Tables, C extends string> = C extends `${infer G}.${infer Name}` ? T[G][Name] : never;

/** The facts that a phrase has places for, all of them; none need be given where it has no place. */
type FactsOf<S extends string> = [FactName<S>] extends [never]
  ? readonly []
  : readonly [facts: Readonly<Record<FactName<S>, Fact>>];

export interface Phrasebook<T extends Tables> {
  /** A phrase of the book. A code that is in none of its tables, or a fact that is missing, fails typing. */
  readonly say: <C extends CodeOf<T>>(code: C, ...facts: FactsOf<SentenceAt<T, C>>) => Phrase;
  /** @throws Error for a phrase of another book */
  readonly inEnglish: (phrase: Phrase) => string;
}

/** Words, name of a fact, words, …: a sentence taken apart once, as its English is wanted ten thousand times in an export. */
type Pieces = readonly string[];

const PLACE = /\{\{(\w+)\}\}/;

/** A book of phrases by group and code: there they stand in English, with `{{name}}` where a fact goes. */
export function phrasebook<const T extends Tables>(tables: T): Phrasebook<T> {
  const pieces = new Map<string, Pieces>();
  for (const [group, sentences] of Object.entries(tables)) {
    for (const [name, sentence] of Object.entries(sentences)) pieces.set(`${group}.${name}`, sentence.split(PLACE));
  }
  const inEnglish = ({ code, facts }: Phrase): string => {
    const own = pieces.get(code);
    if (own === undefined) throw new Error(`No phrase "${code}" in this book.`);
    let told = '';
    own.forEach((piece, at) => (told += at % 2 === 0 ? piece : factIn(facts[piece], inEnglish)));
    return told;
  };
  return { say: (code, ...[facts = {}]) => ({ code, facts }), inEnglish };
}

/** A fact in the language of `words`; `text` writes what is no phrase. */
export function factIn(
  fact: Fact | undefined,
  words: (phrase: Phrase) => string,
  text: (given: string) => string = asGiven,
): string {
  if (typeof fact === 'string') return text(fact);
  if (fact === undefined) return '';
  if (isList(fact)) return fact.map((one) => factIn(one, words, text)).join('');
  return words(fact);
}

const asGiven = (text: string): string => text;

const isList = (fact: Exclude<Fact, string>): fact is readonly Fact[] => Array.isArray(fact);

/** Facts with something between them: one text where all of them are texts. */
export function runOn(facts: readonly Fact[], between: string): Fact {
  if (facts.every((fact) => typeof fact === 'string')) return facts.join(between);
  return facts.flatMap((fact, at) => (at === 0 ? [fact] : [between, fact]));
}
