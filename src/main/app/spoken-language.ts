import { languageOf, type Language } from '../../core/domain/language.js';
import type { Settings } from '../../core/contract/views.js';
import type { MainWords } from './words/english.js';
import { wordsOf } from './words/words-of.js';

export interface SpokenLanguage {
  /** In the language of now: asked for each time something is said. */
  readonly words: () => MainWords;
  /** Follows the setting; answers whether that is another language than before. */
  readonly follow: (setting: Settings['language']) => boolean;
}

/** The language of menu, dialogs and notifications: the computer's until the settings are known. */
export function spokenLanguage(locale: () => string): SpokenLanguage {
  let spoken: Language | null = null;
  const now = (): Language => spoken ?? languageOf('system', locale());
  return {
    words: () => wordsOf(now()),
    follow: (setting) => {
      const next = languageOf(setting, locale());
      const turns = next !== now();
      spoken = next;
      return turns;
    },
  };
}
