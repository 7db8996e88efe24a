import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeCare, type StoreCare } from '../../src/main/app/store-care.js';
import { STORE_WORDS } from '../../src/core/domain/failure-words/store-words.js';
import { openProfile, type Profile } from '../../src/main/app/profile.js';
import { memorySecrets, type SecretStore } from '../../src/main/secrets/keychain.js';
import { backupTo, keepBackup, listBackups } from '../../src/main/store/backups.js';
import { MIGRATIONS } from '../../src/main/store/migrations/all.js';
import { loadConnection, saveConnection } from '../../src/main/store/meta.js';
import { checkIntegrity, DATABASE_FILE, openStoreWith } from '../../src/main/store/open-store.js';
import { startChild } from '../support/child.js';
import { openTestStore, TEST_KEY } from '../support/profile.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const OTHER_KEY = 'cd'.repeat(32);
/** It is of the file, and does not say that the book is damaged or its key missing. */
const refusal = (message: string) => expect.objectContaining({ name: 'AppError', code: 'file-unreadable', message });
const withCode = (code: string) => expect.objectContaining({ name: 'AppError', code });

interface Rig {
  readonly dir: string;
  readonly secrets: SecretStore;
  readonly profile: Profile;
  readonly care: StoreCare;
  /** Files that the dialogs answer, one after the other; `null` cancels. */
  readonly chosen: (string | null)[];
  /** What the dialogs that choose a file were called. */
  readonly titles: string[];
  /** Whose store is open now. */
  readonly owner: () => Promise<string | undefined>;
}

function openRig(secrets: SecretStore = memorySecrets({ 'database-key': TEST_KEY }), dir = temporaryFolder()): Rig {
  const chosen: (string | null)[] = [];
  const profile = openProfile({
    kind: 'live',
    dir,
    secrets,
    endpoints: () => ({ apiUrl: 'http://127.0.0.1:9', connectUrl: 'http://127.0.0.1:9' }),
    fetch: () => fetch,
    onSync: () => undefined,
    onSyncEnd: () => undefined,
  });
  const next = () => Promise.resolve(chosen.shift() ?? null);
  const titles: string[] = [];
  const which = (title: string) => {
    titles.push(title);
    return next();
  };
  const care = storeCare({ profile: () => profile, dialogs: { where: next, which }, now: () => NOW });
  const owner = async () => loadConnection((await profile.store()).db)?.clientId;
  return { dir, secrets, profile, care, chosen, titles, owner };
}

async function name(profile: Profile, clientId: string): Promise<void> {
  saveConnection((await profile.store()).db, { clientId, loginName: 'someone' });
}

function changeOneBit(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  writeFileSync(file, bytes);
}

