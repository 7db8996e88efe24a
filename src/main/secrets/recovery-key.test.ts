import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecoveryKey, writeRecoveryKey } from './recovery-key.js';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const lineOf = (text: string): string => text.split('\n').find((line) => line.startsWith('Key:')) ?? '';
const withCode = expect.objectContaining({ name: 'AppError', code: 'file-unreadable' });

describe('a recovery key', () => {
  it('is read from its file, from its line, and from the bare key in any writing', () => {
    fc.assert(
      fc.property(key, (hex) => {
        const text = writeRecoveryKey(hex, '2026-11-21');
        const bare = lineOf(text).slice('Key: '.length);
        const asTyped = bare.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        for (const form of [text, text.replaceAll('\n', '\r\n'), lineOf(text), bare, asTyped]) {
          expect(readRecoveryKey(form)).toBe(hex);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is written in groups that can be read aloud', () => {
    // 256 zero bits are 52 zeros; the checksum is the start of SHA-256("lotbook recovery key" + 32 zero bytes) in base 32.
    expect(lineOf(writeRecoveryKey('00'.repeat(32), '2026-11-21'))).toMatch(/^Key: (0000-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('with one wrong sign or two exchanged is refused, never taken for another', () => {
    const text = lineOf(writeRecoveryKey('0123456789abcdef'.repeat(4), '2026-11-21'));
    const start = 'Key: '.length;
    for (let at = start; at < text.length; at += 1) {
      if (text[at] === '-') continue;
      const wrong = text[at] === 'Z' ? 'Y' : 'Z';
      expect(() => readRecoveryKey(text.slice(0, at) + wrong + text.slice(at + 1))).toThrow(withCode);
    }
    expect(() =>
      readRecoveryKey(`${text.slice(0, start)}${text[start + 1]}${text[start]}${text.slice(start + 2)}`),
    ).toThrow(withCode);
  });

  it.each(['', 'A letter to nobody.', 'Key:', 'Key: 0000-0000', '\u0000'.repeat(56)])(
    'is not found in "%s"',
    (text) => {
      expect(() => readRecoveryKey(text)).toThrow(withCode);
    },
  );
});
