import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { latestChange } from './build.mjs';

const OLD = new Date('2026-01-01T00:00:00Z');
const NEW = new Date('2026-02-01T00:00:00Z');

describe('latestChange', () => {
  let folder;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotbook-build-'));
    fs.mkdirSync(path.join(folder, 'deep'));
    fs.writeFileSync(path.join(folder, 'deep', 'file'), '');
    for (const name of ['deep/file', 'deep', '']) fs.utimesSync(path.join(folder, name), OLD, OLD);
  });

  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it('sees a changed file at any depth', () => {
    fs.utimesSync(path.join(folder, 'deep', 'file'), NEW, NEW);
    expect(latestChange([folder])).toBe(NEW.getTime());
  });

  it('sees a removed file by its folder', () => {
    fs.rmSync(path.join(folder, 'deep', 'file'));
    expect(latestChange([folder])).toBeGreaterThan(NEW.getTime());
  });

  it('takes single files, and ignores what is not there', () => {
    expect(latestChange([path.join(folder, 'deep', 'file'), path.join(folder, 'absent')])).toBe(OLD.getTime());
  });
});
