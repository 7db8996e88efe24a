import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { openPage } from './open-page.js';

/** The application menu. Reloading and developer tools are for development only. */
export function setMenu(options: { readonly packaged: boolean }): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform === 'darwin', options.packaged)));
}

function menuTemplate(mac: boolean, packaged: boolean): MenuItemConstructorOptions[] {
  const develop: MenuItemConstructorOptions[] = packaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [mac ? { role: 'close' } : { role: 'quit' }] },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...develop,
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        { label: 'Exchanges that Vezgo supports', click: () => void openPage('supported-exchanges') },
        { label: `Lotbook ${app.getVersion()}`, enabled: false },
      ],
    },
  ];
}
