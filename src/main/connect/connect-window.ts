import { BrowserWindow, session, type Session, type WebContents, type WebPreferences } from 'electron';
import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { parseUrl } from '../vezgo/parse-url.js';
import { readConnectEnding, type ConnectEnding, type ExpectedEnding } from './connect-ending.js';
import { mayFetch, mayVisit, type PlaceRules } from './connect-places.js';

const SIZE = { width: 520, height: 680 } as const;
/** Shown until the first page has painted. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1b1c' } as const;
const TITLE = 'Connect an account';
/** Without `persist:` a partition lives in memory only. */
const PARTITION = 'connect';
/** Sign-in pages open one window; more is a page gone wild. */
const MOST_WINDOWS = 4;
/** Chromium's codes of a load that was stopped (by us), and of one that a request rule blocked. */
const ABORTED = -3;
const BLOCKED_BY_RULE = -20;

export interface ConnectWindowOptions {
  readonly parent: BrowserWindow;
  readonly address: string;
  /** Posted to `address`; holds the token. */
  readonly form: string;
  readonly expected: ExpectedEnding;
  readonly theme: 'light' | 'dark';
  readonly loopbackOnly: boolean;
  /** How long a page may take to appear, in milliseconds. */
  readonly loadLimitMs: number;
}

export interface ConnectWindow {
  /** Rejects with AppError `connect-timeout`, `connect-refused` or `offline`. The windows are gone when it settles. */
  readonly ended: Promise<ConnectEnding>;
  readonly close: () => void;
  readonly focus: () => void;
}

interface Flow extends PlaceRules {
  readonly expected: ExpectedEnding;
  readonly windows: Set<BrowserWindow>;
  readonly finish: (ending: ConnectEnding) => void;
  readonly fail: (error: AppError) => void;
}

/** Opens the Connect window on its first page and follows it to its end. */
export async function openConnectWindow(options: ConnectWindowOptions): Promise<ConnectWindow> {
  const own = session.fromPartition(PARTITION);
  await forget(own);
  const popup = new BrowserWindow({
    ...SIZE,
    ...windowOptions(options.parent, own),
    title: TITLE,
    backgroundColor: BACKGROUND[options.theme],
  });
  const windows = new Set([popup]);
  const ended = new Promise<ConnectEnding>((resolve, reject) => {
    const flow: Flow = {
      connectUrl: options.expected.connectUrl,
      loopbackOnly: options.loopbackOnly,
      expected: options.expected,
      windows,
      finish: resolve,
      fail: reject,
    };
    guardRequests(own, flow);
    followWindow(popup, flow);
    limitLoading(popup.webContents, options.loadLimitMs, flow);
    // Asked to close is closed: neither a page that hangs nor one that asks to stay has a say. And `closed` alone comes with the parent.
    popup.on('close', () => resolve({ kind: 'closed' }));
    popup.on('closed', () => resolve({ kind: 'closed' }));
  }).finally(() => closeAll(windows));
  startAt(popup, options);
  return { ended, close: () => popup.close(), focus: () => popup.focus() };
}

function windowOptions(parent: BrowserWindow, own: Session) {
  const webPreferences: WebPreferences = {
    session: own,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  };
  return { parent, minWidth: 380, minHeight: 480, autoHideMenuBar: true, fullscreenable: false, webPreferences };
}

/**
 * A page that opens a window names its features, and Electron takes any option of a window for one: these are not the page's to
 * choose, least of all the title, which stands for the address bar.
 */
function childOptions(opener: BrowserWindow) {
  return {
    ...windowOptions(opener, opener.webContents.session),
    title: TITLE,
    show: true,
    frame: true,
    titleBarStyle: 'default',
    titleBarOverlay: false,
    type: '',
    transparent: false,
    opacity: 1,
    kiosk: false,
    fullscreen: false,
    simpleFullscreen: false,
    alwaysOnTop: false,
    modal: false,
    skipTaskbar: false,
    closable: true,
    movable: true,
    minimizable: true,
    resizable: true,
    focusable: true,
  } as const;
}

/** What a person signed in to in an earlier Connect is nobody's business in the next. */
async function forget(own: Session): Promise<void> {
  await Promise.all([own.clearStorageData(), own.clearCache(), own.clearAuthCache()]);
}

