import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingPlatforms, neverCompiled } from './complete-lock.mjs';

describe('missingPlatforms', () => {
  it('describes a build by its name', () => {
    const optionalDependencies = { '@tool/binding-linux-x64-musl': '1.2.3', '@tool/win32-arm64': '1.2.3' };
    expect(missingPlatforms({ 'node_modules/tool': { dev: true, optionalDependencies } })).toEqual({
      'node_modules/@tool/binding-linux-x64-musl': {
        version: '1.2.3',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
      'node_modules/@tool/win32-arm64': { version: '1.2.3', cpu: ['arm64'], dev: true, optional: true, os: ['win32'] },
    });
  });

  it('finds a build that lies beside, inside or outside its dependent', () => {
    const dependent = (name) => ({ optionalDependencies: { [name]: '1.0.0' } });
    const packages = {
      'node_modules/a/node_modules/b': dependent('c-darwin-x64'),
      'node_modules/a/node_modules/c-darwin-x64': {},
      'node_modules/d': dependent('e-darwin-x64'),
      'node_modules/d/node_modules/e-darwin-x64': {},
      'node_modules/f/node_modules/g': dependent('h-darwin-x64'),
      'node_modules/h-darwin-x64': {},
    };
    expect(missingPlatforms(packages)).toEqual({});
  });

  it('refuses to guess where a name tells no platform', () => {
    const packages = { 'node_modules/tool': { optionalDependencies: { 'tool-extra': '1.0.0' } } };
    expect(() => missingPlatforms(packages)).toThrow('tool-extra');
  });
});

describe('neverCompiled', () => {
  it('finds the packages that forbid it themselves', () => {
    const manifests = { 'node_modules/a': { gypfile: false }, 'node_modules/b': {} };
    const packages = { '': {}, 'node_modules/a': {}, 'node_modules/b': {}, 'node_modules/not-here': {} };
    expect(neverCompiled(packages, (folder) => manifests[folder])).toEqual(['node_modules/a']);
  });
});

describe('package-lock.json', () => {
  const text = fs.readFileSync(path.join(import.meta.dirname, '..', 'package-lock.json'), 'utf8');

  it('has an entry for every platform, so that npm ci accepts it everywhere', () => {
    expect(missingPlatforms(JSON.parse(text).packages)).toEqual({});
  });

  it('forbids to compile SQLite, so that setting up needs no compiler', () => {
    expect(JSON.parse(text).packages['node_modules/better-sqlite3']).toHaveProperty('gypfile', false);
  });

  it('names no place to download from, so that every installation uses its own', () => {
    expect(text).not.toContain('"resolved"');
  });
});
