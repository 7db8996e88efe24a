import { describe, expect, it } from 'vitest';
import { startByteText } from './byte-text.js';

const LONG = 'ü'.repeat(40) + 'x'.repeat(60);

describe('startByteText', () => {
  it.each([0, 3, 1000])('writes UTF-8 whatever room it began with (%i bytes)', (room) => {
    const { add, bytes } = startByteText(room);
    const texts = ['plain', '', 'Zoë', '🚀', LONG, '\uFEFF', 'end\r\n'];
    for (const text of texts) add(text);
    expect(Buffer.from(bytes())).toEqual(Buffer.from(texts.join(''), 'utf8'));
  });

  it('replaces half a character, as every encoder does', () => {
    const { add, bytes } = startByteText(10);
    add('a\uD83D');
    expect(Buffer.from(bytes()).toString('utf8')).toBe('a\uFFFD');
  });
});
