import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../core/contract/calls.js';
import type { MenuWords } from './menu-words.js';
import type { PageName } from './open-page.js';

export type MenuCommand = EventPayload<'menu.chosen'>['command'];

export interface MenuParts {
  readonly mac: boolean;
  /** Reloading and developer tools are for development only. */
  readonly packaged: boolean;
  readonly words: MenuWords;
  /** Tells the page what was chosen; it knows what that starts and whether it can be started now. */
  readonly choose: (command: MenuCommand) => void;
  readonly openPage: (page: PageName) => void;
}

const SCREENS = ['overview', 'accounts', 'transactions', 'review', 'report', 'holdings', 'import'] as const;

/** The application menu by each system's custom: on macOS settings and about live in the application's own menu. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const { mac, words, choose } = parts;
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => choose(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const settings = item(words.settings, 'settings', 'CmdOrCtrl+,');
  const about = item(words.about, 'about');
  return [
    ...(mac ? [macMenu(settings, about)] : []),
    {
      label: words.file,
      submenu: [
        item(words.sync, 'sync', 'CmdOrCtrl+Shift+S'),
        item(words.connect, 'connect', 'CmdOrCtrl+Shift+A'),
        item(words.export, 'export', 'CmdOrCtrl+E'),
        { type: 'separator' },
        ...(mac ? [{ role: 'close' } as const] : [settings, { type: 'separator' } as const, { role: 'quit' } as const]),
      ],
    },
    {
      label: words.edit,
      submenu: [
        // Of the person's decisions; while they type in a field the page hands these back to it.
        item(words.undo, 'undo', 'CmdOrCtrl+Z'),
        item(words.redo, 'redo', 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: words.go,
      submenu: [
        item(words.palette, 'palette', 'CmdOrCtrl+K'),
        { type: 'separator' },
        ...SCREENS.map((screen) => item(words[screen], screen)),
      ],
    },
    viewMenu(parts),
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        item(words.shortcuts, 'shortcuts'),
        item(words.checkEngine, 'check-engine'),
        { label: words.supportedExchanges, click: () => parts.openPage('supported-exchanges') },
        ...(mac ? [] : [{ type: 'separator' } as const, about]),
      ],
    },
  ];
}

function macMenu(settings: MenuItemConstructorOptions, about: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      about,
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
}

function viewMenu({ words, packaged }: MenuParts): MenuItemConstructorOptions {
  const develop: MenuItemConstructorOptions[] = packaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: words.view,
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...develop,
    ],
  };
}
