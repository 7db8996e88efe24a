import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceReader, tell, type SentenceOf } from './sentence.js';

const TABLES = {
  rate: {
    missing: 'There is no rate from {{from}} to {{to}}.',
    named: 'There is no rate from dollars to {{to}}.',
    plain: 'Nothing is known.',
    long: 'Two. Sentences. Stand.',
  },
  field: { wrong: 'The {{field}} {{fault}}. Correct it.' },
} as const;

const read = sentenceReader(TABLES);

describe('a sentence and its facts', () => {
  it('are put together in English, every place filled and nothing else touched', () => {
    expect(tell(TABLES.rate.missing, { from: 'USD', to: 'EUR' })).toBe('There is no rate from USD to EUR.');
    expect(tell(TABLES.rate.missing, { from: '{{to}}', to: '$&' })).toBe('There is no rate from {{to}} to $&.');
    expect(tell(TABLES.rate.plain, {})).toBe('Nothing is known.');
  });

  it('are read back as what they were, whatever the last fact says', () => {
    const name = fc.stringMatching(/^[\w.-]{1,12}$/);
    const anything = fc.string({ minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(name, anything, (field, fault) => {
        expect(read(tell(TABLES.field.wrong, { field, fault }))).toEqual({
          code: 'field.wrong',
          facts: { field, fault },
          rest: '',
        });
      }),
    );
  });

  it('prefers the sentence that has more words of its own', () => {
    expect(read('There is no rate from dollars to EUR.')).toEqual({
      code: 'rate.named',
      facts: { to: 'EUR' },
      rest: '',
    });
    expect(read('There is no rate from USD to EUR.')).toEqual({
      code: 'rate.missing',
      facts: { from: 'USD', to: 'EUR' },
      rest: '',
    });
  });

  it.each([
    ['words of another', 'The server is down.'],
    ['a sentence with more that is no sentence behind it', 'Nothing is known, really.'],
    ['a fact that is empty', 'There is no rate from  to EUR.'],
    ['a last fact that is empty', 'There is no rate from USD to .'],
    ['far too long a text', `There is no rate from ${'x'.repeat(3000)} to EUR.`],
    ['nothing', ''],
  ])('%s is none of the tables’', (_name, text) => {
    expect(read(text)).toBeNull();
  });

  it('is read apart from what follows it', () => {
    expect(read('Nothing is known. There is no rate from USD to EUR.')).toEqual({
      code: 'rate.plain',
      facts: {},
      rest: 'There is no rate from USD to EUR.',
    });
    expect(read('Two. Sentences. Stand. Here.')?.rest).toBe('Here.');
  });

  it('can be nothing but what the table says: another text fails typing', () => {
    const said: SentenceOf<typeof TABLES.rate> = tell(TABLES.rate.named, { to: 'EUR' });
    // @ts-expect-error It is of no table.
    const other: SentenceOf<typeof TABLES.rate> = 'The server is down.';
    // @ts-expect-error A fact is missing.
    const short = (): string => tell(TABLES.rate.missing, { from: 'USD' });
    expect([read(said)?.code, read(other)]).toEqual(['rate.named', null]);
    expect(short).toThrow('lacks a fact');
  });
});
