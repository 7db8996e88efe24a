// The programs of this project's packages, run on the project's own Node. Their entry files are named directly: the
// links in node_modules/.bin are shell scripts on Windows, and are no programs there.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '..');

/** vitest, electron and better-sqlite3 want 22.12 or later. */
const OLDEST_NODE_MAJOR = 24;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Stops on another Node than the one that the `node` package brings: npm scripts find that one first on their path.
 * @throws when its install script did not run, or a script was started by hand on the system's Node
 */
export function requireProjectNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE_MAJOR) return;
  throw new Error(
    `This runs on Node ${process.versions.node}, and needs ${OLDEST_NODE_MAJOR}. Use npm scripts, which bring it; if they do not, run: npm rebuild node`,
  );
}

/** The entry file of a package's program, for `node FILE`. */
function entryFile(packageName, program) {
  const folder = path.join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/**
 * Runs a command in the foreground and passes signals on to it.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code, as a shell counts it: 128 and the signal's number if one ended it
 */
export function runForeground(program, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: 'inherit', ...options });
    // A terminal sends Ctrl-C to both; a second one would make the command drop everything.
    const passOn = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? false : child.kill(signal));
    for (const signal of SIGNALS) process.on(signal, passOn);
    const settle = (act) => {
      for (const signal of SIGNALS) process.off(signal, passOn);
      act();
    };
    child.on('error', (error) => settle(() => reject(error)));
    child.on('exit', (code, signal) => settle(() => resolve(code ?? 128 + os.constants.signals[signal])));
  });
}

/**
 * Runs a program of a package, at the project's root.
 * @param {readonly [packageName: string, program: string]} tool
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function runTool([packageName, program], words, env = process.env) {
  return runForeground(process.execPath, [entryFile(packageName, program), ...words], { cwd: ROOT, env });
}

/**
 * Runs the body of a script: its exit code becomes the process's, and an expected failure is one message, no stack.
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Whether a module is the script that was started, also through a link to its folder. @param {ImportMeta} meta */
export function isStarted(meta) {
  return process.argv[1] !== undefined && fs.realpathSync(process.argv[1]) === meta.filename;
}
