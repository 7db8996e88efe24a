import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineDiff } from './line-diff.js';

const shown = (before: string, after: string) =>
  lineDiff(before, after).map(({ mark, text }) => `${{ same: ' ', gone: '-', new: '+' }[mark]}${text}`);

it('keeps what is common and tells what went and what came', () => {
  expect(shown('{\na: 1\nb: 2\n}', '{\na: 1\nb: 3\nc: 4\n}')).toEqual([' {', ' a: 1', '-b: 2', '+b: 3', '+c: 4', ' }']);
  expect(shown('a', 'a')).toEqual([' a']);
});

it('loses no line of either text', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 12 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after);
      const without = (mark: string) => lines.filter((line) => line.mark !== mark).map((line) => line.text);
      expect(without('new').join('\n')).toBe(before);
      expect(without('gone').join('\n')).toBe(after);
    }),
  );
});
