import type { MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../core/contract/calls.js';
import type { PageName } from './open-page.js';
import type { MainWords } from './words/english.js';

export type MenuCommand = EventPayload<'menu.chosen'>['command'];
type Item = MenuItemConstructorOptions;

export interface MenuParts {
  readonly mac: boolean;
  /** Reloading and developer tools are for development only. */
  readonly packaged: boolean;
  readonly words: MainWords['menu'];
  /** Tells the page what was chosen; it knows what that starts and whether it can be started now. */
  readonly choose: (command: MenuCommand) => void;
  readonly openPage: (page: PageName) => void;
}

const SCREENS = ['overview', 'accounts', 'transactions', 'review', 'report', 'holdings', 'import'] as const;
const LINE: Item = { type: 'separator' };

/**
 * The application menu by each system's custom: on macOS settings and about live in the application's own menu. Every item is named
 * here, since Electron names its own ones in English.
 */
export function menuTemplate(parts: MenuParts): Item[] {
  const { mac, words, choose } = parts;
  const item = (label: string, command: MenuCommand, accelerator?: string): Item => ({
    label,
    click: () => choose(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const settings = item(words.settings, 'settings', 'CmdOrCtrl+,');
  const about = item(words.about, 'about');
  const quit: Item = { role: 'quit', label: words.quit };
  const close: Item = { role: 'close', label: words.close };
  return [
    ...(mac ? [macMenu(words, settings, about, quit)] : []),
    {
      label: words.file,
      submenu: [
        item(words.sync, 'sync', 'CmdOrCtrl+Shift+S'),
        item(words.connect, 'connect', 'CmdOrCtrl+Shift+A'),
        item(words.export, 'export', 'CmdOrCtrl+E'),
        LINE,
        ...(mac ? [close] : [settings, LINE, quit]),
      ],
    },
    {
      label: words.edit,
      submenu: [
        // Of the person's decisions; while they type in a field the page hands these back to it.
        item(words.undo, 'undo', 'CmdOrCtrl+Z'),
        item(words.redo, 'redo', 'CmdOrCtrl+Shift+Z'),
        LINE,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.go,
      submenu: [
        item(words.palette, 'palette', 'CmdOrCtrl+K'),
        LINE,
        ...SCREENS.map((screen) => item(words[screen], screen)),
      ],
    },
    viewMenu(parts),
    windowMenu(parts, close),
    {
      role: 'help',
      label: words.help,
      submenu: [
        item(words.shortcuts, 'shortcuts'),
        item(words.checkEngine, 'check-engine'),
        { label: words.supportedExchanges, click: () => parts.openPage('supported-exchanges') },
        ...(mac ? [] : [LINE, about]),
      ],
    },
  ];
}

function macMenu(words: MainWords['menu'], settings: Item, about: Item, quit: Item): Item {
  return {
    role: 'appMenu',
    submenu: [
      about,
      LINE,
      settings,
      LINE,
      { role: 'services', label: words.services },
      LINE,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      LINE,
      quit,
    ],
  };
}

function viewMenu({ words, packaged }: MenuParts): Item {
  const develop: Item[] = packaged ? [] : [LINE, { role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: words.view,
    submenu: [
      { role: 'resetZoom', label: words.resetZoom },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      LINE,
      { role: 'togglefullscreen', label: words.fullScreen },
      ...develop,
    ],
  };
}

function windowMenu({ mac, words }: MenuParts, close: Item): Item {
  const zoomed: Item[] = mac ? [LINE, { role: 'front', label: words.front }] : [close];
  return { role: 'window', label: words.window, submenu: [{ role: 'minimize', label: words.minimize }, ...zoomed] };
}
