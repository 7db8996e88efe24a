import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, UI_START, uiFile } from './ui-files.js';

const ROOT = '/opt/lotbook/out/renderer';

describe('uiFile', () => {
  it('finds files of the pages', () => {
    expect(uiFile(ROOT, UI_START)).toEqual({ path: `${ROOT}/index.html`, type: 'text/html; charset=utf-8' });
    expect(uiFile(ROOT, 'app://ui/assets/index-1.js?v=2#top')?.path).toBe(`${ROOT}/assets/index-1.js`);
    expect(uiFile(ROOT, 'app://ui/assets/a%20b.css')?.path).toBe(`${ROOT}/assets/a b.css`);
  });

  it.each([
    'app://ui/../main/index.js',
    'app://ui/%2e%2e/main/index.js',
    'app://ui/..%2fmain/index.js',
    'app://ui/assets/..%2f..%2f..%2fmain/index.js',
    'app://ui/%2e%2e%5c%2e%2e%5cmain/index.html%00.js',
    'app://ui/..%2frenderer-other/index.js',
  ])('never leaves its folder: %s', (address) => {
    const path = uiFile(ROOT, address)?.path ?? `${ROOT}/`;
    expect(path.startsWith(`${ROOT}/`)).toBe(true);
  });

  it.each([
    'app://ui/',
    'app://ui/%',
    'app://ui/index.html%00.js',
    'app://ui/data.json',
    'app://ui/.env',
    'app://other/index.html',
    'file:///opt/lotbook/out/renderer/index.html',
    'https://ui/index.html',
    'nonsense',
  ])('serves nothing for %s', (address) => {
    expect(uiFile(ROOT, address)).toBeNull();
  });
});

describe('CONTENT_SECURITY_POLICY', () => {
  it('starts from nothing and lets no script in but files of the app', () => {
    const directives = CONTENT_SECURITY_POLICY.split('; ');
    expect(directives[0]).toBe("default-src 'none'");
    expect(directives).toContain("script-src 'self'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/connect-src|unsafe-eval|https?:|\*/);
  });
});
