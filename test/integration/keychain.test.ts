import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, realpathSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import keytar from 'keytar';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { STORE_WORDS } from '../../src/core/domain/failure-words/store-words.js';
import { databaseKey } from '../../src/main/secrets/database-key.js';
import { memorySecrets, openKeychain, type SecretStore } from '../../src/main/secrets/keychain.js';
import { DATABASE_FILE, openStore } from '../../src/main/store/open-store.js';
import { TEST_KEY } from '../support/profile.js';
import { startChild } from '../support/child.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** The keychain of a profile of this test's own, emptied afterwards. */
function testKeychain(dir: string): SecretStore {
  const keychain = openKeychain(dir);
  onTestFinished(async () => {
    await keychain.remove('database-key');
    await keychain.remove('client-secret');
  });
  return keychain;
}

describe("the system's keychain", () => {
  beforeAll(() => {
    if (process.platform === 'linux' && !process.env['DBUS_SESSION_BUS_ADDRESS']) {
      throw new Error(
        'No desktop session: DBUS_SESSION_BUS_ADDRESS is not set. Run `npm test`, or `node scripts/with-desktop.mjs -- npx vitest run --project integration`.',
      );
    }
  });

  it('keeps, changes and removes secrets for good', async () => {
    const dir = temporaryFolder();
    const keychain = testKeychain(dir);
    expect(await keychain.get('client-secret')).toBeNull();
    await keychain.set('client-secret', 'first');
    await keychain.set('client-secret', 'sécond "quoted" \u{1F511}');
    expect(await openKeychain(dir).get('client-secret')).toBe('sécond "quoted" \u{1F511}');
    expect(await keychain.get('database-key')).toBeNull();
    await keychain.remove('client-secret');
    await keychain.remove('client-secret');
    expect(await keychain.get('client-secret')).toBeNull();
  });

  it('says of many that are asked for at once that it has none, rather than to fail', async () => {
    const keychain = testKeychain(temporaryFolder());
    const names = Array.from({ length: 8 }, () => ['client-secret', 'team-endpoint', 'database-key'] as const).flat();
    expect(new Set(await Promise.all(names.map((name) => keychain.get(name))))).toEqual(new Set([null]));
  });

  it('holds the secrets of two profiles apart, and those of one folder together whatever its path', async () => {
    const [one, two, links] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    await testKeychain(one).set('client-secret', 'of one');
    expect(await testKeychain(two).get('client-secret')).toBeNull();
    symlinkSync(one, join(links, 'link'), 'dir');
    expect(await openKeychain(join(links, 'link')).get('client-secret')).toBe('of one');
    expect(await openKeychain(join(one, '..', one.split('/').at(-1) ?? '')).get('client-secret')).toBe('of one');
  });

  it('is the same before and after the folder is made', async () => {
    const dir = join(temporaryFolder(), 'not', 'yet');
    await testKeychain(dir).set('client-secret', 'early');
    mkdirSync(dir, { recursive: true });
    expect(await openKeychain(dir).get('client-secret')).toBe('early');
  });

  it('goes with a folder that is moved, and with a copy of it', async () => {
    const from = join(temporaryFolder(), 'from');
    await testKeychain(from).set('client-secret', 'mine');
    const to = join(temporaryFolder(), 'to');
    renameSync(from, to);
    expect(await testKeychain(to).get('client-secret')).toBe('mine');
    const copy = temporaryFolder();
    cpSync(to, copy, { recursive: true });
    expect(await openKeychain(copy).get('client-secret')).toBe('mine');
    // What lies at the old place now is another store.
    expect(await openKeychain(from).get('client-secret')).toBeNull();
  });

  it('takes over what an earlier version kept under the name of the path, once for all', async () => {
    const dir = temporaryFolder();
    const former = `Lotbook (${createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 12)})`;
    await keytar.setPassword(former, 'database-key', TEST_KEY);
    onTestFinished(async () => {
      await keytar.deletePassword(former, 'database-key');
    });
    expect(await testKeychain(dir).get('database-key')).toBe(TEST_KEY);
    const moved = join(temporaryFolder(), 'moved');
    renameSync(dir, moved);
    expect(await testKeychain(moved).get('database-key')).toBe(TEST_KEY);
  });

  it('makes the database key once and opens the store with it ever after', async () => {
    const dir = temporaryFolder();
    const key = await databaseKey(testKeychain(dir), dir);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    openStore({ dir, key }).close();
    expect(await databaseKey(openKeychain(dir), dir)).toBe(key);
  });
});

