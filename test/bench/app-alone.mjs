// The app started as a person starts it: a tool for tests holds the main process back for most of a second.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 60_000;
const LOOK_EVERY = 20;

/**
 * Starts the built app on a profile for the length of `watch`, a function that runs in its page, by itself, as soon as there is one.
 * @param {string} folder of the app
 * @returns {Promise<{ began: number, seen: unknown }>} when the process was made, in milliseconds as `Date.now()` counts, and what came out
 */
export async function startAlone(folder, profile, watch) {
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Nothing answers on this port, and nothing needs to.
  const env = { ...process.env, LOTBOOK_DATA_DIR: profile, LOTBOOK_VEZGO_API_URL: 'http://127.0.0.1:9/v1' };
  const electron = createRequire(import.meta.url)('electron');
  const began = Date.now();
  const app = spawn(electron, [...noSandbox, '--disable-gpu', '--remote-debugging-port=0', folder], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(app, 'exit');
  try {
    const address = await debuggingPort(app);
    // The rest is read by nobody, and must not fill the pipe.
    app.stderr.resume();
    return { began, seen: await askPage(address, `(${String(watch)})()`) };
  } finally {
    app.kill();
    await ended;
  }
}

async function debuggingPort(app) {
  const lines = createInterface({ input: app.stderr });
  for await (const line of lines) {
    const address = /DevTools listening on ws:\/\/([^/]+)/u.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('The app ended before its page could be asked.');
}

async function askPage(address, expression) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const pages = await (await fetch(`http://${address}/json/list`)).json();
    const page = pages.find(({ type, url }) => type === 'page' && url.startsWith('app:'));
    const answer = page === undefined ? null : await ask(page.webSocketDebuggerUrl, expression);
    if (answer !== null) return answer.value;
    await pause(LOOK_EVERY);
  }
  throw new Error('The app opened no window.');
}

/** `null` when the page was only being loaded. */
async function ask(address, expression) {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const params = { expression, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const [{ data }] = await once(socket, 'message', { signal: AbortSignal.timeout(PATIENCE) });
  socket.close();
  const { result, error } = JSON.parse(data);
  if (result?.exceptionDetails !== undefined) throw new Error(`The page answered ${data}`);
  return error === undefined ? result.result : null;
}
