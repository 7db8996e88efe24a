import { expect, it } from 'vitest';
import { LANGUAGES } from '../../core/domain/language.js';
import { spokenLanguage } from './spoken-language.js';
import { wordsOf } from './words/words-of.js';

it('speaks the computer’s language until the settings say otherwise, and tells each turn once', () => {
  const spoken = spokenLanguage(() => 'de-AT');
  expect(spoken.words().menu.report).toBe('Steuerbericht');
  expect(spoken.follow('system')).toBe(false);
  expect([spoken.follow('fr'), spoken.follow('fr')]).toEqual([true, false]);
  expect(spoken.words().menu.report).toBe('Rapport fiscal');
  expect(spoken.follow('system')).toBe(true);
  expect(spoken.words().menu.report).toBe('Steuerbericht');
});

it('has English words where a language is not offered', () => {
  expect(spokenLanguage(() => 'pt-BR').words()).toBe(wordsOf('en'));
});

/** `file.menu` and the like with what stands there; of words with a number or a name, both forms. */
function flat(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): readonly (readonly [string, string])[] => {
    if (typeof value === 'function')
      return [1, 1234].map((given) => [path + key, String(Reflect.apply(value, undefined, [given]))]);
    return typeof value === 'object' && value !== null ? flat(value, `${path}${key}.`) : [[path + key, String(value)]];
  });
}

it.each(LANGUAGES)('says everything in %s, with each number and name in its place', (language) => {
  const said = flat(wordsOf(language));
  expect(said.map(([key]) => key)).toEqual(flat(wordsOf('en')).map(([key]) => key));
  expect(said.filter(([, words]) => words.trim() === '')).toEqual([]);
  expect(wordsOf(language).ask.replace('a.xlsx')).toContain('a.xlsx');
  expect(wordsOf(language).news.newRecords(1234).replaceAll(/\D/g, '')).toBe('1234');
});

it.each(LANGUAGES)('gives no letter of the menu bar to two menus in %s', (language) => {
  const { file, edit, view, go, window, help } = wordsOf(language).menu;
  const letters = [file, edit, view, go, window, help].map((label) => label.split('&')[1]?.[0]?.toLowerCase());
  expect(letters).not.toContain(undefined);
  expect(new Set(letters).size).toBe(letters.length);
});
