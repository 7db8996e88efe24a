/**
 * Sentences for people. Each stands once, in English, in a table of its room under a code, with `{{name}}` where a fact goes; what is
 * thrown, found or kept carries the sentence itself. A sentence is its own key: a screen in another language reads code and facts back
 * out of it (`sentenceReader`) and says the same in its words; files, the command line and an unknown sentence stay as they are. So a
 * sentence kept by an earlier run, sealed, or sent between processes needs nothing beside it.
 */
export type Sentences = Readonly<Record<string, string>>;

/** The facts that a sentence has places for. */
export type FactName<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | FactName<Rest>
  : never;

/** What a sentence reads with its facts in: of a table's sentences, all that can be said. Any other text fails typing. */
export type Told<S extends string> = S extends `${infer Before}{{${string}}}${infer Rest}`
  ? `${Before}${string}${Told<Rest>}`
  : S;

export type SentenceOf<T extends Sentences> = Told<T[keyof T]>;

const PLACE = /\{\{(\w+)\}\}/;
const PLACES = new RegExp(PLACE, 'g');

/** A sentence of a table with its facts in their places. */
export function tell<const S extends string>(sentence: S, facts: Readonly<Record<FactName<S>, string>>): Told<S> {
  const known = new Map(Object.entries<string>(facts));
  const told = sentence.replaceAll(PLACES, (place, name: string) => known.get(name) ?? place);
  if (!isTold(sentence, told, known)) throw new Error('A sentence lacks a fact.');
  return told;
}

/** Every place of the sentence had its fact. */
function isTold<S extends string>(sentence: S, told: string, facts: ReadonlyMap<string, string>): told is Told<S> {
  return [...sentence.matchAll(PLACES)].every(([, name = '']) => facts.has(name));
}

/** A sentence as found: `code` is the group of its table and its code there, such as `note.single-leg`. */
export interface ReadSentence {
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
  /** What follows the sentence: another one, or a server's words; `''` for nothing. */
  readonly rest: string;
}

/** Of a sentence with facts: the words around them, and their names in between. */
interface Pattern {
  readonly code: string;
  readonly words: readonly string[];
  readonly names: readonly string[];
}

/** Longer texts are none of the app's; a server's own words may be of any length. In characters. */
const LONGEST = 2000;

/**
 * Reads code and facts back out of what `tell` made, of the first sentence where several follow each other; `null` for a text that is of
 * none of the tables. No fact is empty, and one with facts is the last.
 */
export function sentenceReader(groups: Readonly<Record<string, Sentences>>): (text: string) => ReadSentence | null {
  const plain = new Map<string, ReadSentence>();
  const patterns: Pattern[] = [];
  for (const [group, sentences] of Object.entries(groups)) {
    for (const [name, sentence] of Object.entries(sentences)) {
      const code = `${group}.${name}`;
      const pieces = sentence.split(PLACE);
      if (pieces.length === 1) plain.set(sentence, { code, facts: {}, rest: '' });
      else
        patterns.push({
          code,
          words: pieces.filter((_, at) => at % 2 === 0),
          names: pieces.filter((_, at) => at % 2 === 1),
        });
    }
  }
  // What has more words of its own is the closer fit.
  patterns.sort((a, b) => wordLength(b) - wordLength(a));
  return (text) => {
    if (text.length > LONGEST) return null;
    return plain.get(text) ?? readPattern(patterns, text) ?? readFirst(plain, text);
  };
}

function wordLength({ words }: Pattern): number {
  return words.join('').length;
}

function readPattern(patterns: readonly Pattern[], text: string): ReadSentence | null {
  for (const { code, words, names } of patterns) {
    const facts = factsIn(text, words);
    if (facts !== null) {
      return { code, facts: Object.fromEntries(names.map((name, at) => [name, facts[at] ?? ''])), rest: '' };
    }
  }
  return null;
}

/** A sentence ends with a full stop and a blank: each of those is tried, the first one first. */
function readFirst(plain: ReadonlyMap<string, ReadSentence>, text: string): ReadSentence | null {
  for (let end = text.indexOf('. '); end !== -1; end = text.indexOf('. ', end + 1)) {
    const found = plain.get(text.slice(0, end + 1));
    if (found !== undefined) return { ...found, rest: text.slice(end + 2) };
  }
  return null;
}

/** What stands between the words, each searched once from where the one before ended: no text makes this slow. */
function factsIn(text: string, [first = '', ...others]: readonly string[]): readonly string[] | null {
  if (!text.startsWith(first)) return null;
  const facts: string[] = [];
  let from = first.length;
  for (const [at, words] of others.entries()) {
    const last = at === others.length - 1;
    const end = last ? text.length - words.length : text.indexOf(words, from + 1);
    if (end <= from || !text.startsWith(words, end)) return null;
    facts.push(text.slice(from, end));
    from = end + words.length;
  }
  return facts;
}
