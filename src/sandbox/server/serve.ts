import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { applyFault, type Delivery, type FaultDesk } from './faults.js';
import { json, readBody, Refusal, type Answer, type Call } from './http-messages.js';

/** One line of the request log. Neither tokens, secrets nor bodies are in it. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** What was answered; `null` for a reset or no answer. */
  readonly status: number | null;
}

interface Service {
  /** Throws `Refusal` for an error answer. */
  readonly answer: (call: Call) => Answer;
  readonly faults: FaultDesk;
  readonly log: (entry: LoggedRequest) => void;
}

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i;

/**
 * Serves on 127.0.0.1. A request that names another host is refused, so that no web page can reach the server by making its own name
 * point here (DNS rebinding).
 */
export async function serve(
  port: number,
  service: Service,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void handle(request, response, service);
  });
  const used = await listen(server, port);
  return {
    port: used,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function handle(request: IncomingMessage, response: ServerResponse, service: Service): Promise<void> {
  const method = request.method ?? 'GET';
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
  const query = new URLSearchParams(search);
  const action = service.faults.strike(method, path);
  const answer = await answerTo(request, { method, path, query }, service);
  const delivery = await applyFault(action, answer, service.faults.previous.get(path));
  if (action === undefined) service.faults.previous.set(path, answer);
  const status = delivery.kind === 'answer' && delivery.answer !== 'dropped' ? delivery.answer.status : null;
  service.log({ method, path, query: withoutSecrets(query), status });
  deliver(response, delivery, method);
}

/** The API document still shows tokens in a query. */
function withoutSecrets(query: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries([...query].filter(([name]) => !/token|secret|key|code/i.test(name)));
}

async function answerTo(
  request: IncomingMessage,
  target: Pick<Call, 'method' | 'path' | 'query'>,
  service: Service,
): Promise<Answer> {
  try {
    if (!LOOPBACK_HOST.test(request.headers.host ?? '')) throw new Refusal(421, 'This server answers on loopback only');
    const body = await readBody(request);
    return service.answer({ ...target, headers: request.headers, body });
  } catch (error) {
    if (error instanceof Refusal) return json({ message: error.message }, error.status);
    if (error instanceof URIError) return json({ message: 'The path is not valid' }, 400);
    return json({ message: 'The sandbox failed' }, 500);
  }
}

function deliver(response: ServerResponse, delivery: Delivery, method: string): void {
  if (delivery.kind === 'silence') return;
  const { answer, breakOffAfter } = delivery;
  const socket = response.socket;
  if (answer === 'dropped') {
    socket?.resetAndDestroy();
    return;
  }
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body, 'utf8') : Buffer.from(answer.body);
  const noBody = answer.status === 204 || method === 'HEAD';
  response.writeHead(answer.status, {
    ...(noBody ? {} : { 'content-length': String(body.length) }),
    // What is left of a refused body is not read.
    ...(answer.status === 413 ? { connection: 'close' } : {}),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  });
  if (breakOffAfter === undefined) {
    response.end(noBody ? undefined : body);
    return;
  }
  response.write(body.subarray(0, breakOffAfter), () => socket?.destroy());
}
