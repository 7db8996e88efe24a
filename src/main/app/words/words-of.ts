import type { Language } from '../../../core/domain/language.js';
import { english, type MainWords } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { italian } from './italian.js';
import { spanish } from './spanish.js';

const WORDS: Readonly<Record<Language, MainWords>> = {
  en: english,
  fr: french,
  es: spanish,
  it: italian,
  de: german,
};

/** What the main process says, in a language. */
export function wordsOf(language: Language): MainWords {
  return WORDS[language];
}
