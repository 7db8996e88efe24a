import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Child {
  /** The next line that it prints; rejects when it ends before. */
  line(): Promise<string>;
  /** With SIGKILL unless told otherwise; waits for the end. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Waits for the end; answers its exit code, `null` after a signal. */
  ended(): Promise<number | null>;
}

/**
 * Runs a program of test/support/children in a process of its own, killed at the latest when the test ends. No file that it writes may
 * have more than `fileLimit` kilobytes.
 */
export function startChild(
  program: string,
  words: readonly string[],
  { fileLimit, ...settings }: { uid?: number; env?: NodeJS.ProcessEnv; fileLimit?: number } = {},
): Child {
  const loader = resolve('test/support/typescript-sources.mjs');
  const entry = resolve('test/support/children', program);
  const node = [process.execPath, '--import', loader, entry, ...words];
  // The shell gives way to the program, which keeps the limit.
  const [command = '', ...rest] =
    fileLimit === undefined ? node : ['bash', '-c', `ulimit -f ${fileLimit}; exec "$@"`, 'bash', ...node];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'], ...settings });
  const exit = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    line: async () => {
      const next = await lines.next();
      if (next.done) throw new Error(`${program} ended without printing a further line.`);
      return next.value;
    },
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal);
      await exit;
    },
    ended: async () => {
      await exit;
      return exitCode(child);
    },
  };
}

function exitCode(child: ChildProcess): number | null {
  return child.exitCode;
}
