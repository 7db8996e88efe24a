import { spawn } from 'node:child_process';

/** How long a helper program may take to be ready, and to go when told to, in milliseconds. */
const READY_LIMIT = 20_000;
const STOP_LIMIT = 5000;

/**
 * Starts a background program that ends with this process, however this process ends: the kernel stops it
 * (setpriv is part of every Debian). Its standard error is kept for the message should it fail.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @param {import('node:child_process').IOType[]} [extra] further file descriptors, from 3 on
 */
export function startHelper(program, words, env, extra = []) {
  // Detached, so that Ctrl-C in a terminal reaches the command first and the desktop outlives it.
  const options = { env, detached: true, stdio: ['pipe', 'ignore', 'pipe', ...extra] };
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', program, ...words], options);
  const helper = { program, child, complaint: '' };
  child.stderr.on('data', (data) => {
    helper.complaint = (helper.complaint + data).slice(-2000);
  });
  return helper;
}

/**
 * The first line that a helper writes to file descriptor 3: its way of saying that it is ready.
 * @returns {Promise<string>}
 */
export function firstLine(helper) {
  const { program, child } = helper;
  return new Promise((resolve, reject) => {
    let text = '';
    const limit = setTimeout(() => reject(new Error(`${program} was not ready in time.`)), READY_LIMIT);
    const settle = (act) => {
      clearTimeout(limit);
      act();
    };
    child.stdio[3].on('data', (data) => {
      text += data;
      if (text.includes('\n')) settle(() => resolve(text.slice(0, text.indexOf('\n'))));
    });
    child.once('error', (error) => settle(() => reject(error)));
    child.once('exit', () => settle(() => reject(new Error(`${program} stopped at once. ${helper.complaint}`))));
  });
}

/** Ends a helper and waits for it. */
export function stopHelper({ child }) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
    child.once('exit', () => {
      clearTimeout(limit);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
