import { expect, it } from 'vitest';
import { rulesOfLocale } from './tax-home.js';

it('reads the country of a locale, and makes none up', () => {
  expect(['en-US', 'en-GB', 'fr_CA', 'de-DE', 'ja-JP'].map(rulesOfLocale)).toEqual(['us', 'gb', 'ca', 'de', 'jp']);
  // Languages whose codes are those of countries: only the region counts.
  expect(['de', 'it', 'es-MX', 'en', ''].map(rulesOfLocale)).toEqual([null, null, null, null, null]);
});
