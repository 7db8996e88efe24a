import { shell } from 'electron';

/** The only pages that the app opens in the system's browser. */
const PAGES = {
  'vezgo-sign-up': 'https://vezgo.com/',
  'supported-exchanges': 'https://vezgo.com/status',
} as const;
export type PageName = keyof typeof PAGES;

export function openPage(page: PageName): Promise<void> {
  return shell.openExternal(PAGES[page]);
}
