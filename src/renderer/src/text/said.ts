import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isDecimalText } from '../../../core/domain/decimal.js';
import { inEnglish, NAMES } from '../../../core/domain/explanation-words/explanation-words.js';
import { type Phrase, factIn } from '../../../core/domain/phrase.js';
import { sentenceReader } from '../../../core/domain/sentence.js';
import { exactText, figuresAsWritten } from '../ui/decimal-display.js';
import { saidTexts } from './en-said.js';

const read = sentenceReader(saidTexts);

/** A sentence of the app's in the language of the screens; one that is of no table, such as a server's own, as it stands. */
export function inWords(t: TFunction, sentence: string): string {
  const found = read(sentence);
  if (found === null) return sentence;
  // A fact may be a sentence of its own: what is wrong with a field.
  const facts = Object.entries(found.facts).map(([name, fact]) => [name, factInWords(t, name, fact)] as const);
  const words = t(`said.${found.code}`, { replace: Object.fromEntries(facts), defaultValue: sentence });
  return found.rest === '' ? words : `${words} ${inWords(t, found.rest)}`;
}

/** Facts that count things, which may be very many. */
const COUNTS: ReadonlySet<string> = new Set(['rows', 'most', 'more', 'copies']);

function factInWords(t: TFunction, name: string, fact: string): string {
  if (name === 'fault')
    return fact
      .split('\n')
      .map((fault) => faultInWords(t, fault))
      .join('\n');
  return COUNTS.has(name) && isDecimalText(fact) ? exactText(fact) : inWords(t, fact);
}

/** A fault of a file stands behind the names of its place there, which may hold any words: the first ending that is a sentence is it. */
function faultInWords(t: TFunction, fault: string): string {
  const parts = fault.split(': ');
  const at = parts.findIndex((_, from) => read(parts.slice(from).join(': ')) !== null);
  return at < 1 ? inWords(t, fault) : [...parts.slice(0, at), inWords(t, parts.slice(at).join(': '))].join(': ');
}

/** `inWords` in the language of the screens. */
export function useInWords(): (sentence: string) => string {
  const { t } = useTranslation();
  return useMemo(() => (sentence) => inWords(t, sentence), [t]);
}

/** A phrase of an explanation in the language of the screens, with its figures as that language writes them; names stay as they are. */
export function phraseInWords(t: TFunction, phrase: Phrase): string {
  const words = (one: Phrase): string => phraseInWords(t, one);
  const facts = Object.entries(phrase.facts).map(
    ([name, fact]) => [name, NAMES.has(name) ? factIn(fact, words) : factIn(fact, words, figuresAsWritten)] as const,
  );
  return t(`explained.${phrase.code}`, { replace: Object.fromEntries(facts), defaultValue: inEnglish(phrase) });
}
