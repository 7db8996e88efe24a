import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from './run-program.mjs';

/** 110 MB at 1.5 Mbit/s. A closed network refuses at once or within the connection's own 10 s. In milliseconds. */
const DOWNLOAD_LIMIT = 10 * 60_000;
const REMEMBER_FAILURE = 24 * 60 * 60_000;

/**
 * The version that the `electron` package stands for, and whether its build is already unpacked there.
 * @param {string} modules the checkout's node_modules
 */
export function officialElectron(modules) {
  const folder = path.join(modules, 'electron');
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { version, folder, installed: isInstalled(folder, version) };
}

function isInstalled(folder, version) {
  try {
    const unpacked = fs
      .readFileSync(path.join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const executable = fs.readFileSync(path.join(folder, 'path.txt'), 'utf8');
    return unpacked === version && fs.existsSync(path.join(folder, 'dist', executable));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Lets the package's own downloader fetch its build, checksums verified by it.
 * @returns {Promise<string | undefined>} why it failed, in a few words; nothing when it is there
 */
export async function downloadOfficial(official) {
  try {
    await runQuietly(process.execPath, [path.join(official.folder, 'install.js')], { timeout: DOWNLOAD_LIMIT });
    return undefined;
  } catch (error) {
    return failureReason(error.output ?? '') ?? error.message.split('\n')[0];
  }
}

/** The telling line of a Node error dump: the innermost cause where there is one. */
export function failureReason(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const causes = lines.filter((line) => /^(?:\[cause\]: )?\w*Error\b.*: /.test(line));
  return causes
    .at(-1)
    ?.replace('[cause]: ', '')
    .replace(/[ {]+$/, '');
}

function failureFile(cache, version) {
  return path.join(cache, `official-${version}.failed`);
}

/** Why the download failed within the last day, so that it is not tried on every start. */
export function rememberedFailure(cache, version) {
  const file = failureFile(cache, version);
  try {
    if (Date.now() - fs.statSync(file).mtimeMs > REMEMBER_FAILURE) return undefined;
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export function rememberFailure(cache, version, reason) {
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(failureFile(cache, version), reason);
}
