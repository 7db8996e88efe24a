import { spawn } from 'node:child_process';

/** How much of a failed program's output its message repeats. */
const SHOWN_LINES = 12;

/** A program that could not be started, failed or ran out of time. `output` is what it printed. */
export class ProgramError extends Error {
  constructor(message, output) {
    super(message);
    this.name = 'ProgramError';
    this.output = output;
  }
}

function lastLines(output) {
  return output.trim().split('\n').slice(-SHOWN_LINES).join('\n');
}

/**
 * Runs a program quietly to its end.
 * @param {string} program
 * @param {readonly string[]} words its arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} [options] timeout in milliseconds
 * @returns {Promise<string>} its standard output
 * @throws {ProgramError} with both outputs, when it does not end with 0
 */
export function runQuietly(program, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'], killSignal: 'SIGKILL' });
    const printed = { out: '', all: '' };
    child.stdout.on('data', (data) => {
      printed.out += data;
      printed.all += data;
    });
    child.stderr.on('data', (data) => {
      printed.all += data;
    });
    child.on('error', (error) => reject(new ProgramError(`${program}: ${error.message}`, printed.all)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(printed.out);
      else {
        const outcome = child.killed ? 'did not finish in time' : `ended with ${signal ?? code}`;
        reject(new ProgramError(`${program} ${outcome}. ${lastLines(printed.all)}`.trim(), printed.all));
      }
    });
  });
}
