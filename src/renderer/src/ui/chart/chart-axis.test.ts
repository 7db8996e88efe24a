import i18next from 'i18next';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { axisText, daysBelow } from './chart-axis.js';

const had = i18next.language;
beforeEach(async () => void (await i18next.init({ lng: 'de', resources: {} })));
afterEach(async () => void (await i18next.changeLanguage(had)));

it('parts thousands on an axis as the figures beside it do', async () => {
  expect(axisText(7000, 'USD')).toBe('7.000\u00a0$');
  expect(axisText(14_000, 'USD')).toBe('14.000\u00a0$');
  expect(axisText(-7000, 'USD')).toBe('−7.000\u00a0$');
  await i18next.changeLanguage('en');
  expect(axisText(260_000, 'USD')).toBe('$260K');
});

it.each([
  // Days, pixels, and which of the days are written: evenly apart, none cut at the edge or nearer than one is wide.
  [30, 720, [1, 6, 11, 16, 21, 26]],
  [30, 200, [1, 16]],
  [30, 40, [1]],
  [8, 800, [1, 2, 3, 4, 5, 6, 7]],
  [9, 4000, [1, 3, 5, 7]],
  [1, 720, [1]],
  [0, 720, []],
])('below a chart of %i days, %i pixels wide, stand some of them', (count, width, written) => {
  const days = Array.from({ length: count }, (_, at) => `2024-03-${String(at + 1).padStart(2, '0')}`);
  const below = daysBelow(days, width);
  expect(below.map((day) => Number(day.slice(-2)))).toEqual(written);
});
