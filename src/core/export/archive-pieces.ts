import { utf8Into } from './utf8.js';

/** Among the texts of a file: what came before it is void, and the file begins anew. */
export const AFRESH = Symbol('afresh');

/** Of a file in an archive. Texts are asked for one after the other, when there is room for them: the whole is never in memory. */
export type Content = string | Uint8Array | (() => Iterable<string | typeof AFRESH>);

/** Bytes of one piece, and characters of a text that is looked at at once. */
const PIECE = 2 ** 17;

/** The file in pieces, text as UTF-8. Whoever takes a piece has it alone: its bytes may be handed over to another thread. */
export function piecesOf(content: Content): Iterable<Uint8Array | typeof AFRESH> {
  if (typeof content === 'function') return packed(content());
  return typeof content === 'string' ? packed(partsOf(content)) : copiesOf(content);
}

/** Full pieces, however short or long the texts are: each is a message to whoever compresses. */
function* packed(texts: Iterable<string | typeof AFRESH>): Iterable<Uint8Array | typeof AFRESH> {
  let piece = new Uint8Array(PIECE);
  let used = 0;
  for (const text of texts) {
    if (text === AFRESH) {
      used = 0;
      yield AFRESH;
      continue;
    }
    let read = 0;
    while (read < text.length) {
      const done = utf8Into(text.slice(read), piece.subarray(used));
      read += done.read;
      used += done.written;
      if (read === text.length) break;
      yield piece.subarray(0, used);
      piece = new Uint8Array(PIECE);
      used = 0;
    }
  }
  if (used > 0) yield piece.subarray(0, used);
}

function* partsOf(text: string): Iterable<string> {
  let at = 0;
  while (at < text.length) {
    const cut = at + PIECE;
    // Not between the two halves of a character.
    const end = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) ? cut + 1 : cut;
    yield text.slice(at, end);
    at = end;
  }
}

function* copiesOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.slice(at, at + PIECE);
}
