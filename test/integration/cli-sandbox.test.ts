import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { builtCli, OLD_NODE, type Cli } from '../support/cli.js';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});

interface Told {
  readonly apiUrl: string;
  readonly connectUrl: string;
  readonly ecbUrl: string;
  readonly bankOfCanadaUrl: string;
  readonly clientId: string;
  readonly secret: string;
  readonly loginName: string;
}

async function firstWords(stream: Readable): Promise<string> {
  const [chunk]: unknown[] = await once(stream, 'data');
  return String(chunk);
}

/** Starts it and waits for its address. */
async function served(words: readonly string[] = []) {
  const child = cli.start(['sandbox', '--json', ...words], { node: OLD_NODE });
  const told: Told = JSON.parse(await firstWords(child.stdout));
  return { child, told };
}

describe('lotbook sandbox', () => {
  it('prints where it serves and what it accepts, and stops when interrupted; any Node will do', async () => {
    const { child, told } = await served();
    expect(told).toMatchObject({ clientId: expect.any(String), secret: expect.any(String) });
    const answer = await fetch(`${told.apiUrl}/auth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', loginname: told.loginName },
      body: JSON.stringify({ clientId: told.clientId, secret: told.secret }),
    });
    expect(answer.status).toBe(200);
    expect((await fetch(`${told.ecbUrl}/eurofxref-hist.zip`)).status).toBe(200);
    expect((await fetch(`${told.bankOfCanadaUrl}/observations/FXUSDCAD/json`)).status).toBe(200);
    child.kill('SIGINT');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    await expect(fetch(told.apiUrl)).rejects.toThrow(TypeError);
  });

  it('stops on a polite kill too, and says its piece in words', async () => {
    const child = cli.start(['sandbox']);
    expect(await firstWords(child.stdout)).toMatch(
      /^API URL +http:\/\/127\.0\.0\.1:\d+\/v1\nConnect URL +http:\/\/127\.0\.0\.1:\d+\nECB rates +http:\/\/127\.0\.0\.1:\S+ \(LOTBOOK_ECB_URL\)\nCAD rates +http:\/\/127\.0\.0\.1:\S+ \(LOTBOOK_BANK_OF_CANADA_URL\)\n/,
    );
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
  });

  it('says when the port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void holder.close());
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, stdout, stderr } = await cli.run(['sandbox', '--port', String(port)]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`lotbook: Port ${port} cannot be used (EADDRINUSE). Name another one with --port, or none.\n`);
  });

  it.each(['http', '-1', '65536'])('refuses the port %s', async (port) => {
    const { code, stderr } = await cli.run(['sandbox', `--port=${port}`]);
    expect(code).toBe(2);
    expect(stderr).toContain('0 to 65535');
  });
});
