import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { SECURITY_HEADERS, UI_SCHEME, uiFile, type UiFile } from './ui-files.js';

/**
 * Has to run before the app is ready: `standard` gives the pages an origin, `secure` lets them use what https pages may, and with
 * `codeCache` later starts need not compile the page's code again (from Electron 27 on; file names change with their content).
 */
export function declareUiScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: UI_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the pages in `root` to one session, with the security headers on every answer. */
export function serveUi(session: Session, root: string): void {
  session.protocol.handle(UI_SCHEME, async (request) => {
    const file = request.method === 'GET' ? uiFile(root, request.url) : null;
    const body = file === null ? null : await readUiFile(file);
    if (file === null || body === null) {
      return new Response('There is no such page.', {
        status: 404,
        headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
      });
    }
    return new Response(body, { headers: { ...SECURITY_HEADERS, 'Content-Type': file.type } });
  });
}

/** The file's bytes, or `null` when it cannot be read. Node's own `fs` here also reads from inside an asar archive. */
async function readUiFile(file: UiFile): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file.path));
  } catch {
    return null;
  }
}
