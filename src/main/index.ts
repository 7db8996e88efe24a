import './app/zod-without-eval.js';
import { app, ipcMain, nativeTheme, session, type BrowserWindow } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { announceSyncs } from './app/announce-syncs.js';
import { apiFetch, logoFetch } from './app/api-fetch.js';
import { closeBeforeQuit, endOnUncaughtErrors, endWith } from './app/app-events.js';
import { emitTo, type Emit } from './app/emit.js';
import { isRuntimeTooOld } from './app/endpoints.js';
import { readEnvironment } from './app/environment.js';
import { guardEverything } from './app/guards.js';
import { openMainWindow, showWindow } from './app/main-window.js';
import { setMenu } from './app/menu.js';
import { openPage } from './app/open-page.js';
import { printDesk } from './app/print-desk.js';
import { prepareProfileFolder } from './app/profile-folder.js';
import type { Profiles, SampleServer } from './app/profiles.js';
import { savedFiles } from './app/save-file.js';
import { openShownProfiles } from './app/shown-profiles.js';
import { spokenLanguage, type SpokenLanguage } from './app/spoken-language.js';
import { storeDialogs } from './app/store-dialogs.js';
import { declareUiScheme, serveUi } from './app/ui-protocol.js';
import { connector } from './connect/connect-account.js';
import { handlers } from './ipc/handlers.js';
import { registerCalls } from './ipc/register-calls.js';
import type { Services } from './ipc/services.js';
import type { RateEndpoints } from './rates/fetch-rates.js';
import type { MainWords } from './app/words/english.js';
import { trustedFrame } from './ipc/trusted-frame.js';

app.setName('Lotbook');
const loopbackOnly = isRuntimeTooOld(process.versions.electron);
const bundles = join(app.getAppPath(), 'out');
let window: BrowserWindow | null = null;
let sampleRates: RateEndpoints | null = null;

endOnUncaughtErrors();
const environment = readEnvironment(process.env, { packaged: app.isPackaged, loopbackOnly });
const profileDir = prepareProfileFolder(environment.dataDir);
if (app.requestSingleInstanceLock()) {
  declareUiScheme();
  guardEverything();
  app.on('second-instance', () => window && showWindow(window));
  void app.whenReady().then(start).catch(endWith);
} else {
  app.quit();
}

function start(): void {
  const toPage = emitTo(() => window?.webContents ?? null);
  const showMenu = ({ menu }: MainWords): void =>
    setMenu({ packaged: app.isPackaged, words: menu, choose: (command) => toPage('menu.chosen', { command }) });
  const spoken = spokenLanguage(() => app.getLocale(), showMenu);
  const emit = announceSyncs({
    emit: toPage,
    window: () => window,
    profiles: () => profiles,
    words: () => spoken.words().news,
  });
  const { endpoints, devServer } = environment;
  const profiles: Profiles = openShownProfiles({ dir: profileDir, endpoints, startSample, emit, loopbackOnly });
  const own = services(profiles, emit, spoken);
  closeBeforeQuit(async () => {
    await Promise.all([profiles.close(), own.files.abortAll(), own.printing.abortAll()]);
  });
  serveUi(session.defaultSession, join(bundles, 'renderer'));
  registerCalls(ipcMain, handlers(own), (event) => trustedFrame(event, window?.webContents ?? null, devServer));
  showMenu(spoken.words());
  window = openMainWindow({
    preload: join(bundles, 'preload', 'index.cjs'),
    icon: join(app.getAppPath(), 'resources', 'icon.png'),
    stateFile: join(profileDir, 'window.json'),
    devServer,
    words: () => spoken.words().ask,
  });
  window.on('closed', () => {
    window = null;
  });
}

/** Loaded when asked for: most starts never need it. */
async function startSample(): Promise<SampleServer> {
  const { SAMPLE_PROVIDERS, startSandbox } = await import('../sandbox/start-sandbox.js');
  const server = await startSandbox();
  sampleRates = server;
  for (const provider of SAMPLE_PROVIDERS) server.connectAccount(provider);
  return server;
}

function services(profiles: Profiles, emit: Emit, spoken: SpokenLanguage): Services {
  const locale = () => app.getLocale();
  const shown = () => {
    if (window === null) throw new Error('There is no window.');
    return window;
  };
  return {
    profiles,
    emit,
    openPage,
    files: savedFiles(shown, spoken.words),
    printing: printDesk(shown),
    storeDialogs: storeDialogs(shown, spoken.words),
    rates: {
      endpoints: () => (profiles.current().kind === 'sample' ? sampleRates : null) ?? environment.rateEndpoints(),
      fetch: ({ ecbUrl, bankOfCanadaUrl }) => apiFetch('rates', [ecbUrl, bankOfCanadaUrl], loopbackOnly),
    },
    logoFetch: (apiUrl, mayAsk) => logoFetch(apiUrl, mayAsk, loopbackOnly),
    connector: connector({
      parent: shown,
      locale,
      redirectUri: environment.redirectUri,
      loopbackOnly,
      loadLimitMs: environment.connectLoadLimitMs,
    }),
    licences: () => readFile(join(bundles, 'licences.txt'), 'utf8'),
    follow: ({ theme, language }) => {
      nativeTheme.themeSource = theme;
      spoken.follow(language);
    },
    about: {
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: process.platform,
      locale: locale(),
      loopbackOnly,
    },
  };
}
