import { describe, expect, it } from 'vitest';
import { catalogueOf } from './i18n.js';
import { en } from './en.js';
import { LANGUAGES, languageOf } from '../../../core/domain/language.js';

/** Every key with its words, `settings.sync` for `{settings: {sync: …}}`. */
function flat(words: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const own = path === '' ? key : `${path}.${key}`;
      return typeof value === 'object' && value !== null ? [...flat(value, own)] : [[own, String(value)] as const];
    }),
  );
}

const placeholders = (text: string): readonly string[] => [...(text.match(/\{\{.*?\}\}/g) ?? [])].sort();

const ENGLISH = flat(en);

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  it('has the keys of English, no more and no fewer', async () => {
    const words = flat(await catalogueOf(language));
    // The plural of whole millions is made from the other one.
    expect([...words.keys()].filter((key) => !key.endsWith('_many')).sort()).toEqual([...ENGLISH.keys()].sort());
  });

  it('has the placeholders of English in every text, and no empty text', async () => {
    const words = flat(await catalogueOf(language));
    const wrong = [...ENGLISH].filter(([key, text]) => {
      const own = words.get(key) ?? '';
      return own.trim() === '' || placeholders(own).join() !== placeholders(text).join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('has a text for every plural that its numbers ask for', async () => {
    const words = flat(await catalogueOf(language));
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...words.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(/other$/, ''));
    expect(
      counted.flatMap((key) => forms.filter((form) => !words.has(`${key}${form}`)).map((form) => key + form)),
    ).toEqual([]);
  });
});

it('follows the computer unless a language is chosen, and speaks English where it is not offered', () => {
  expect(languageOf('system', 'fr-CA')).toBe('fr');
  expect(languageOf('system', 'de_AT')).toBe('de');
  expect(languageOf('system', 'pt-BR')).toBe('en');
  expect(languageOf('it', 'fr-CA')).toBe('it');
});

it('French breaks no line before its colons and marks, nor inside its guillemets', async () => {
  const words = [...flat(await catalogueOf('fr')).values()];
  expect(words.filter((text) => / [;:!?»]|« /.test(text))).toEqual([]);
  expect(words.filter((text) => text.includes('\u00A0:')).length).toBeGreaterThan(50);
  expect(words.find((text) => text.includes('ledger.json'))).toContain('«\u00A0ledger.json\u00A0»');
});
