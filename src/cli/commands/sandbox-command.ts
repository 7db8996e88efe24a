import { Command, InvalidArgumentError } from 'commander';
import { once } from 'node:events';
import { AppError } from '../../core/domain/app-error.js';
import { DONE } from '../exit-codes.js';
import { say, sayJson } from '../output.js';

interface Parsed {
  readonly port: number;
  readonly json?: true;
}

/** Needs no store: runs on any Node from 20 on. */
export function sandboxCommand(done: (exitCode: number) => void): Command {
  return new Command('sandbox')
    .description('serve a Vezgo-compatible API with sample data on this machine until interrupted')
    .option('--port <n>', 'port to listen on; 0 takes a free one', port, 0)
    .option('--json', 'print addresses and credentials as JSON')
    .action(async (parsed: Parsed) => done(await runSandbox(parsed)));
}

function port(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('It has to be a number from 0 to 65535.');
}

async function runSandbox({ port: wanted, json }: Parsed): Promise<number> {
  const { startSandbox } = await import('../../sandbox/start-sandbox.js');
  const sandbox = await startSandbox({ port: wanted }).catch((error: unknown) => {
    throw portTaken(wanted, error);
  });
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const { apiUrl, connectUrl, ecbUrl, bankOfCanadaUrl, clientId, secret, loginName } = sandbox;
  if (json === true) sayJson({ apiUrl, connectUrl, ecbUrl, bankOfCanadaUrl, clientId, secret, loginName });
  else {
    say(
      [
        `API URL      ${apiUrl}`,
        `Connect URL  ${connectUrl}`,
        `ECB rates    ${ecbUrl} (LOTBOOK_ECB_URL)`,
        `CAD rates    ${bankOfCanadaUrl} (LOTBOOK_BANK_OF_CANADA_URL)`,
        `Client id    ${clientId}`,
        `Secret       ${secret}`,
        `User name    ${loginName}`,
        'Serving sample data on this machine only. Press Ctrl-C to stop.',
      ].join('\n'),
    );
  }
  await stopped;
  await sandbox.close();
  return DONE;
}

function portTaken(wanted: number, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  return new AppError('port-taken', `Port ${wanted} cannot be used (${code}). Name another one with --port, or none.`);
}
