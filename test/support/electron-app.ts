import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createRequire } from 'node:module';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { CallInput, CallName, CallOutput, GroupName } from '../../src/core/contract/calls.js';
import type { Outcome } from '../../src/core/contract/outcome.js';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/start-sandbox.js';

const APP = resolve(import.meta.dirname, '..', '..');
/** An app that does not end by itself within this time has a bug. */
const CLOSE_LIMIT_MS = 15_000;

export interface RunningApp {
  readonly app: ElectronApplication;
  /** The app's own window. */
  readonly page: Page;
  /** What the app wrote to standard output and error so far. */
  readonly log: () => string;
  /** Ends the app as closing its window does; further calls do nothing. */
  readonly close: () => Promise<void>;
  /** Starts the app once more on the same profile; its exit code. */
  readonly startAgain: () => Promise<number | null>;
}

export interface AppOptions {
  readonly dir: string;
  readonly apiUrl: string;
  readonly connectUrl: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built app in real Electron on a profile folder; closed after the test. */
export async function openApp(options: AppOptions): Promise<RunningApp> {
  const running = await launchApp(options);
  onTestFinished(running.close);
  return running;
}

/** `openApp` for a caller that closes it. */
export async function launchApp({ dir, apiUrl, connectUrl, env = {} }: AppOptions): Promise<RunningApp> {
  // Chromium's own sandbox does not start as root, which machines of tests often are.
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', APP];
  const urls = { LOTBOOK_VEZGO_API_URL: apiUrl, LOTBOOK_VEZGO_CONNECT_URL: connectUrl };
  const environment = { ...ownEnvironment(), LOTBOOK_DATA_DIR: dir, ...urls, ...env };
  // Playwright otherwise pretends a light system, whatever the app's theme.
  const app = await _electron.launch({ args, env: environment, colorScheme: null });
  let log = '';
  const keep = (chunk: unknown): void => {
    log += String(chunk);
  };
  app.process().stdout?.on('data', keep);
  app.process().stderr?.on('data', keep);
  let closing: Promise<void> | null = null;
  return {
    app,
    page: await app.firstWindow(),
    log: () => log,
    close: () => (closing ??= closeApp(app, () => log)),
    startAgain: () => exitCode(args, environment),
  };
}

/** Outside Electron the package `electron` is the path of its program. */
function electronProgram(): string {
  const program: unknown = createRequire(import.meta.url)('electron');
  if (typeof program !== 'string') throw new Error('There is no Electron to start.');
  return program;
}

function exitCode(args: readonly string[], env: Record<string, string>): Promise<number | null> {
  return new Promise((done, reject) => {
    const child = spawn(electronProgram(), args, { env, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', done);
  });
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function closeApp(app: ElectronApplication, log: () => string): Promise<void> {
  const child = app.process();
  const limit = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS);
  await app.close();
  clearTimeout(limit);
  if (child.signalCode === 'SIGKILL') throw new Error(`The app did not end by itself. It wrote:\n${log()}`);
}

/** A sandbox that is stopped after the test. */
export async function openSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** Calls the app as its page does. */
export async function call<G extends GroupName, C extends CallName<G>>(
  page: Page,
  group: G,
  name: C,
  input: CallInput<G, C>,
): Promise<Outcome<CallOutput<G, C>>> {
  // Checked against the contract in main before it was sent, so its type is what the caller's names say.
  return page.evaluate(([from, which, data]) => Object(window.lotbook)[from][which](data), [
    group,
    name,
    input,
  ] as const);
}

/** Saves the sandbox's credentials in the app. */
export async function signIn(page: Page, { clientId, secret, loginName }: Sandbox): Promise<void> {
  const saved = await call(page, 'credentials', 'save', { kind: 'client', clientId, secret, loginName });
  if (!saved.ok) throw new Error(`${saved.code}: ${saved.message}`);
}

/** The next window that the app opens. */
export async function nextWindow(app: ElectronApplication, open: () => unknown): Promise<Page> {
  const [window] = await Promise.all([app.waitForEvent('window'), open()]);
  return window;
}

/** Answers the native save dialog, which no test can reach, with a path. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/** Answers native open dialogs, which no test can reach, with a path each, and the last with all that follow. */
export async function answerOpenDialog(app: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    let next = 0;
    dialog.showOpenDialog = () => {
      const path = filePaths[Math.min(next++, filePaths.length - 1)] ?? '';
      return Promise.resolve({ canceled: false, filePaths: [path] });
    };
  }, paths);
}
