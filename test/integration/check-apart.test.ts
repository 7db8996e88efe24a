import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openProfile, type Profile } from '../../src/main/app/profile.js';
import { storeCare, type StoreCare } from '../../src/main/app/store-care.js';
import { memorySecrets } from '../../src/main/secrets/keychain.js';
import { checkApart } from '../../src/main/store/check-apart.js';
import { inTransaction } from '../../src/main/store/database.js';
import { DATABASE_FILE, openStore, type Store } from '../../src/main/store/open-store.js';
import { TEST_KEY } from '../support/profile.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const PROGRAM = resolve('test/support/check-program.mjs');
const BUILT = resolve('out/main/check-program.cjs');
const OTHER_KEY = 'ff'.repeat(32);
const NEVER = new AbortController().signal;
/** Checked for about a second. */
const ROWS = 40_000;

let large: Buffer;

beforeAll(() => {
  const dir = mkdtempSync(join(tmpdir(), 'lotbook-test-'));
  const store = openStore({ dir, key: TEST_KEY });
  const fill = store.db.prepare('INSERT INTO meta (name, value) VALUES (:name, :value)');
  inTransaction(store.db, () => {
    for (let i = 0; i < ROWS; i += 1) fill.run({ name: `n${i}`, value: `${i}`.repeat(400) });
  });
  store.close();
  large = readFileSync(join(dir, DATABASE_FILE));
  rmSync(dir, { recursive: true });
});

interface Rig {
  readonly file: string;
  readonly mark: string;
  readonly profile: Profile;
}

/** A profile whose book was left open by a run that was killed. */
function leftOpen({ bytes = large, key = TEST_KEY, program = PROGRAM } = {}): Rig {
  const dir = temporaryFolder();
  const file = join(dir, DATABASE_FILE);
  const mark = `${file}-open`;
  writeFileSync(file, bytes);
  writeFileSync(mark, '');
  const profile = openProfile({
    kind: 'live',
    dir,
    secrets: memorySecrets({ 'database-key': key }),
    endpoints: () => ({ apiUrl: 'http://127.0.0.1:9', connectUrl: 'http://127.0.0.1:9' }),
    fetch: () => fetch,
    onSync: () => undefined,
    onSyncEnd: () => undefined,
    checkBook: (book, signal) => checkApart(program, book, signal),
  });
  onTestFinished(() => profile.close());
  return { file, mark, profile };
}

function rowCount({ db }: Store): number {
  return Number(db.prepare("SELECT COUNT(*) FROM meta WHERE name LIKE 'n%' AND length(value) >= 400").pluck().get());
}

/** How often this thread came round to a timer since. */
function countTicks(): () => number {
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 10);
  onTestFinished(() => clearInterval(ticking));
  return () => ticks;
}

function damaged(): Buffer {
  const bytes = Buffer.from(large);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  return bytes;
}

describe('a book that a killed run left', () => {
  it('is checked while this thread goes on, and opens with all that is in it', async () => {
    const { profile, mark } = leftOpen();
    const ticks = countTicks();
    const store = await profile.store();
    expect(ticks()).toBeGreaterThan(10);
    expect(rowCount(store)).toBe(ROWS);
    await profile.close();
    expect(existsSync(mark)).toBe(false);
  });

  it('is told as damaged where it is, again and again', async () => {
    const { profile, mark } = leftOpen({ bytes: damaged() });
    await expect(profile.store()).rejects.toMatchObject({ name: 'AppError', code: 'store-unreadable' });
    await expect(profile.store()).rejects.toMatchObject({ name: 'AppError', code: 'store-unreadable' });
    expect(existsSync(mark)).toBe(true);
  });

  it('is not opened by another key', async () => {
    const { profile } = leftOpen({ key: OTHER_KEY });
    await expect(profile.store()).rejects.toMatchObject({ name: 'AppError', code: 'store-unreadable' });
  });

  it('is left to the next start when it is closed during the check, which ends at once', async () => {
    const { profile, file, mark } = leftOpen();
    const opening = profile.store();
    await expect.poll(() => existsSync(`${file}-wal`), { interval: 5 }).toBe(true);
    const closed = profile.close();
    await expect(opening).rejects.toMatchObject({ code: 'cancelled' });
    await closed;
    expect(existsSync(mark)).toBe(true);
    // A check that had gone on to its end would have closed the book, and taken its log away.
    expect(existsSync(`${file}-wal`)).toBe(true);
  });

  it('is checked on this thread where the other program does not start', async () => {
    const missing = join(temporaryFolder(), 'missing.mjs');
    const { profile } = leftOpen({ program: missing });
    expect(rowCount(await profile.store())).toBe(ROWS);
    const broken = leftOpen({ program: missing, bytes: damaged() });
    await expect(broken.profile.store()).rejects.toMatchObject({ name: 'AppError', code: 'store-unreadable' });
  });
});

describe('a backup that is restored', () => {
  function rig(bytes: Buffer): { readonly profile: Profile; readonly care: StoreCare } {
    const { profile, mark } = leftOpen();
    rmSync(mark);
    const backup = join(profile.dir, 'backup.db');
    writeFileSync(backup, bytes);
    const choose = () => Promise.resolve(backup);
    const dialogs = { where: choose, which: choose };
    return { profile, care: storeCare({ profile: () => profile, dialogs, now: () => new Date(0) }) };
  }

  it('is checked beside this thread', async () => {
    const { profile, care } = rig(large);
    const ticks = countTicks();
    expect(await care.restore()).toBe(true);
    expect(ticks()).toBeGreaterThan(10);
    expect(rowCount(await profile.store())).toBe(ROWS);
  });

  it('that is damaged is told as that, and the book stays', async () => {
    const { profile, care } = rig(damaged());
    await expect(care.restore()).rejects.toMatchObject({ name: 'AppError', code: 'file-unreadable' });
    expect(rowCount(await profile.store())).toBe(ROWS);
  });

  it('leaves the book as it is when the app is closed during the check', async () => {
    const { profile, care } = rig(large);
    const draft = join(profile.dir, `${DATABASE_FILE}.restore`);
    const before = readFileSync(join(profile.dir, DATABASE_FILE));
    const restoring = care.restore();
    await expect.poll(() => existsSync(`${draft}-wal`), { interval: 5 }).toBe(true);
    const closed = profile.close();
    await expect(restoring).rejects.toMatchObject({ code: 'cancelled' });
    await closed;
    expect(readFileSync(join(profile.dir, DATABASE_FILE)).equals(before)).toBe(true);
    expect(existsSync(draft)).toBe(false);
  });
});

it('the program as it is built for the app says what that of the sources says', async () => {
  const { file } = leftOpen();
  expect(await checkApart(BUILT, { file, key: TEST_KEY }, NEVER)).toBe(true);
  await expect(checkApart(BUILT, { file, key: OTHER_KEY }, NEVER)).rejects.toMatchObject({ code: 'store-unreadable' });
});
