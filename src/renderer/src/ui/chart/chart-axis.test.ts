import i18next from 'i18next';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { axisText } from './chart-axis.js';

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
