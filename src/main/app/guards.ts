import { app, type Session, type WebContents } from 'electron';
import { isSecurePlace } from './endpoints.js';
import { parseUrl } from '../vezgo/parse-url.js';
import { logBug } from './log.js';
import { UI_HOST, UI_SCHEME } from './ui-files.js';

/**
 * Rules for every page and session of the app, whoever makes them: no webviews, no new windows, no permissions, no downloads. The
 * Connect window, which needs windows of its own, sets a rule of its own after this one. Has to run before the app is ready.
 */
export function guardEverything(): void {
  app.on('session-created', guardSession);
  // Electron would hand the first certificate in the person's store, and with it their name, to any server that asks.
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_, __, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // With any language set Chromium fetches its dictionary from Google, whether a page checks spelling or not.
  session.setSpellCheckerLanguages([]);
}

/** Whether an address is one of the app's own pages: from `app://ui/`, or from the development server where there is one. */
export function isOwnPage(address: string, devServer: string | null): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  // The origin of app://ui/ is "null" like that of any other scheme, so protocol and host are compared.
  if (url.protocol === `${UI_SCHEME}:`) return url.host === UI_HOST;
  return devServer !== null && url.origin === new URL(devServer).origin;
}

/** The app's own pages stay where they are, and load nothing from anywhere else. */
export function guardOwnPages(contents: WebContents, devServer: string | null): void {
  const refuse = (event: { readonly url: string; preventDefault: () => void }): void => {
    if (!isOwnPage(event.url, devServer)) event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuse);
  if (devServer === null) cutOff(contents);
  contents.session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url, devServer) });
  });
}

/**
 * Neither request rules nor a content security policy know WebRTC, through which a page could send anything anywhere. It follows the
 * proxy, though, and this one does not exist: port 1 of this machine. `<-loopback>` sends this machine's own addresses there as well.
 */
function cutOff(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.session
    .setProxy({ mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:1', proxyBypassRules: '<-loopback>' })
    .catch((error: unknown) => logBug('the network of the pages', error));
}

function mayLoad(address: string, devServer: string | null): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  if (['data:', 'blob:', 'devtools:'].includes(url.protocol)) return true;
  return isOwnPage(address, devServer) || (devServer !== null && url.protocol === 'ws:' && isSecurePlace(url));
}
