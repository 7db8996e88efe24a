import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cachedFolder, cacheFolder, recipeName } from './cache.mjs';
import { failureReason } from './official-electron.mjs';
import { sqliteDefines } from './sqlite-build.mjs';

describe('cacheFolder', () => {
  it('prefers our own variable, then the XDG one', () => {
    expect(cacheFolder({ LOTBOOK_CACHE_DIR: '/a', XDG_CACHE_HOME: '/b' })).toBe(path.resolve('/a'));
    expect(cacheFolder({ XDG_CACHE_HOME: '/b' })).toBe(path.join('/b', 'lotbook'));
    expect(cacheFolder({})).toBe(path.join(os.homedir(), '.cache', 'lotbook'));
  });
});

describe('cachedFolder', () => {
  let cache;
  const waited = () => {
    throw new Error('nobody else is building');
  };
  const fill = (text) => async (folder) => fs.writeFileSync(path.join(folder, 'file'), text);

  beforeEach(() => {
    cache = fs.mkdtempSync(path.join(os.tmpdir(), 'lotbook-cache-'));
  });

  afterEach(() => fs.rmSync(cache, { recursive: true }));

  it('builds once and finds it again', async () => {
    const first = await cachedFolder(cache, 'x', fill('first'), waited);
    await expect(cachedFolder(cache, 'x', fill('second'), waited)).resolves.toBe(first);
    expect(fs.readFileSync(path.join(first, 'file'), 'utf8')).toBe('first');
    expect(fs.readdirSync(cache)).toEqual(['x']);
  });

  it('leaves nothing under the name when building fails, and can be tried again', async () => {
    const broken = async (folder) => {
      fs.writeFileSync(path.join(folder, 'half'), '');
      throw new Error('no network');
    };
    await expect(cachedFolder(cache, 'x', broken, waited)).rejects.toThrow('no network');
    expect(fs.existsSync(path.join(cache, 'x'))).toBe(false);
    const folder = await cachedFolder(cache, 'x', fill('whole'), waited);
    expect(fs.readdirSync(folder)).toEqual(['file']);
    expect(fs.readdirSync(cache)).toEqual(['x']);
  });

  it('lets one of two at once build, and the other wait for it', async () => {
    const builds = [];
    const gate = Promise.withResolvers();
    const build = async (folder) => {
      builds.push(folder);
      await gate.promise;
      fs.writeFileSync(path.join(folder, 'file'), '');
    };
    const one = cachedFolder(cache, 'x', build, waited);
    const other = cachedFolder(cache, 'x', build, () => gate.resolve());
    await expect(Promise.all([one, other])).resolves.toEqual([path.join(cache, 'x'), path.join(cache, 'x')]);
    expect(builds).toHaveLength(1);
  });

  it('takes over the lock of a process that is gone', async () => {
    fs.writeFileSync(path.join(cache, 'lock'), '999999999');
    await cachedFolder(cache, 'x', fill('text'), waited);
    expect(fs.readdirSync(cache)).toEqual(['x']);
  });
});

describe('recipeName', () => {
  it('changes with any input', () => {
    expect(recipeName(['a', 'b'])).toMatch(/^[0-9a-f]{12}$/);
    expect(recipeName(['a', 'b'])).not.toBe(recipeName(['ab']));
  });
});

describe('sqliteDefines', () => {
  it('reads names and values, and nothing else', () => {
    const gypi = "{\n  'defines': [\n    'SQLITE_DQS=0',\n    'SQLITE_SOUNDEX',\n    'SQLITE_CACHE=-16000',\n  ],\n}\n";
    expect(sqliteDefines(gypi)).toEqual(['-DSQLITE_DQS=0', '-DSQLITE_SOUNDEX', '-DSQLITE_CACHE=-16000']);
  });
});

describe('failureReason', () => {
  it('finds the innermost cause', () => {
    const output = 'TypeError: fetch failed\n  at x {\n  [cause]: Error: getaddrinfo ENOTFOUND example.org\n}\n';
    expect(failureReason(output)).toBe('Error: getaddrinfo ENOTFOUND example.org');
  });

  it('knows none in other output', () => {
    expect(failureReason('Downloading\n')).toBeUndefined();
  });
});
