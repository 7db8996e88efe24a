import { describe, expect, it } from 'vitest';
import { windowObstacle } from './app-session.mjs';

const linux = { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false, words: [] };

describe('windowObstacle', () => {
  it('names the demo where there is no display', () => {
    expect(windowObstacle({ ...linux, env: {} })).toContain('npm run demo');
  });

  it.each([[{ DISPLAY: ':1' }], [{ WAYLAND_DISPLAY: 'wayland-0' }]])('finds none on a desktop with %j', (env) => {
    expect(windowObstacle({ ...linux, env })).toBeUndefined();
  });

  it.each([['--no-sandbox'], ['--noSandbox']])('asks root to give up the sandbox, and accepts %s', (word) => {
    expect(windowObstacle({ ...linux, isRoot: true })).toContain('--no-sandbox');
    expect(windowObstacle({ ...linux, isRoot: true, words: [word] })).toBeUndefined();
  });

  it('asks for nothing on macOS and Windows', () => {
    expect(windowObstacle({ ...linux, platform: 'darwin', env: {} })).toBeUndefined();
  });
});
