import { createContext, use } from 'react';

const SeenContext = createContext(true);

/** Around what may be laid out before anyone sees it. */
export const SeenProvider = SeenContext.Provider;

/** Whether one sees this part of the page, or it is only laid out: then it takes neither the focus nor a key. */
export function useSeen(): boolean {
  return use(SeenContext);
}
