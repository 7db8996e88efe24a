import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from './run-program.mjs';

const DOWNLOAD_LIMIT = 10 * 60_000;

function checkIntegrity(file, wanted) {
  const found = `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`;
  if (found !== wanted) throw new Error(`${path.basename(file)} is not what was expected: its sha512 differs.`);
}

/** Unpacks a tar.gz. GNU tar's remarks on unknown headers are no failures. */
export function unpack(archive, folder) {
  fs.mkdirSync(folder, { recursive: true });
  return runQuietly('tar', ['-xzf', archive, '-C', folder]);
}

/**
 * Fetches one package through npm, as the person has set npm up, and unpacks it. None of its scripts run.
 * @param {{ name: string, version: string, integrity: string }} pinned integrity as in a lock file (sha512)
 * @param {string} folder existing; the package's files land in `folder/package`
 */
export async function fetchPackage(pinned, folder) {
  const words = ['pack', `${pinned.name}@${pinned.version}`, '--json', '--ignore-scripts'];
  const printed = await runQuietly('npm', words, { cwd: folder, timeout: DOWNLOAD_LIMIT });
  const archive = path.join(folder, path.basename(JSON.parse(printed)[0].filename));
  checkIntegrity(archive, pinned.integrity);
  await unpack(archive, folder);
  fs.rmSync(archive);
  return path.join(folder, 'package');
}
