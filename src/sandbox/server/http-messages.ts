import type { IncomingMessage } from 'node:http';

/** A request as the handlers see it. */
export interface Call {
  readonly method: string;
  /** Path without the query, always with a leading slash. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Instead of an answer the connection is reset, as the API does with more than 6 MB of transactions. */
export const DROPPED = 'dropped';
export type Answer = Reply | typeof DROPPED;

/** A refusal with the API's error body `{message}`. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
  }
}

export function json(value: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}

/** Largest request body accepted, in bytes: a token, a form or a pair of credentials. */
const BODY_LIMIT = 64 * 1024;

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Left whole when the loop ends early: destroying it would take the connection along, and the refusal with it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('A request without an encoding delivers buffers');
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Refusal(413, 'Request body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
