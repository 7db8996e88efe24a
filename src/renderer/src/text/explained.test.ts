import i18next from 'i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXPLANATION_WORDS, inEnglish, say } from '../../../core/domain/explanation-words/explanation-words.js';
import { LANGUAGES } from '../../../core/domain/language.js';
import type { Phrase } from '../../../core/domain/phrase.js';
import { writeNumbersAs } from '../ui/decimal-display.js';
import { speak, startTexts } from './i18n.js';
import { phraseInWords } from './said.js';

/** Every phrase, each fact the name of its place. */
const PHRASES: readonly Phrase[] = Object.entries(EXPLANATION_WORDS).flatMap(([group, phrases]) =>
  Object.entries(phrases).map(([name, words]) => {
    const places = [...words.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, place]) => (place === undefined ? [] : [place]));
    return { code: `${group}.${name}`, facts: Object.fromEntries(places.map((place) => [place, `<${place}>`])) };
  }),
);
/** In some languages the same word as in English. */
const SAME: ReadonlySet<string> = new Set(['incomeKind.cashback']);

beforeAll(startTexts);
afterEach(() => writeNumbersAs('en'));

describe.each(LANGUAGES)('%s', (language) => {
  it('says every phrase of an explanation in its own words, with all of its facts', async () => {
    await speak(language);
    const t = i18next.getFixedT(language);
    const told = PHRASES.map((phrase) => [phrase.code, phraseInWords(t, phrase), inEnglish(phrase)] as const);
    const own = told.flatMap(([code, words, english]) => (words === english ? [] : [code]));
    const others = PHRASES.flatMap(({ code }) => (SAME.has(code) ? [] : [code]));
    expect(own.filter((code) => !SAME.has(code))).toEqual(language === 'en' ? [] : others);
    const wrong = told.filter(([, words, english]) => placesIn(words) !== placesIn(english));
    expect(wrong).toEqual([]);
  });
});

const placesIn = (text: string): string => [...new Set(text.match(/<\w+>/g))].sort().join();

it('no fact of a phrase has a name that the catalogue keeps for itself', () => {
  const names = new Set(PHRASES.flatMap(({ facts }) => Object.keys(facts)));
  expect(names.size).toBeGreaterThan(20);
  expect(['count', 'context', 'ordinal', 'defaultValue', 'lng', 'ns'].filter((name) => names.has(name))).toEqual([]);
});

it('says phrases within phrases, lists and arithmetic, and leaves names as they were given', async () => {
  await speak('de');
  const t = i18next.getFixedT('de');
  const outside = say('part.outside', { account: 'Bank; proceeds: {{sum}}. $t(action.close)' });
  const sold = { units: '1 BTC', day: '2024-01-02', brought: say('part.worth', { units: '9 EUR', value: '10 USD' }) };
  const fees = say('part.fees', { fees: say('part.and', { first: '1 USD', second: '2 USD' }) });
  const phrase = say('proceeds.sold', { ...sold, account: outside, fees, sum: '10 − 1 − 2 = 7 USD' });
  expect(phraseInWords(t, phrase)).toBe(
    '1 BTC am 2024-01-02 bei einem unbekannten Ort außerhalb von Bank; proceeds: {{sum}}. $t(action.close) für 9 EUR (im Wert von 10 USD) verkauft, mit Gebühren von 1 USD und 2 USD; Erlös: 10 − 1 − 2 = 7 USD.',
  );
  expect(inEnglish(phrase)).toBe(
    '1 BTC sold on 2024-01-02 at an unknown place outside Bank; proceeds: {{sum}}. $t(action.close) for 9 EUR (worth 10 USD) with fees of 1 USD and 2 USD; proceeds: 10 − 1 − 2 = 7 USD.',
  );
  const smallest = say('part.smallest', { others: '2, 1', last: '1' });
  expect(phraseInWords(t, say('outcome.whole-loss', { sum: ['(', smallest, ') ÷ 2 × 10 = 5 CAD'] }))).toBe(
    'Die Veräußerung als Ganzes ergibt einen Verlust: (das Kleinste von 2, 1 und 1) ÷ 2 × 10 = 5 CAD.',
  );
});

it('writes figures as the language does, and leaves days, codes and names alone', async () => {
  await speak('de');
  writeNumbersAs('de');
  const t = i18next.getFixedT('de');
  const facts = {
    units: '≈1,234.5 1INCH',
    day: '2024-01-02',
    account: 'Fund 1.5',
    sum: '(1,000 − 0.25) × 2 = 1,999.5 USD',
  };
  const words = phraseInWords(t, say('acquisition.income', { ...facts, income: say('incomeKind.staking') }));
  for (const part of ['≈1.234,5 1INCH', '2024-01-02', 'Fund 1.5', '(1.000 − 0,25) × 2 = 1.999,5 USD'])
    expect(words).toContain(part);
  const smallest = say('part.smallest', { others: '2,000, 1', last: '0.5' });
  expect(phraseInWords(t, smallest)).toBe('das Kleinste von 2.000, 1 und 0,5');
});