describe('the database key', () => {
  it('differs from profile to profile', async () => {
    const keys = await Promise.all([1, 2].map(() => databaseKey(memorySecrets(), temporaryFolder())));
    expect(new Set(keys).size).toBe(2);
  });

  it('is never made anew for a database that exists', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, DATABASE_FILE), 'encrypted');
    const secrets = memorySecrets();
    await expect(databaseKey(secrets, dir)).rejects.toMatchObject({ code: 'key-missing' });
    expect(await secrets.get('database-key')).toBeNull();
  });

  it('is the same for all who come at once to a folder without one', async () => {
    const dir = temporaryFolder();
    const held = memorySecrets();
    // A keychain in which each step takes a turn or two, so that the others come in between.
    const slow: SecretStore = {
      ...held,
      get: async (name) => {
        await othersTurn();
        return held.get(name);
      },
      set: async (name, value) => {
        await othersTurn();
        await held.set(name, value);
        await othersTurn();
      },
    };
    const keys = await Promise.all([1, 2, 3].map(() => databaseKey(slow, dir)));
    expect(new Set(keys).size).toBe(1);
    expect(await held.get('database-key')).toBe(keys[0]);
  });

  it('is not used when the keychain did not keep it', async () => {
    const forgetful: SecretStore = { ...memorySecrets(), set: async () => undefined };
    await expect(databaseKey(forgetful, temporaryFolder())).rejects.toMatchObject({ code: 'keychain-unavailable' });
  });

  it('is the one that is kept when another program set one at the same moment', async () => {
    const secrets = memorySecrets();
    const rival = 'ab'.repeat(32);
    const raced: SecretStore = { ...secrets, set: (name) => secrets.set(name, rival) };
    expect(await databaseKey(raced, temporaryFolder())).toBe(rival);
  });
});

/** What a program prints in a desktop session of its own, where nothing can ask for a password. */
async function inOwnSession(program: string, words: readonly string[]): Promise<readonly string[]> {
  const started = [process.execPath, '--import', resolve('test/support/typescript-sources.mjs'), program, ...words];
  const env = { ...process.env, DISPLAY: ':none' };
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/with-desktop.mjs', '--', ...started], {
    env,
  });
  return stdout.trim().split('\n');
}

describe.runIf(process.platform === 'linux')('a keychain that cannot be used', () => {
  it('says that it is locked, rather than that a key is gone', async () => {
    const program = 'test/support/children/locked-keychain.ts';
    const lines = await inOwnSession(program, [temporaryFolder(), temporaryFolder()]);
    const locked = `keychain-unavailable: ${STORE_WORDS['no-keychain']} ${STORE_WORDS['keychain-locked']}`;
    const refused = ['opened', 'asked', 'begun', 'forgotten'].map((use) => `${use}: ${locked}`);
    expect(lines.slice(-5)).toEqual(['made: ok', ...refused]);
  });

  it('says what is missing without a desktop session', async () => {
    const { DBUS_SESSION_BUS_ADDRESS: _bus, DISPLAY: _display, XDG_RUNTIME_DIR: _runtime, ...env } = process.env;
    const line = await startChild('use-keychain.ts', [temporaryFolder()], { env }).line();
    expect(line).toBe(`keychain-unavailable: ${STORE_WORDS['no-keychain']} ${STORE_WORDS['keychain-missing']}`);
  });
});