describe('a backup', () => {
  it('is one encrypted file, and restoring it brings back what was then; the store that was there is kept', async () => {
    const { dir, profile, care, chosen, owner } = openRig();
    const file = join(temporaryFolder(), 'copy.db');
    await name(profile, 'PLANTED-THEN');
    chosen.push(file);
    expect(await care.backup()).toBe(file);
    expect(readFileSync(file).includes('PLANTED-THEN')).toBe(false);
    await name(profile, 'now');
    chosen.push(file);
    expect(await care.restore()).toBe(true);
    expect(await owner()).toBe('PLANTED-THEN');
    const [kept] = listBackups(dir);
    expect(kept).toMatchObject({ reason: 'restore' });
    chosen.push(join(dir, 'backups', kept?.name ?? ''));
    await care.restore();
    expect(await owner()).toBe('now');
    await profile.close();
    expect(readdirSync(dir).filter((one) => one.startsWith(`${DATABASE_FILE}.`))).toEqual([]);
  });

  it('is not written in the place of the open book, under whatever name', async () => {
    const { dir, profile, care, chosen, owner } = openRig();
    await name(profile, 'mine');
    const linked = join(temporaryFolder(), 'elsewhere.db');
    symlinkSync(join(dir, DATABASE_FILE), linked);
    for (const place of [join(dir, DATABASE_FILE), linked]) {
      chosen.push(place);
      await expect(care.backup()).rejects.toThrow(STORE_WORDS['backup-onto-book']);
    }
    await name(profile, 'still mine');
    await profile.close();
    const again = openRig(memorySecrets({ 'database-key': TEST_KEY }), dir);
    expect(await again.owner()).toBe('still mine');
    await again.profile.close();
    expect(await owner().catch((error: unknown) => error)).toMatchObject({ code: 'cancelled' });
  });

  it('for which there is no room is no backup: a disk takes a part of what is written without a word', async () => {
    const dir = temporaryFolder();
    const store = openTestStore(dir);
    store.close();
    const file = join(temporaryFolder(), 'copy.db');
    const kilobytes = Math.floor(statSync(join(dir, DATABASE_FILE)).size / 1024);
    const child = startChild('backup-store.ts', [dir, TEST_KEY, file], { fileLimit: kilobytes - 16 });
    expect(await child.line()).toContain('failed: ');
    expect(await child.ended()).toBe(0);
    expect([file, `${file}.part`].filter((one) => existsSync(one))).toEqual([]);
  });

  it('that is protected from being written comes back, and can be written to', async () => {
    const { dir, profile, care, chosen, owner } = openRig();
    const file = join(temporaryFolder(), 'copy.db');
    await name(profile, 'then');
    chosen.push(file, file);
    await care.backup();
    chmodSync(file, 0o444);
    expect(await care.restore()).toBe(true);
    expect(await owner()).toBe('then');
    expect(statSync(join(dir, DATABASE_FILE)).mode & 0o777).toBe(0o600);
    await profile.close();
  });

  it('of before the recovery key was saved does not take back that it was', async () => {
    const { dir, profile, care, chosen } = openRig();
    const [file, keyFile] = [join(dir, 'copy.db'), join(dir, 'key.txt')];
    await name(profile, 'mine');
    chosen.push(file, keyFile, file);
    await care.backup();
    await care.saveRecoveryKey();
    expect(await care.restore()).toBe(true);
    expect((await care.info()).recoveryKeySavedAt).toBe(NOW.toISOString());
    await profile.close();
  });

  it('of another computer needs its recovery key, and takes the key of this one', async () => {
    const there = openRig(memorySecrets({ 'database-key': OTHER_KEY }));
    const [file, keyFile] = [join(there.dir, 'copy.db'), join(there.dir, 'key.txt')];
    await name(there.profile, 'there');
    there.chosen.push(keyFile, file);
    expect(await there.care.saveRecoveryKey()).toBe(keyFile);
    expect((await there.care.info()).recoveryKeySavedAt).toBe(NOW.toISOString());
    await there.care.backup();
    await there.profile.close();

    const here = openRig();
    await name(here.profile, 'here');
    here.chosen.push(file, null);
    await expect(here.care.restore()).rejects.toEqual(withCode('file-unreadable'));
    expect(await here.owner()).toBe('here');
    here.chosen.push(file, keyFile);
    expect(await here.care.restore()).toBe(true);
    // Why a second file is asked for.
    expect(here.titles.slice(-2)).toEqual(['backup', 'backupKey']);
    expect(await here.owner()).toBe('there');
    // The key that was saved there does not open this store: nobody may be told that a saved one does.
    expect((await here.care.info()).recoveryKeySavedAt).toBeNull();
    await here.profile.close();
    expect(await here.secrets.get('database-key')).toBe(TEST_KEY);
    openTestStore(here.dir).close();
  });

  it.each([
    ['damaged further in', refusal(STORE_WORDS['backup-damaged']), changeOneBit],
    ['empty', refusal(STORE_WORDS['backup-damaged']), (file: string) => truncateSync(file)],
    // Nothing tells it from a backup under another key: the question for that one is cancelled here.
    [
      'no backup at all',
      refusal(STORE_WORDS['backup-key']),
      (file: string) => writeFileSync(file, 'A letter. '.repeat(1000)),
    ],
    ['gone', withCode('file-unreadable'), (file: string) => rmSync(file)],
    [
      'of a newer version',
      withCode('store-newer'),
      (file: string) => {
        const dir = temporaryFolder();
        renameSync(file, join(dir, DATABASE_FILE));
        const future = { version: 9990, up: () => undefined };
        openStoreWith([...MIGRATIONS, future], { dir, key: TEST_KEY }).close();
        renameSync(join(dir, DATABASE_FILE), file);
      },
    ],
  ])('that is %s is refused, and nothing is touched', async (_what, wanted, spoil) => {
    const { dir, profile, care, chosen, owner } = openRig();
    const file = join(temporaryFolder(), 'copy.db');
    await name(profile, 'mine');
    await backupTo(await profile.store(), file);
    spoil(file);
    chosen.push(file);
    expect(await care.restore().catch((error: unknown) => error)).toEqual(wanted);
    expect(await owner()).toBe('mine');
    expect(listBackups(dir)).toEqual([]);
    await profile.close();
  });

  it('cannot be restored over a store that another program has open', async () => {
    const { dir, profile } = openRig();
    const file = join(temporaryFolder(), 'copy.db');
    await backupTo(await profile.store(), file);
    await profile.close();
    const child = startChild('open-store.ts', [dir, TEST_KEY]);
    expect(await child.line()).toBe('open');
    const again = openRig(memorySecrets({ 'database-key': TEST_KEY }), dir);
    again.chosen.push(file);
    await expect(again.care.restore()).rejects.toEqual(withCode('store-locked'));
  });

  it('that cannot be written says so and leaves nothing behind', async () => {
    const { profile, care, chosen } = openRig();
    const folder = temporaryFolder();
    chosen.push(join(folder, 'not', 'there', 'copy.db'));
    await expect(care.backup()).rejects.toEqual(withCode('not-writable'));
    expect(readdirSync(folder)).toEqual([]);
    await profile.close();
  });

  it('is of one moment, locks nobody in or out, and lets the store be changed meanwhile', async () => {
    const dir = temporaryFolder();
    const store = openTestStore(dir);
    const fill = store.db.prepare('INSERT INTO meta (name, value) VALUES (:name, :value)');
    for (let i = 0; i < 400; i += 1) fill.run({ name: `n${i}`, value: 'x'.repeat(5000) });
    // Each turns every page of the file over, more than SQLite keeps in its log by itself.
    const turnOver = store.db.prepare("UPDATE meta SET value = replace(value, :from, :to) WHERE name LIKE 'n%'");
    const values = (db: typeof store.db): unknown[] =>
      db.prepare("SELECT DISTINCT substr(value, 1, 1) FROM meta WHERE name LIKE 'n%'").pluck().all();
    const copies = [1, 2].map((n) => join(dir, `copy-${n}`));
    for (const copy of copies) mkdirSync(copy);
    const made = copies.map((copy) => backupTo(store, join(copy, DATABASE_FILE)));
    const letters = 'xabcdefghijklmnopqr'.split('');
    for (const [index, to] of letters.slice(1).entries()) {
      await new Promise(setImmediate);
      turnOver.run({ from: letters[index], to });
    }
    await Promise.all(made);
    const found = copies.map((copy) => {
      const opened = openTestStore(copy);
      checkIntegrity(opened.db);
      return values(opened.db);
    });
    // The second waited for the first: its moment is later. Each has all of one moment.
    expect(found).toEqual([['x'], [expect.stringMatching(/[^x]/)]]);
    expect(values(store.db)).toEqual(['r']);
    const child = startChild('open-store.ts', [dir, TEST_KEY]);
    expect(await child.line()).toBe('store-locked');
  });

  it('of a store that is closed meanwhile is none', async () => {
    const dir = temporaryFolder();
    const store = openTestStore(dir);
    const file = join(dir, 'copy.db');
    const made = backupTo(store, file);
    store.close();
    await expect(made).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(dir).filter((one) => one.startsWith('copy'))).toEqual([]);
  });

  it('of a kind makes room for newer ones', async () => {
    const dir = temporaryFolder();
    const store = openTestStore(dir);
    for (const day of [1, 2, 3, 4, 5]) await keepBackup(store, dir, 'removal', Date.UTC(2026, 0, day));
    expect(listBackups(dir)).toHaveLength(3);
    expect(listBackups(dir).map(({ name: one }) => one)).toContain('removal-20260105T000000000Z.db');
  });
});