function startAt(popup: BrowserWindow, options: ConnectWindowOptions): void {
  popup.setMenu(null);
  const bytes = Buffer.from(options.form, 'utf8');
  const loading = popup.loadURL(options.address, {
    postData: [{ type: 'rawData', bytes }],
    extraHeaders: 'Content-Type: application/x-www-form-urlencoded',
  });
  // A failed load is told by `did-fail-load`; this rejection says the same once more.
  loading.catch(() => undefined);
}

/** Not from inside an event of the window itself: destroying it there takes the ground from under Chromium. */
function closeAll(windows: ReadonlySet<BrowserWindow>): void {
  setImmediate(() => {
    for (const window of windows) if (!window.isDestroyed()) window.destroy();
  });
}

function guardRequests(own: Session, flow: Flow): void {
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayFetch(details.url, flow) }));
}

/** Watches one window of the flow for its end and for places it may not go to; the windows it opens are watched alike. */
function followWindow(window: BrowserWindow, flow: Flow): void {
  const { webContents: contents } = window;
  const arrive = (address: string): boolean => {
    const ending = readConnectEnding(address, flow.expected);
    if (ending !== null) flow.finish(ending);
    else if (!isBlank(address) && !mayVisit(address, flow)) flow.fail(refusedPlace());
    else return true;
    return false;
  };
  const depart = (event: { readonly url: string; readonly isMainFrame: boolean; preventDefault: () => void }): void => {
    if (event.isMainFrame && !arrive(event.url)) event.preventDefault();
  };
  // Prevented is what the page wants: to stay when its window is closed.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('will-navigate', depart);
  contents.on('will-redirect', depart);
  contents.on('did-navigate', (_, address) => {
    if (arrive(address)) window.setTitle(titleFor(address));
  });
  contents.on('did-navigate-in-page', (_, address, isMainFrame) => isMainFrame && arrive(address));
  // There is no address bar, so the title names the server, and no page may write it.
  window.on('page-title-updated', (event) => event.preventDefault());
  allowWindows(window, flow);
}

/** `window.open()` without an address, as sign-ins do that fill it in later, comes as `about:blank#blocked`. */
const isBlank = (address: string): boolean => /^about:blank(#|$)/.test(address);

/** A provider's sign-in may open windows: same session, same rules, still no preload. */
function allowWindows(window: BrowserWindow, flow: Flow): void {
  window.webContents.setWindowOpenHandler(({ url }) => {
    const allowed = (isBlank(url) || mayVisit(url, flow)) && flow.windows.size < MOST_WINDOWS;
    if (!allowed) return { action: 'deny' };
    return { action: 'allow', overrideBrowserWindowOptions: childOptions(window) };
  });
  window.webContents.on('did-create-window', (child) => {
    flow.windows.add(child);
    child.setMenu(null);
    child.on('closed', () => flow.windows.delete(child));
    followWindow(child, flow);
  });
}

/** Ends the flow when the first window's page does not come: the clock runs from each start of a load to its document. */
function limitLoading(contents: WebContents, limitMs: number, flow: Flow): void {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  const start = () => {
    stop();
    timer = setTimeout(() => flow.fail(tooSlow()), limitMs);
  };
  contents.on('did-start-navigation', (event) => {
    if (event.isMainFrame && !event.isSameDocument) start();
  });
  contents.on('dom-ready', stop);
  // Comes without a document when the load was none: a download, or an answer without a page (204).
  contents.on('did-stop-loading', stop);
  contents.on('unresponsive', start);
  contents.on('responsive', stop);
  contents.on('destroyed', stop);
  contents.on('render-process-gone', () => flow.fail(broken()));
  contents.on('did-fail-load', (_, code, __, ___, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    flow.fail(code === BLOCKED_BY_RULE ? refusedPlace() : unreachable());
  });
}

function titleFor(address: string): string {
  const host = parseUrl(address)?.host ?? '';
  return host === '' ? TITLE : `${host} · ${TITLE}`;
}

const refusedPlace = () => new AppError('connect-refused', VEZGO_WORDS['connect-insecure']);
const tooSlow = () => new AppError('connect-timeout', VEZGO_WORDS['connect-late']);
const unreachable = () => new AppError('offline', VEZGO_WORDS['connect-offline']);
const broken = () => new AppError('connect-failed', VEZGO_WORDS['connect-broken']);
