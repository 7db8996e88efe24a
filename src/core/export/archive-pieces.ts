/** Among the texts of a file: what came before it is void, and the file begins anew. */
export const AFRESH = Symbol('afresh');

/** Of a file in an archive. Texts are asked for one after the other, when there is room for them: the whole is never in memory. */
export type Content = string | Uint8Array | (() => Iterable<string | typeof AFRESH>);

/** Text stands for its UTF-8 bytes. */
export type Piece = string | Uint8Array;

/**
 * Bytes, or characters of text. Each piece is a message to whoever compresses: one that Chromium carries itself (64 KB), as for a longer
 * one it takes new memory from the system each time.
 */
const PIECE = 58_000;

/** The file in pieces of about PIECE, however short or long its texts are, and never of more than twice that. */
export function piecesOf(content: Content): Iterable<Piece | typeof AFRESH> {
  if (typeof content === 'function') return gathered(content());
  return typeof content === 'string' ? cutText(content) : cutBytes(content);
}

function* gathered(texts: Iterable<string | typeof AFRESH>): Iterable<string | typeof AFRESH> {
  let waiting: string[] = [];
  let length = 0;
  for (const text of texts) {
    if (text === AFRESH) {
      yield AFRESH;
      waiting = [];
      length = 0;
      continue;
    }
    waiting.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield* cutText(waiting.join(''));
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join('');
}

function* cutText(text: string): Iterable<string> {
  let at = 0;
  while (at < text.length) {
    const left = text.length - at;
    const cut = left < 2 * PIECE ? text.length : at + PIECE;
    // Not between the two halves of a character.
    const end = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) ? cut + 1 : cut;
    yield text.slice(at, end);
    at = end;
  }
}

function* cutBytes(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
