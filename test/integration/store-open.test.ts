import Database from 'better-sqlite3';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../src/main/store/database.js';
import { loadConnection, saveConnection } from '../../src/main/store/meta.js';
import { MIGRATIONS } from '../../src/main/store/migrations/all.js';
import type { Migration } from '../../src/main/store/migrate.js';
import { DATABASE_FILE, openStore, openStoreWith } from '../../src/main/store/open-store.js';
import { saveRecords } from '../../src/main/store/records.js';
import { saveAccount } from '../../src/main/store/accounts.js';
import { storeFailure } from '../../src/main/store/store-failure.js';
import { startChild } from '../support/child.js';
import { openTestStore, tableContents, TEST_KEY } from '../support/profile.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const OTHER_KEY = 'ff'.repeat(32);
const PLANTED = 'PLANTED-TEXT-THAT-MUST-NOT-BE-READABLE';
const connection = { clientId: PLANTED, loginName: 'someone' };

/** A profile with enough pages that damage can be put between header and end. */
function filledProfile(): { readonly dir: string; readonly file: string } {
  const dir = temporaryFolder();
  const store = openTestStore(dir);
  const { db } = store;
  saveAccount(db, {
    id: 'a1',
    provider: 'crypto-com',
    displayName: 'Crypto.com',
    status: 'ok',
    error: null,
    value: null,
    balances: [],
    json: '{}',
  });
  const records = Array.from({ length: 200 }, (_, index) => ({
    id: `r${index}`,
    json: JSON.stringify({ PLANTED, index }),
  }));
  saveRecords(db, { accountId: 'a1', runId: 'run', receivedAt: 1 }, records);
  saveConnection(db, connection);
  store.close();
  return { dir, file: join(dir, DATABASE_FILE) };
}

const opening =
  (dir: string, key = TEST_KEY) =>
  () =>
    openStore({ dir, key }).close();
const withCode = (code: string) => expect.objectContaining({ name: 'AppError', code });

describe('encryption', () => {
  it('leaves nothing readable in any file of the profile, open or closed', () => {
    const dir = temporaryFolder();
    const store = openTestStore(dir);
    saveConnection(store.db, connection);
    const files = () => readdirSync(dir).map((name) => readFileSync(join(dir, name)));
    expect(existsSync(join(dir, `${DATABASE_FILE}-wal`))).toBe(true);
    for (const bytes of files()) expect(bytes.includes(PLANTED)).toBe(false);
    store.close();
    expect(readdirSync(dir)).toEqual([DATABASE_FILE]);
    for (const bytes of files()) {
      expect(bytes.includes(PLANTED)).toBe(false);
      expect(bytes.includes('SQLite format 3')).toBe(false);
      expect(bytes.includes('CREATE TABLE')).toBe(false);
    }
    expect(loadConnection(openTestStore(dir).db)).toEqual(connection);
  });

  it('refuses a wrong key, and the right one still works afterwards', () => {
    const { dir } = filledProfile();
    expect(opening(dir, OTHER_KEY)).toThrow(withCode('store-unreadable'));
    expect(loadConnection(openTestStore(dir).db)).toEqual(connection);
  });

  it('loses nothing to a wrong key after an end without a close, when the last changes are in the log only', async () => {
    const { dir, file } = filledProfile();
    const child = startChild('open-store.ts', [dir, TEST_KEY, 'write']);
    expect(await child.line()).toBe('open');
    await child.kill();
    const log = readFileSync(`${file}-wal`);
    const before = readFileSync(file);
    expect(log.length).toBeGreaterThan(0);
    expect(opening(dir, OTHER_KEY)).toThrow(withCode('store-unreadable'));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
    expect(loadConnection(openTestStore(dir).db)?.clientId).toBe('written by the child');
  });

  it.each(['', 'abc', `${'0'.repeat(63)}'`, '0'.repeat(65)])('refuses the malformed key "%s"', (key) => {
    expect(opening(temporaryFolder(), key)).toThrow(withCode('bad-input'));
  });
});

describe('files that are not a sound store', () => {
  it('refuses a file of other content', () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, DATABASE_FILE), 'This is a letter, not a database. '.repeat(200));
    expect(opening(dir)).toThrow(withCode('store-unreadable'));
  });

  it('refuses a database that was never encrypted', () => {
    const dir = temporaryFolder();
    new Database(join(dir, DATABASE_FILE)).exec('CREATE TABLE t (a)').close();
    expect(opening(dir)).toThrow(withCode('store-unreadable'));
  });

  it('refuses a file that was cut short', () => {
    const { dir, file } = filledProfile();
    truncateSync(file, 5000);
    writeFileSync(`${file}-open`, '');
    expect(opening(dir)).toThrow(withCode('store-unreadable'));
  });

  it('finds one changed bit at the start after an end without a close, again and again', () => {
    const { dir, file } = filledProfile();
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(file, bytes);
    writeFileSync(`${file}-open`, '');
    expect(opening(dir)).toThrow(withCode('store-unreadable'));
    expect(opening(dir)).toThrow(withCode('store-unreadable'));
  });

  it('refuses a store of a newer version and leaves it untouched', () => {
    const { dir, file } = filledProfile();
    const future: Migration = { version: 9990, up: (db) => db.exec('CREATE TABLE future (a TEXT) STRICT') };
    openStoreWith([...MIGRATIONS, future], { dir, key: TEST_KEY }).close();
    const before = readFileSync(file);
    expect(opening(dir)).toThrow(withCode('store-newer'));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dir).sort()).toEqual(['backups', DATABASE_FILE]);
  });
});

