import { expect, it } from 'vitest';
import { recordTime } from './record-time.js';

it.each([
  ['{"initiated_at":1700000000000,"confirmed_at":1}', '2023-11-14T22:13:20.000Z'],
  ['{"initiated_at":null,"confirmed_at":"1700000000000"}', '2023-11-14T22:13:20.000Z'],
  ['{"initiated_at":"soon"}', null],
  ['[1700000000000]', null],
  ['{"initiated_at":', null],
])('%s happened at %s', (json, wanted) => {
  expect(recordTime(json)).toBe(wanted);
});
