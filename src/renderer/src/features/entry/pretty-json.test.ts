import { expect, it } from 'vitest';
import { prettyJson } from './pretty-json.js';

it('indents as JSON.stringify does', () => {
  const value = {
    id: 'a',
    parts: [{ n: '1', s: 'x, {y}: "z"\\' }, []],
    misc: {},
    none: null,
    yes: true,
    deep: [[1, 2], 'b'],
  };
  expect(prettyJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
  expect(prettyJson(JSON.stringify(value, null, 4))).toBe(JSON.stringify(value, null, 2));
});

it('keeps every digit and the order of keys', () => {
  expect(prettyJson('{"2":0.10000000000000000001,"1":1e+400}')).toBe(
    '{\n  "2": 0.10000000000000000001,\n  "1": 1e+400\n}',
  );
});

it('shows text that is no JSON instead of failing', () => {
  expect(prettyJson('}{ oops "')).toContain('oops');
});