describe('a store whose key is lost', () => {
  it('opens again with its recovery key, and with no other', async () => {
    const lost = memorySecrets({ 'database-key': TEST_KEY });
    const before = openRig(lost);
    const keyFile = join(temporaryFolder(), 'key.txt');
    await name(before.profile, 'mine');
    before.chosen.push(keyFile);
    await before.care.saveRecoveryKey();
    await before.profile.close();
    await lost.remove('database-key');
    const { care, chosen, owner, profile } = openRig(lost, before.dir);
    await expect(owner()).rejects.toEqual(withCode('key-missing'));
    const other = openRig(memorySecrets({ 'database-key': OTHER_KEY }));
    const otherFile = join(temporaryFolder(), 'key.txt');
    other.chosen.push(otherFile);
    await other.care.saveRecoveryKey();
    await other.profile.close();
    chosen.push(otherFile);
    await expect(care.recover()).rejects.toEqual(withCode('key-missing'));
    expect(await lost.get('database-key')).toBeNull();
    chosen.push(null);
    expect(await care.recover()).toBe(false);
    chosen.push(keyFile);
    expect(await care.recover()).toBe(true);
    expect(await owner()).toBe('mine');
    await profile.close();
  });

  it('can be put aside, untouched, for an empty one under a new key', async () => {
    const dir = temporaryFolder();
    openTestStore(dir).close();
    const bytes = readFileSync(join(dir, DATABASE_FILE));
    const { care, owner, profile, secrets } = openRig(memorySecrets(), dir);
    await expect(owner()).rejects.toEqual(withCode('key-missing'));
    const aside = await care.startAnew();
    expect(readFileSync(join(aside ?? '', DATABASE_FILE)).equals(bytes)).toBe(true);
    expect(await owner()).toBeUndefined();
    expect(await secrets.get('database-key')).not.toBe(TEST_KEY);
    await profile.close();
  });

  it('or whose file is damaged is put aside the same way; a sound one is not', async () => {
    const { care, dir, owner, profile } = openRig();
    await name(profile, 'mine');
    await expect(care.startAnew()).rejects.toEqual(withCode('not-allowed'));
    expect(await owner()).toBe('mine');
    await profile.close();
    truncateSync(join(dir, DATABASE_FILE), 3000);
    const again = openRig(memorySecrets({ 'database-key': TEST_KEY }), dir);
    await expect(again.owner()).rejects.toEqual(withCode('store-unreadable'));
    expect(existsSync(join((await again.care.startAnew()) ?? '', DATABASE_FILE))).toBe(true);
    expect(await again.owner()).toBeUndefined();
    await again.profile.close();
  });
});
