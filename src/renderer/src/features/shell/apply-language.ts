import { speak } from '../../text/i18n.js';
import type { Language } from '../../../../core/domain/language.js';
import { writeNumbersAs } from '../../ui/decimal-display.js';

/** Months and days of the calendars; English is built into dayjs. */
const CALENDARS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<unknown>>> = {
  fr: () => import('dayjs/locale/fr.js'),
  es: () => import('dayjs/locale/es.js'),
  it: () => import('dayjs/locale/it.js'),
  de: () => import('dayjs/locale/de.js'),
};

/** Words, figures, calendars, and what the page says of its language. */
export async function applyLanguage(language: Language): Promise<void> {
  if (language !== 'en') await CALENDARS[language]();
  await speak(language);
  writeNumbersAs(language);
  document.documentElement.lang = language;
}
