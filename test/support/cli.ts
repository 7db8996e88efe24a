import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { afterAll, onTestFinished } from 'vitest';

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliSettings {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Words for Node itself, before the program. */
  readonly node?: readonly string[];
}

export interface Cli {
  /** Folder of the built program. */
  readonly dir: string;
  run(words: readonly string[], settings?: CliSettings): Promise<CliRun>;
  /** Starts it and leaves it running; killed at the latest when the test ends. */
  start(words: readonly string[], settings?: CliSettings): ChildProcessByStdio<Writable, Readable, Readable>;
}

/** A Node that says of itself that it is too old for the store's native module. */
export const OLD_NODE = [
  '--import',
  `data:text/javascript,${encodeURIComponent("Object.defineProperty(process,'versions',{value:{...process.versions,napi:'9'}})")}`,
];

/** Variables of the machine that must not decide what a test sees. */
const ENVIRONMENT_OF_USERS: ReadonlySet<string> = new Set([
  'LOTBOOK_DATA_DIR',
  'LOTBOOK_DATABASE_KEY',
  'LOTBOOK_ECB_URL',
  'LOTBOOK_BANK_OF_CANADA_URL',
  'LOTBOOK_VEZGO_API_URL',
  'LOTBOOK_VEZGO_CONNECT_URL',
  'VEZGO_CLIENT_SECRET',
]);

/** The command line, built from the sources as they are into a folder of this test file's own. */
export async function builtCli(): Promise<Cli> {
  // Below node_modules, so that the program finds its packages.
  const dir = resolve('node_modules', '.cache', `lotbook-cli-${process.pid}-${Date.now()}`);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  await build({ configFile: resolve('vite.cli.config.ts'), logLevel: 'error', build: { outDir: dir } });
  const start: Cli['start'] = (words, { env = {}, node = [] } = {}) => {
    const inherited = Object.entries(process.env).filter(([name]) => !ENVIRONMENT_OF_USERS.has(name));
    return spawn(process.execPath, [...node, join(dir, 'index.js'), ...words], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...Object.fromEntries(inherited), ...env },
    });
  };
  const run: Cli['run'] = async (words, settings = {}) => {
    const child = start(words, settings);
    // A program that refuses its words may end before it has read anything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(settings.stdin ?? '');
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { code: child.exitCode, stdout, stderr };
  };
  return {
    dir,
    run,
    start: (words, settings) => {
      const child = start(words, settings);
      onTestFinished(() => {
        child.kill('SIGKILL');
      });
      return child;
    },
  };
}
