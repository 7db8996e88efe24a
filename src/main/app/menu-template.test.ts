import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { menuTemplate, type MenuCommand } from './menu-template.js';
import { wordsOf } from './words/words-of.js';

function open(mac: boolean, packaged = true) {
  const chosen: MenuCommand[] = [];
  const template = menuTemplate({
    mac,
    packaged,
    words: wordsOf('en').menu,
    choose: (command) => chosen.push(command),
    openPage: () => undefined,
  });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return { chosen, template, items };
}

/** What a click does, without the window and the keys that Electron hands over. */
function click({ click: clicked }: MenuItemConstructorOptions): void {
  if (clicked !== undefined) Reflect.apply(clicked, undefined, []);
}

it('tells the page each command once, under its own name', () => {
  const { chosen, items } = open(false);
  for (const item of items) click(item);
  expect([...chosen].sort()).toEqual(
    [
      'about',
      'accounts',
      'check-engine',
      'connect',
      'export',
      'holdings',
      'import',
      'overview',
      'palette',
      'redo',
      'report',
      'review',
      'settings',
      'shortcuts',
      'sync',
      'transactions',
      'undo',
    ].sort(),
  );
});

it('puts settings and about where each system has them', () => {
  const place = (mac: boolean, label: string) =>
    open(mac).template.findIndex(
      ({ submenu }) => Array.isArray(submenu) && submenu.some((item) => item.label === label),
    );
  expect(place(true, 'Settings…')).toBe(0);
  expect(place(true, 'About Lotbook')).toBe(0);
  expect(open(false).template[place(false, 'Settings…')]?.label).toBe('&File');
  expect(open(false).template[place(false, 'About Lotbook')]?.role).toBe('help');
});

it('names every item and every menu, so that none is in English when the words are not', () => {
  for (const mac of [true, false]) {
    const { template, items } = open(mac);
    const named = (item: MenuItemConstructorOptions) => item.type === 'separator' || item.label !== undefined;
    // The application's own menu of macOS bears the application's name.
    expect(template.filter((menu) => menu.role !== 'appMenu' && !named(menu))).toEqual([]);
    expect(items.filter((item) => !named(item))).toEqual([]);
  }
});

it('gives no key to two commands, and no developer tools to a packaged app', () => {
  const { items } = open(false);
  const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
  expect(new Set(keys).size).toBe(keys.length);
  expect(items.some(({ role }) => role === 'toggleDevTools')).toBe(false);
  expect(open(false, false).items.some(({ role }) => role === 'toggleDevTools')).toBe(true);
});
