import './app/zod-without-eval.js';
import { app, session, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { endOnUncaughtErrors, endWith } from './app/app-events.js';
import { isRuntimeTooOld } from './app/endpoints.js';
import { readEnvironment } from './app/environment.js';
import { guardEverything } from './app/guards.js';
import { openMainWindow, showWindow } from './app/main-window.js';
import { prepareProfileFolder } from './app/profile-folder.js';
import { spokenLanguage } from './app/spoken-language.js';
import type { SampleServer } from './app/profiles.js';
import { declareUiScheme, serveUi } from './app/ui-protocol.js';
import type { RateEndpoints } from './rates/fetch-rates.js';

app.setName('Lotbook');
const loopbackOnly = isRuntimeTooOld(process.versions.electron);
const bundles = join(app.getAppPath(), 'out');
let window: BrowserWindow | null = null;

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

async function start(): Promise<void> {
  const spoken = spokenLanguage(() => app.getLocale());
  serveUi(session.defaultSession, join(bundles, 'renderer'));
  window = openMainWindow({
    preload: join(bundles, 'preload', 'index.cjs'),
    icon: join(app.getAppPath(), 'resources', 'icon.png'),
    stateFile: join(profileDir, 'window.json'),
    devServer: environment.devServer,
    words: () => spoken.words().ask,
  });
  window.on('closed', () => {
    window = null;
  });
  // Read while the page's process starts, which takes longer: what serves it is there before its first call.
  const { servePage } = await import('./app/serve-page.js');
  servePage({
    window: () => window,
    environment,
    profileDir,
    bundles,
    spoken,
    loopbackOnly,
    startSample,
  });
}

/** Loaded when asked for: most starts never need it. */
async function startSample(): Promise<SampleServer & RateEndpoints> {
  const { SAMPLE_PROVIDERS, startSandbox } = await import('../sandbox/start-sandbox.js');
  const server = await startSandbox();
  for (const provider of SAMPLE_PROVIDERS) server.connectAccount(provider);
  return server;
}
