import { Menu } from 'electron';
import { menuTemplate, type MenuCommand } from './menu-template.js';
import { openPage } from './open-page.js';
import type { MainWords } from './words/english.js';

interface MenuOptions {
  readonly packaged: boolean;
  readonly choose: (command: MenuCommand) => void;
  readonly words: MainWords['menu'];
}

/** Sets the application menu; once more with other words when the language changes. */
export function setMenu({ packaged, choose, words }: MenuOptions): void {
  const template = menuTemplate({
    mac: process.platform === 'darwin',
    packaged,
    words,
    choose,
    openPage: (page) => void openPage(page),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
