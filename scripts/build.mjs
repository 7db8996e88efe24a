// Builds the app and the command line into out/. Run by hand it always builds.
import fs from 'node:fs';
import path from 'node:path';
import { writeLicences } from './licences.mjs';
import { isStarted, requireProjectNode, ROOT, runScript, runTool } from './project-tools.mjs';

const SOURCES = [
  'src',
  'resources',
  'package-lock.json',
  'package.json',
  'electron.vite.config.ts',
  'vite.cli.config.ts',
  'tsconfig.json',
];

/** Its time is when the last complete build began; absent while one runs or after it failed. */
const STAMP = path.join(ROOT, 'out', 'build-stamp');

/**
 * The latest change below any of the paths, in milliseconds since 1970. Folders count too: theirs is the time at which
 * a file was added or removed. A path that does not exist counts as never changed.
 */
export function latestChange(paths) {
  let latest = 0;
  for (const start of paths) {
    if (!fs.existsSync(start)) continue;
    const below = fs.statSync(start).isDirectory() ? fs.readdirSync(start, { recursive: true }) : [];
    for (const file of ['', ...below]) latest = Math.max(latest, fs.statSync(path.join(start, file)).mtimeMs);
  }
  return latest;
}

/** Whether out/ was built, completely, from the sources as they are. */
function isCurrent() {
  if (!fs.existsSync(STAMP)) return false;
  return fs.statSync(STAMP).mtimeMs > latestChange(SOURCES.map((name) => path.join(ROOT, name)));
}

/** @returns {Promise<number>} an exit code */
export async function build() {
  const began = new Date();
  fs.rmSync(STAMP, { force: true });
  const app = await runTool(['electron-vite', 'electron-vite'], ['build', '--logLevel', 'warn']);
  if (app !== 0) return app;
  const cli = await runTool(['vite', 'vite'], ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn']);
  if (cli !== 0) return cli;
  writeLicences();
  fs.writeFileSync(STAMP, '');
  fs.utimesSync(STAMP, began, began);
  console.error(`Built out/ in ${((Date.now() - began.getTime()) / 1000).toFixed(1)} s.`);
  return 0;
}

/** Builds only when a source is newer than what was built. */
export async function ensureBuilt() {
  return isCurrent() ? 0 : build();
}

if (isStarted(import.meta)) {
  await runScript(() => {
    requireProjectNode();
    return build();
  });
}
