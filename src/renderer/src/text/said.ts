import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceReader } from '../../../core/domain/sentence.js';
import { saidTexts } from './en-said.js';

const read = sentenceReader(saidTexts);

/** A sentence of the app's in the language of the screens; one that is of no table, such as a server's own, as it stands. */
export function inWords(t: TFunction, sentence: string): string {
  const found = read(sentence);
  if (found === null) return sentence;
  // A fact may be a sentence of its own: what is wrong with a field.
  const facts = Object.entries(found.facts).map(([name, fact]) => [name, inWords(t, fact)] as const);
  const words = t(`said.${found.code}`, { replace: Object.fromEntries(facts), defaultValue: sentence });
  return found.rest === '' ? words : `${words} ${inWords(t, found.rest)}`;
}

/** `inWords` in the language of the screens. */
export function useInWords(): (sentence: string) => string {
  const { t } = useTranslation();
  return useMemo(() => (sentence) => inWords(t, sentence), [t]);
}
