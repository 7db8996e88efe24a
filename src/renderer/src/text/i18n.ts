import i18next from 'i18next';
import { initReactI18next, setI18n } from 'react-i18next';
import type { Catalogue } from './catalogue.js';
import { en } from './en.js';
import type { Language } from '../../../core/domain/language.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'translation';
    readonly resources: { readonly translation: typeof en };
  }
}

/** Read when a language is chosen: a page in English loads none of them. */
const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  fr: async () => (await import('./fr/fr.js')).fr,
  es: async () => (await import('./es/es.js')).es,
  it: async () => (await import('./it/it.js')).it,
  de: async () => (await import('./de/de.js')).de,
};

/** The catalogue of a language, English at once and any other when it is first asked for. */
export async function catalogueOf(language: Language): Promise<object> {
  if (language === 'en') return en;
  const words = withMany(await CATALOGUES[language]());
  return language === 'fr' ? unbroken(words) : words;
}

/** French sets colons, marks and guillemets off by a space, at which no line may break. */
function unbroken(words: object): object {
  const set = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) return unbroken(value);
    return typeof value === 'string' ? value.replaceAll(/ (?=[;:!?»])|(?<=«) /g, '\u00A0') : value;
  };
  return Object.fromEntries(Object.entries(words).map(([key, value]: [string, unknown]) => [key, set(value)]));
}

/**
 * French, Spanish and Italian have a plural of their own for whole millions. Behind digits it reads as any other plural does, so it is
 * copied from that.
 */
function withMany(words: object): object {
  const forms = Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return [[key, withMany(value)] as const];
    return key.endsWith('_other')
      ? [[key, value] as const, [key.replace(/other$/, 'many'), value] as const]
      : [[key, value] as const];
  });
  return Object.fromEntries(forms);
}

/** English stands in until another language is there, and for what one should lack. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes by itself.
    interpolation: { escapeValue: false },
  });
  // `useTranslation` copies every field of the translator for each component that appears: one that inherits them has none to copy.
  const light: typeof i18next = Object.create(i18next);
  setI18n(light);
}

let wanted: Language = 'en';

/** Turns every text to a language; of two calls at once the later one counts. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await catalogueOf(language));
  }
  if (wanted === language) await i18next.changeLanguage(language);
}
