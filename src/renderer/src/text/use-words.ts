import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

let known: { readonly language: string; readonly t: TFunction } | null = null;

function wordsNow(): TFunction {
  const { language } = i18next;
  if (known?.language !== language) known = { language, t: remembering(i18next.getFixedT(language)) };
  return known.t;
}

/** The same words are asked for in every row, and looking them up takes longer than drawing them. */
function remembering(t: TFunction): TFunction {
  const found = new Map<unknown, unknown>();
  return new Proxy(t, {
    apply: (look, self, asked: unknown[]): unknown => {
      const [key, ...options] = asked;
      if (options.length > 0) return Reflect.apply(look, self, asked);
      if (!found.has(key)) found.set(key, Reflect.apply(look, self, asked));
      return found.get(key);
    },
  });
}

/** `t`, for parts that stand in every row of a table: `useTranslation` copies the whole translator each time that one appears. */
export function useWords(): TFunction {
  return useSyncExternalStore(subscribe, wordsNow);
}