describe('one instance at a time', () => {
  it('refuses a second opening in the same process', () => {
    const dir = temporaryFolder();
    openTestStore(dir);
    expect(opening(dir)).toThrow(withCode('store-locked'));
  });

  it('refuses a store that another process has open, and takes it over when that one was killed', async () => {
    const dir = temporaryFolder();
    const child = startChild('open-store.ts', [dir, TEST_KEY, 'write']);
    expect(await child.line()).toBe('open');
    expect(opening(dir)).toThrow(withCode('store-locked'));
    await child.kill();
    expect(loadConnection(openTestStore(dir).db)).toEqual({ clientId: 'written by the child', loginName: 'child' });
  });

  it('is refused to the other process while this one has it open, even before any change', async () => {
    const dir = temporaryFolder();
    openStore({ dir, key: TEST_KEY }).close();
    openTestStore(dir);
    expect(await startChild('open-store.ts', [dir, TEST_KEY]).line()).toBe('store-locked');
  });
});

describe('places that cannot be written', () => {
  // Root may write anywhere, so the attempt is made as `nobody`.
  const identity = process.getuid?.() === 0 ? { uid: 65_534 } : {};

  it.skipIf(process.platform === 'win32')(
    'says so for a read-only folder, with and without a store in it',
    async () => {
      const { dir } = filledProfile();
      const empty = temporaryFolder();
      for (const folder of [dir, empty]) {
        chmodSync(folder, 0o555);
        expect(await startChild('open-store.ts', [folder, TEST_KEY], identity).line()).toBe('not-writable');
      }
    },
  );

  it('says so when a file lies where the folder should be', () => {
    const dir = join(temporaryFolder(), 'profile');
    writeFileSync(dir, '');
    expect(opening(dir)).toThrow(withCode('not-writable'));
  });

  it('keeps what was stored when the disk is full, and goes on when there is room again', () => {
    const store = openTestStore();
    saveConnection(store.db, connection);
    const before = tableContents(store.db);
    const pages = Number(store.db.pragma('page_count', { simple: true }));
    store.db.pragma(`max_page_count = ${pages}`);
    const grow = () =>
      inTransaction(store.db, () => saveConnection(store.db, { clientId: 'x'.repeat(1_000_000), loginName: '' }));
    const error = failureOf(grow);
    expect(storeFailure(error)).toEqual(withCode('disk-full'));
    expect(tableContents(store.db)).toEqual(before);
    store.db.pragma(`max_page_count = ${pages + 10_000}`);
    grow();
    expect(loadConnection(store.db)?.clientId).toHaveLength(1_000_000);
  });
});

function failureOf(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

describe('migrations', () => {
  const first: Migration = { version: 10, up: (db) => db.exec('CREATE TABLE t (a TEXT NOT NULL) STRICT') };
  const second: Migration = { version: 20, up: (db) => db.exec("ALTER TABLE t ADD COLUMN b TEXT NOT NULL DEFAULT ''") };
  const broken: Migration = {
    version: 20,
    up: (db) => {
      db.exec('ALTER TABLE t ADD COLUMN c TEXT');
      throw new Error('broken migration');
    },
  };
  const options = (dir: string) => ({ dir, key: TEST_KEY });
  const oldProfile = (): string => {
    const dir = temporaryFolder();
    const store = openStoreWith([first], options(dir));
    store.db.exec("INSERT INTO t VALUES ('kept')");
    store.close();
    return dir;
  };

  it('brings an older file up to date and keeps it as it was beside', () => {
    const dir = oldProfile();
    const store = openStoreWith([first, second], options(dir));
    expect(tableContents(store.db)).toEqual({ t: ['{"a":"kept","b":""}'] });
    store.close();

    const asItWas = join(temporaryFolder(), 'profile');
    mkdirSync(asItWas);
    writeFileSync(join(asItWas, DATABASE_FILE), readFileSync(join(dir, 'backups', 'migration-from-version-10.db')));
    const old = openStoreWith([first], options(asItWas));
    expect(tableContents(old.db)).toEqual({ t: ['{"a":"kept"}'] });
    old.close();
  });

  it('undoes a step that fails and can be tried again', () => {
    const dir = oldProfile();
    expect(() => openStoreWith([first, broken], options(dir))).toThrow('broken migration');
    const store = openStoreWith([first, second], options(dir));
    expect(tableContents(store.db)).toEqual({ t: ['{"a":"kept","b":""}'] });
    store.close();
  });

  it('refuses a step that leaves broken references', () => {
    const dir = oldProfile();
    const dangling: Migration = {
      version: 20,
      up: (db) =>
        db.exec(
          "PRAGMA defer_foreign_keys = ON; CREATE TABLE u (a TEXT REFERENCES t (a)) STRICT; DROP TABLE t; CREATE TABLE t (a TEXT PRIMARY KEY NOT NULL) STRICT; INSERT INTO u VALUES ('nowhere')",
        ),
    };
    expect(() => openStoreWith([first, dangling], options(dir))).toThrow(withCode('store-unreadable'));
  });

  it('are numbered by tens, in order', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions.filter((version) => version % 10 !== 0 || version < 10)).toEqual([]);
  });

  it('make tables that are all STRICT', () => {
    const { db } = openTestStore();
    const lax = db
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
      .all();
    expect(lax).toEqual([]);
  });
});
