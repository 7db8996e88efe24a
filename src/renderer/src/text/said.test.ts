import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../core/domain/language.js';
import { FILE_WORDS } from '../../../core/domain/failure-words/file-words.js';
import { sentenceReader, tell } from '../../../core/domain/sentence.js';
import { saidTexts } from './en-said.js';
import { catalogueOf, speak, startTexts } from './i18n.js';
import { inWords } from './said.js';

/** Every sentence with its facts in: each fact is the name of its place, which is a sentence of no table. */
const SAID: readonly { readonly group: string; readonly code: string; readonly english: string }[] = Object.entries(
  saidTexts,
).flatMap(([group, sentences]) =>
  Object.entries(sentences).map(([code, english]) => ({ group, code, english: filled(english) })),
);

function filled(sentence: string): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, '<$1>');
}

/** The words of a catalogue for a sentence, read past its types: what is under test is what it holds. */
function wordsIn(catalogue: object, group: string, code: string): unknown {
  const at = (from: unknown, key: string): unknown =>
    typeof from === 'object' && from !== null ? new Map<string, unknown>(Object.entries(from)).get(key) : undefined;
  return at(at(at(catalogue, 'said'), group), code);
}

beforeAll(async () => {
  await startTexts();
  await speak('de');
});

it('no sentence stands in two tables, and none is taken for another', () => {
  const read = sentenceReader(saidTexts);
  expect(SAID.map(({ english }) => read(english)?.code)).toEqual(SAID.map(({ group, code }) => `${group}.${code}`));
});

it('no fact has a name that the catalogue keeps for itself', () => {
  const names = SAID.flatMap(({ english }) => [...english.matchAll(/<(\w+)>/g)].map(([, name]) => name));
  expect(names.length).toBeGreaterThan(5);
  expect(
    names.filter((name) => ['count', 'context', 'ordinal', 'defaultValue', 'lng', 'ns'].includes(name ?? '')),
  ).toEqual([]);
});

describe.each(LANGUAGES)('%s', (language) => {
  it('says every sentence in its own words, with the facts in their places', async () => {
    const catalogue = await catalogueOf(language);
    await speak(language);
    const t = i18next.getFixedT(language);
    for (const { group, code, english } of SAID) {
      const words = wordsIn(catalogue, group, code);
      expect(words, `${group}.${code}`).toBeTypeOf('string');
      expect(inWords(t, english)).toBe(filled(String(words)));
      expect(inWords(t, english) === english, `${group}.${code}`).toBe(language === 'en');
    }
  });
});

it('puts a sentence that is a fact into the language too, and leaves other texts alone', async () => {
  await speak('de');
  const t = i18next.getFixedT('de');
  expect(inWords(t, 'The in.amount must be more than 0. Correct it.')).toBe(
    'Das Feld „in.amount“ muss größer als 0 sein. Berichtigen Sie es.',
  );
  expect(inWords(t, 'Kraken: EService:Unavailable')).toBe('Kraken: EService:Unavailable');
});

it.each([
  ['a1: fees[0]: must be an object', 'a1: fees[0]: muss ein Objekt sein'],
  ['a: in.amount: b: in.amount: must be more than 0', 'a: in.amount: b: in.amount: muss größer als 0 sein'],
  ['format: is missing: it must be "lotbook-ledger/1"', 'format: fehlt: muss "lotbook-ledger/1" sein'],
  ['is not valid JSON (line 2, column 16)', 'ist kein gültiges JSON (Zeile 2, Spalte 16)'],
  ['something: else', 'something: else'],
])('puts a fault of a file, which stands behind its place, into the language: %s', async (fault, german) => {
  await speak('de');
  const t = i18next.getFixedT('de');
  expect(inWords(t, tell(FILE_WORDS['ledger-faulty'], { fault }))).toBe(`Die Ledger-Datei ist fehlerhaft: ${german}`);
});

it('puts each of several faults into the language, one a line', async () => {
  await speak('de');
  const fault = '\na1: fees[0]: must be an object\nb2: in.amount: must be more than 0';
  expect(inWords(i18next.getFixedT('de'), tell(FILE_WORDS['ledger-faults'], { fault, more: '3' }))).toBe(
    'Die Ledger-Datei ist fehlerhaft: \na1: fees[0]: muss ein Objekt sein\nb2: in.amount: muss größer als 0 sein\n(und 3 weitere Fehler)',
  );
});

it('says sentences that follow each other, and leaves what a server said as it said it', () => {
  const t = i18next.getFixedT('de');
  expect(inWords(t, 'Vezgo refused the request. It said: Bad. Account.')).toBe(
    'Vezgo hat die Anfrage abgelehnt. Es sagte: Bad. Account.',
  );
  expect(inWords(t, 'The book is damaged. Call 555. Now.')).toBe('Das Buch ist beschädigt. Call 555. Now.');
});

it('a fact is shown as it is, whatever it looks like', () => {
  const t = i18next.getFixedT('de');
  expect(inWords(t, 'The kind "{{column}} $t(action.close) <b>" is not known. Decide what this was.')).toBe(
    'Die Art „{{column}} $t(action.close) <b>“ ist nicht bekannt. Entscheiden Sie, was es war.',
  );
});
