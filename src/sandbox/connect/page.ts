import { createHash } from 'node:crypto';
import type { Reply } from '../server/http-messages.js';
import { STYLE } from './style.js';
import { textsIn, type Language } from './texts.js';

export interface PageLook {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
}

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Whole, because the hash counts every character between the tags. */
const STYLE_ELEMENT: Html = { markup: `<style>${STYLE}</style>` };

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML that is safe to put into a page; only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Piece = string | number | Html | readonly Html[];

/** A template whose inserted texts are escaped, unless they are HTML themselves. */
export function html(pieces: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return { markup: pieces.reduce((before, piece, index) => before + written(values[index - 1] ?? '') + piece) };
}

function written(value: Piece): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map((one) => one.markup).join('');
}

interface PageParts {
  readonly look: PageLook;
  readonly title: string;
  readonly body: Html;
  /** Where the X leads; none on pages that have ended. */
  readonly close?: string;
  readonly back?: string;
  /** Address opened by itself after a second. */
  readonly next?: string;
  readonly status?: number;
}

/** A whole page. It runs no script and loads nothing. */
export function page({ look, title, body, close, back, next, status = 200 }: PageParts): Reply {
  const texts = textsIn(look.language);
  const arrow =
    back === undefined ? '' : html`<a class="round" id="back" href="${back}" aria-label="${texts.back}">←</a>`;
  const cross =
    close === undefined ? '' : html`<a class="round" id="close" href="${close}" aria-label="${texts.close}">✕</a>`;
  const refresh = next === undefined ? '' : html`<meta http-equiv="refresh" content="1;url=${next}" />`;
  const document = html`<!doctype html>
    <html lang="${look.language}" class="${look.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh}
        <title>${title}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <main>
          <header>
            ${arrow}<span class="name">Connect</span><span class="pill">${texts.sandbox}</span
            ><span class="room"></span>${cross}
          </header>
          <section>${body}</section>
        </main>
      </body>
    </html> `;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
    },
    body: document.markup,
  };
}
