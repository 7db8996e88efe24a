import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openingBounds, readWindowState, writeWindowState, type WindowState } from './window-state.js';

const SCREEN = { x: 0, y: 0, width: 1440, height: 900 };
const USUAL = { width: 1280, height: 820 };

describe('openingBounds', () => {
  it('opens as left, also half off the screen and on a second screen', () => {
    const left = { x: -800, y: 10, width: 1000, height: 700 };
    expect(openingBounds(left, [SCREEN])).toEqual(left);
    const right = { x: 1500, y: 0, width: 1000, height: 700 };
    expect(openingBounds(right, [SCREEN, { ...SCREEN, x: 1440 }])).toEqual(right);
  });

  it.each([
    null,
    { x: 1500, y: 0, width: 1000, height: 700 },
    { x: 0, y: -50, width: 1000, height: 700 },
    { x: 0, y: 890, width: 1000, height: 700 },
    { x: -950, y: 0, width: 1000, height: 700 },
  ])('opens at the usual size when %j cannot be reached', (left) => {
    expect(openingBounds(left, [SCREEN])).toEqual(USUAL);
  });
});

describe('window state file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotbook-window-'));
    path = join(folder, 'window.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('comes back as written', () => {
    const state: WindowState = { bounds: SCREEN, maximized: true, theme: 'dark' };
    writeWindowState(path, state);
    expect(readWindowState(path)).toEqual(state);
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  it.each(['', '{', '{}', '{"bounds":{"x":1.5}}', '[]'])('is ignored when it holds "%s"', (text) => {
    writeFileSync(path, text);
    expect(readWindowState(path)).toBeNull();
  });

  it('does not fail where it cannot be written or read', () => {
    const gone = join(folder, 'gone', 'window.json');
    writeWindowState(gone, { bounds: SCREEN, maximized: false, theme: 'system' });
    expect(readWindowState(gone)).toBeNull();
  });
});
