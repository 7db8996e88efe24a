import { describe, expect, it } from 'vitest';
import { pickLaunchArguments } from './fallback-app/launch-arguments.cjs';

describe('pickLaunchArguments', () => {
  it('finds the folder after flags and preloads, as Playwright writes them', () => {
    const words = ['-r', '/loader.js', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '/app', '--own'];
    expect(pickLaunchArguments(words)).toEqual({ preloads: ['/loader.js'], application: '/app' });
  });

  it('leaves everything after the folder to the application, even -r', () => {
    expect(pickLaunchArguments(['.', '-r', 'x.js', 'file'])).toEqual({ preloads: [], application: '.' });
  });

  it('takes several preloads in order, by both names', () => {
    expect(pickLaunchArguments(['--require', 'a', '-r', 'b', 'app'])).toEqual({
      preloads: ['a', 'b'],
      application: 'app',
    });
  });

  it.each([[[]], [['--flag']], [['-r']], [['-r', 'only-a-preload']]])('finds no folder in %j', (words) => {
    expect(pickLaunchArguments(words).application).toBeUndefined();
  });
});
