import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../domain/steps.js';
import { parseKeepingDigits, sliceArraySteps } from './exact-json.js';

const sliceArray = (text: string) => finish(sliceArraySteps(text));

describe('parseKeepingDigits', () => {
  it('keeps every digit of a number that a double would round', () => {
    expect(parseKeepingDigits('{"amount":0.123456789012345678,"n":[-12345678901234567890]}')).toEqual({
      amount: '0.123456789012345678',
      n: ['-12345678901234567890'],
    });
  });
  it('keeps an exponent that a double cannot hold', () => {
    expect(parseKeepingDigits('{"tiny":1e-400,"n":[1.5E+308]}')).toEqual({ tiny: '1e-400', n: ['1.5E+308'] });
  });
  it('leaves short numbers, times and digits inside text alone', () => {
    const text = '{"at":1630412605283,"amount":0.1,"note":"1234567890123456789,\\" :12345678901234567890","x":[1e5]}';
    expect(parseKeepingDigits(text)).toEqual(JSON.parse(text));
  });
  it('refuses what JSON refuses', () => {
    expect(() => parseKeepingDigits('{"a":01234567890123456789}')).toThrow(SyntaxError);
    expect(() => parseKeepingDigits('{"a":12345678901234567')).toThrow(SyntaxError);
  });
  it('reads any JSON like JSON.parse, but for the digits', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const digits = (value: unknown): unknown =>
          JSON.parse(JSON.stringify(value), (_, item: unknown) => (typeof item === 'number' ? String(item) : item));
        const same = (value: unknown): unknown =>
          JSON.parse(JSON.stringify(value), (_, item: unknown) =>
            typeof item === 'string' && /^-?[\d.]+([eE][+-]?\d+)?$/.test(item) ? String(Number(item)) : item,
          );
        expect(same(digits(parseKeepingDigits(text)))).toEqual(same(digits(JSON.parse(text))));
      }),
    );
  });
});

describe('sliceArray', () => {
  it('cuts elements out byte for byte', () => {
    const elements = [
      '{"id" : "a","amount":0.123456789012345678901}',
      '{"t":"],[\\"{","n":[1,[2]]}',
      '"x,]"',
      '1e-30',
      'null',
    ];
    const text = ` [ ${elements.join(' ,\n')} ] `;
    expect(sliceArray(text).map(({ json }) => json)).toEqual(elements);
  });
  it('knows an empty array', () => {
    expect(sliceArray(' [ ] ')).toEqual([]);
  });
  it('refuses other JSON and broken JSON', () => {
    expect(() => sliceArray('{"error":"x"}')).toThrow(TypeError);
    for (const text of [
      '[{"id":"a"},',
      '[{"id":"a"}',
      '["a',
      '[1,]',
      '[,1]',
      '[,]',
      '[1 2]',
      '[1]x',
      '[1}',
      '[[1}]',
      '',
    ]) {
      expect(() => sliceArray(text)).toThrow(text === '' ? TypeError : SyntaxError);
    }
  });
  it('takes and refuses what JSON.parse does', () => {
    const pieces = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      '"',
      '\\',
      '1',
      '-',
      'null',
      '"a"',
      ' ',
      '\u00a0',
      '\ufeff',
      '\n',
    );
    const texts = fc.array(pieces, { maxLength: 8 }).map((some) => `[${some.join('')}]`);
    const parsed = (text: string): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        return 'refused';
      }
    };
    const sliced = (text: string): unknown => {
      try {
        return sliceArray(text).map(({ value }) => value);
      } catch {
        return 'refused';
      }
    };
    fc.assert(
      fc.property(texts, (text) => {
        expect(sliced(text)).toEqual(parsed(text));
      }),
      { numRuns: 5000 },
    );
  });
  it('rests while it reads a long page', () => {
    const items = Array.from({ length: 1000 }, (_, id) => JSON.stringify({ id, text: 'x'.repeat(1000) }));
    const steps = sliceArraySteps(`[${items.join(',')}]`);
    let rests = 0;
    while (steps.next().done !== true) rests += 1;
    expect(rests).toBeGreaterThan(10);
  });
  it('gives texts that parse to the elements', () => {
    fc.assert(
      fc.property(fc.array(fc.json(), { maxLength: 6 }), (texts) => {
        const slices = sliceArray(`[${texts.join(',')}]`);
        expect(slices.map(({ json }) => json)).toEqual(texts.map((text) => text.trim()));
        expect(slices.map(({ value }) => value)).toEqual(texts.map((text) => JSON.parse(text) as unknown));
      }),
    );
  });
});
