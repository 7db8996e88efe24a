import { Menu } from 'electron';
import { menuTemplate, type MenuCommand } from './menu-template.js';
import { ENGLISH_MENU, type MenuWords } from './menu-words.js';
import { openPage } from './open-page.js';

interface MenuOptions {
  readonly packaged: boolean;
  readonly choose: (command: MenuCommand) => void;
  readonly words?: MenuWords;
}

/** Sets the application menu; once more with other words when the language changes. */
export function setMenu({ packaged, choose, words = ENGLISH_MENU }: MenuOptions): void {
  const template = menuTemplate({
    mac: process.platform === 'darwin',
    packaged,
    words,
    choose,
    openPage: (page) => void openPage(page),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
