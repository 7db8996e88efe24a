import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lies beside the database and goes with it wherever the folder goes. Says nothing: it only names the store in the keychain. */
const ID_FILE = 'lotbook.id';
const ID = /^[0-9a-f]{24}$/;

/** The id of the store in a folder; `null` for a folder without one, and for a file that holds none. */
export function readStoreId(profileDir: string): string | null {
  try {
    const id = readFileSync(join(profileDir, ID_FILE), 'utf8').trim();
    return ID.test(id) ? id : null;
  } catch {
    return null;
  }
}

/** The id of the store in a folder, made when there is none. Two programs that come at once get the same. */
export function storeId(profileDir: string): string {
  const known = readStoreId(profileDir);
  if (known !== null) return known;
  mkdirSync(profileDir, { recursive: true, mode: 0o700 });
  const file = join(profileDir, ID_FILE);
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const made = randomBytes(12).toString('hex');
  writeFileSync(draft, `${made}\n`, { mode: 0o600 });
  try {
    // Whole or not at all, and never in the place of another's.
    linkSync(draft, file);
  } catch (error) {
    takePlace(file, made, error);
  } finally {
    rmSync(draft, { force: true });
  }
  return readStoreId(profileDir) ?? made;
}

/** Somebody was faster, or the file that is there holds no id, or this disk knows no links. */
function takePlace(file: string, id: string, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const taken = code === 'EEXIST';
  if (taken && ID.test(readFileSync(file, 'utf8').trim())) return;
  writeFileSync(file, `${id}\n`, { mode: 0o600, flag: taken ? 'w' : 'wx' });
}
