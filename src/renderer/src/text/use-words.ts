import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

let known: { readonly language: string; readonly t: TFunction } | null = null;

function wordsNow(): TFunction {
  const { language } = i18next;
  if (known?.language !== language) known = { language, t: i18next.getFixedT(language) };
  return known.t;
}

/** `t`, for parts that stand in every row of a table: `useTranslation` copies the whole translator each time that one appears. */
export function useWords(): TFunction {
  return useSyncExternalStore(subscribe, wordsNow);
}
