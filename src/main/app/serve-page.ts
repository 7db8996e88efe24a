import { app, ipcMain, nativeTheme, type BrowserWindow } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connector } from '../connect/connect-account.js';
import { handlers } from '../ipc/handlers.js';
import { registerCalls } from '../ipc/register-calls.js';
import type { Services } from '../ipc/services.js';
import { trustedFrame } from '../ipc/trusted-frame.js';
import type { RateEndpoints } from '../rates/fetch-rates.js';
import { announceSyncs } from './announce-syncs.js';
import { apiFetch, logoFetch } from './api-fetch.js';
import { closeBeforeQuit } from './app-events.js';
import { emitTo, type Emit } from './emit.js';
import type { Environment } from './environment.js';
import { setMenu } from './menu.js';
import { openPage } from './open-page.js';
import { printDesk } from './print-desk.js';
import type { Profiles, SampleServer } from './profiles.js';
import { savedFiles } from './save-file.js';
import { openShownProfiles } from './shown-profiles.js';
import type { SpokenLanguage } from './spoken-language.js';
import { storeDialogs } from './store-dialogs.js';
import type { MainWords } from './words/english.js';

export interface ServedPage {
  /** `null` once it was closed. */
  readonly window: () => BrowserWindow | null;
  readonly environment: Environment;
  readonly profileDir: string;
  /** Where the built parts of the app lie. */
  readonly bundles: string;
  readonly spoken: SpokenLanguage;
  readonly loopbackOnly: boolean;
  readonly startSample: () => Promise<SampleServer & RateEndpoints>;
}

/** Answers what the window's page asks for, until the app ends. */
export function servePage(page: ServedPage): void {
  const { window, environment, profileDir, spoken, loopbackOnly } = page;
  let sampleRates: RateEndpoints | null = null;
  const startSample = async (): Promise<SampleServer> => (sampleRates = await page.startSample());
  const toPage = emitTo(() => window()?.webContents ?? null);
  const showMenu = ({ menu }: MainWords): void =>
    setMenu({ packaged: app.isPackaged, words: menu, choose: (command) => toPage('menu.chosen', { command }) });
  const emit = announceSyncs({
    emit: toPage,
    window,
    profiles: () => profiles,
    words: () => spoken.words().news,
  });
  const { endpoints } = environment;
  const profiles: Profiles = openShownProfiles({ dir: profileDir, endpoints, startSample, emit, loopbackOnly });
  const rates = () => (profiles.current().kind === 'sample' ? sampleRates : null) ?? environment.rateEndpoints();
  const services = servicesOf(page, profiles, { emit, rates, turned: () => showMenu(spoken.words()) });
  closeBeforeQuit(async () => {
    await Promise.all([profiles.close(), services.files.abortAll(), services.printing.abortAll()]);
  });
  registerCalls(ipcMain, handlers(services), (event) =>
    trustedFrame(event, window()?.webContents ?? null, environment.devServer),
  );
  showMenu(spoken.words());
}

interface Links {
  readonly emit: Emit;
  readonly rates: () => RateEndpoints;
  /** Called when another language is spoken from now on. */
  readonly turned: () => void;
}

function servicesOf(page: ServedPage, profiles: Profiles, { emit, rates, turned }: Links): Services {
  const { environment, bundles, spoken, loopbackOnly } = page;
  const locale = () => app.getLocale();
  const shown = () => {
    const window = page.window();
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
      endpoints: rates,
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
      if (spoken.follow(language)) turned();
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
