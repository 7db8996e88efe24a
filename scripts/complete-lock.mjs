// Run after `npm install`: `npm run lock`. It puts back what npm leaves out of package-lock.json.
// - Builds for other platforms that npm's source does not have: the next `npm ci` refuses the file without them. They
//   are added by name and version; the checksum comes with an `npm install` from a source that has them.
// - `gypfile: false`, by which a package with prebuilt binaries forbids npm to compile it: npm reads it from here only.
import fs from 'node:fs';
import path from 'node:path';
import { isStarted, ROOT } from './project-tools.mjs';

const LOCK = path.join(ROOT, 'package-lock.json');

const PLATFORM =
  /(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(?<abi>\w+))?$/;
const LIBC = { gnu: 'glibc', musl: 'musl' };

/** Where a package of that name may lie for a dependent in `folder`: its own node_modules, then outwards. */
function candidates(folder, name) {
  const parts = folder === '' ? [] : folder.split('/node_modules/');
  return [...parts.keys(), parts.length].toReversed().map((depth) => {
    const base = parts.slice(0, depth).join('/node_modules/');
    return base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`;
  });
}

function platformEntry(name, version, dependent) {
  const platform = PLATFORM.exec(name)?.groups;
  if (!platform) throw new Error(`${name} is missing in package-lock.json, and its name tells no platform.`);
  const libc = LIBC[platform.abi];
  return {
    version,
    cpu: [platform.cpu],
    ...(dependent.dev ? { dev: true } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    os: [platform.os],
  };
}

/**
 * The entries that `packages` of a lock file lacks: builds for a platform, listed as optional dependencies by a package
 * that is there. Found by name, since nothing else is known of them.
 * @param {Record<string, { version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }>} packages
 * @throws when such a name does not tell its platform
 */
export function missingPlatforms(packages) {
  const missing = {};
  for (const [folder, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (candidates(folder, name).some((place) => place in packages)) continue;
      missing[`node_modules/${name}`] = platformEntry(name, version, entry);
    }
  }
  return missing;
}

/**
 * The folders of `packages` whose own manifest forbids npm to compile them.
 * @param {(folder: string) => { gypfile?: boolean } | undefined} manifestOf nothing for what is not installed here
 * @returns {string[]}
 */
export function neverCompiled(packages, manifestOf) {
  return Object.keys(packages).filter((folder) => manifestOf(folder)?.gypfile === false);
}

function installedManifest(folder) {
  const file = path.join(ROOT, folder, 'package.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

if (isStarted(import.meta)) {
  const lock = JSON.parse(fs.readFileSync(LOCK, 'utf8'));
  const missing = missingPlatforms(lock.packages);
  const { '': root, ...packages } = { ...lock.packages, ...missing };
  for (const folder of neverCompiled(packages, installedManifest)) packages[folder].gypfile = false;
  const sorted = Object.entries(packages).toSorted(([one], [other]) => one.localeCompare(other, 'en'));
  lock.packages = { '': root, ...Object.fromEntries(sorted) };
  fs.writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} builds for other platforms added to package-lock.json.`);
}
