import { speak } from '../../text/i18n.js';
import type { Language } from '../../text/languages.js';
import { writeNumbersAs } from '../../ui/decimal-display.js';

/** Words, figures and what the page says of its language; calendars follow by `useTranslation`. */
export async function applyLanguage(language: Language): Promise<void> {
  await speak(language);
  writeNumbersAs(language);
  document.documentElement.lang = language;
}
