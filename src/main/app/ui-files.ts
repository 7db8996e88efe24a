import { extname, join, normalize, sep } from 'node:path';
import { parseUrl } from '../vezgo/parse-url.js';

export const UI_SCHEME = 'app';
export const UI_HOST = 'ui';
export const UI_START = `${UI_SCHEME}://${UI_HOST}/index.html`;

/** Kinds of files that the pages are made of; anything else is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * What a page may load and do: scripts, workers, fonts and pictures of its own, no network at all. Styles are the exception:
 * the component library (Mantine) puts its theme into a <style> element at run time, so inline styles are let in; with no network
 * and pictures from here only, a style can send nothing out.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

export interface UiFile {
  readonly path: string;
  readonly type: string;
}

/** The file behind an address of the app's own pages, or `null` where there is none or it would lie outside `root`. */
export function uiFile(root: string, address: string): UiFile | null {
  const url = parseUrl(address);
  if (url === null || url.protocol !== `${UI_SCHEME}:` || url.host !== UI_HOST) return null;
  const name = decoded(url.pathname);
  if (name === null || name.includes('\0')) return null;
  const path = normalize(join(root, name));
  const type = TYPES[extname(path)];
  return type !== undefined && path.startsWith(root + sep) ? { path, type } : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
