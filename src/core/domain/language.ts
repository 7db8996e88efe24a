/** Languages that the app speaks; English is the one that the others are translated from. */
export const LANGUAGES = ['en', 'fr', 'es', 'it', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a setting; `system` is that of the computer's locale such as `fr-CA`, English where it is not offered. */
export function languageOf(setting: Language | 'system', locale: string): Language {
  if (setting !== 'system') return setting;
  const [code] = locale.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === code) ?? 'en';
}
