import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { guardOwnPages } from './guards.js';
import { UI_START } from './ui-files.js';
import { MINIMUM_SIZE, openingBounds, readWindowState, writeWindowState } from './window-state.js';
import type { MainWords } from './words/english.js';

/** Page colours of the two themes (renderer's theme.ts), shown until the page has painted. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1b1c' } as const;

export interface MainWindowOptions {
  readonly preload: string;
  readonly icon: string;
  /** Where size, place and theme are kept. */
  readonly stateFile: string;
  readonly devServer: string | null;
  readonly words: () => MainWords['ask'];
}

/** Opens the app's window as it was left; it appears when its first picture is ready. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const left = readWindowState(options.stateFile);
  nativeTheme.themeSource = left?.theme ?? 'system';
  const window = new BrowserWindow({
    ...openingBounds(
      left?.bounds ?? null,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    title: 'Lotbook',
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  guardOwnPages(window.webContents, options.devServer);
  if (left?.maximized === true) window.maximize();
  // The first picture; and where a page paints none, an empty window tells more than no window.
  window.once('ready-to-show', () => window.show());
  window.webContents.once('did-stop-loading', () => window.show());
  window.on('close', () => {
    writeWindowState(options.stateFile, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      theme: nativeTheme.themeSource,
    });
  });
  window.webContents.on('render-process-gone', () => void offerReload(window, options.words()));
  void window.loadURL(options.devServer ?? UI_START);
  return window;
}

async function offerReload(window: BrowserWindow, ask: MainWords['ask']): Promise<void> {
  if (window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: ask.stopped,
    detail: ask.stoppedWords,
    buttons: [ask.reload, ask.close],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.close();
}

/** Brings the window to the front, as when the app is started a second time. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
