import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AppError } from '../core/domain/app-error.js';
import type { PrintHtml, PrintOrder } from '../core/filing/write-pdf.js';
import { inOwnFolder } from '../main/files/own-folder.js';

const run = promisify(execFile);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXECUTABLES = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
/** Longer than the program itself waits for a page. */
const LIMIT_MS = 12 * 60_000;

/**
 * What prints a page from the command line: the app's own Electron, with the page in a temporary folder that is removed again; what a
 * killed run left of its own the next one clears away.
 * @throws AppError `not-available` where there is no Electron, or no display for it
 */
export async function printProgram(): Promise<PrintHtml> {
  const { platform, env } = process;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    throw new AppError(
      'not-available',
      'A PDF is printed by Electron, which needs a display, and there is none here. Put "xvfb-run -a" in front of the command, or choose other formats.',
    );
  }
  const electron = await electronProgram();
  if (electron === null || !existsSync(join(ROOT, 'out', 'main', 'print-program.cjs'))) {
    throw new AppError(
      'not-available',
      `A PDF is printed by Electron, which is not here. In ${ROOT} run "npm ci && npm run build", or choose other formats.`,
    );
  }
  return (order) => printed(electron, order);
}

async function printed(electron: string, { html, paper, footer }: PrintOrder): Promise<Uint8Array> {
  return inOwnFolder('print', async (folder) => {
    const at = (name: string): string => join(folder, name);
    try {
      await writeFile(at('page.html'), html);
      await writeFile(at('order.json'), JSON.stringify({ page: at('page.html'), pdf: at('page.pdf'), paper, footer }));
      // Chromium's own sandbox does not start as root.
      const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      await run(electron, [...flags, '--disable-gpu', join(ROOT, 'resources', 'print')], {
        env: { ...process.env, LOTBOOK_PRINT_ORDER: at('order.json') },
        timeout: LIMIT_MS,
      });
      return await readFile(at('page.pdf'));
    } catch (error) {
      throw new AppError('not-available', 'Electron could not print the PDF. Try again, or choose other formats.', {
        cause: error,
      });
    }
  });
}

/** The build that the app runs on: one named by the environment, that of the package, or the one prepared in its place. */
async function electronProgram(): Promise<string | null> {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) return executableIn(named);
  const own = packageFolder();
  if (own !== null && existsSync(join(own, 'path.txt')))
    return join(own, 'dist', readFileSync(join(own, 'path.txt'), 'utf8'));
  const script = join(ROOT, 'scripts', 'electron-runtime.mjs');
  if (!existsSync(script)) return null;
  try {
    const { stdout } = await run(process.execPath, [script], { timeout: LIMIT_MS });
    return executableIn(stdout.trim());
  } catch {
    return null;
  }
}

function packageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

function executableIn(folder: string): string | null {
  return EXECUTABLES.map((name) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}
