import { languageOf, type Language } from '../../core/domain/language.js';
import type { Settings } from '../../core/contract/views.js';
import type { MainWords } from './words/english.js';
import { wordsOf } from './words/words-of.js';

export interface SpokenLanguage {
  /** In the language of now: asked for each time something is said. */
  readonly words: () => MainWords;
  /** Follows the setting; nothing happens where it is spoken already. */
  readonly follow: (setting: Settings['language']) => void;
}

/**
 * The language of menu, dialogs and notifications: the computer's until the settings are known.
 * @param onTurn called with the new words whenever the language turns
 */
export function spokenLanguage(locale: () => string, onTurn: (words: MainWords) => void): SpokenLanguage {
  let spoken: Language | null = null;
  const now = (): Language => spoken ?? languageOf('system', locale());
  return {
    words: () => wordsOf(now()),
    follow: (setting) => {
      const next = languageOf(setting, locale());
      if (next === now()) return;
      spoken = next;
      onTurn(wordsOf(next));
    },
  };
}
