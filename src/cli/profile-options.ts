import type { Command } from 'commander';
import { AppError } from '../core/domain/app-error.js';
import { parseUrl } from '../main/vezgo/parse-url.js';

/** Where a person's data lies, and who they are at Vezgo. */
export interface ProfileOptions {
  readonly dataDir?: string;
  readonly apiUrl?: string;
  readonly clientId?: string;
  readonly loginName?: string;
}

const SECRETS_HELP = `
The client secret comes from VEZGO_CLIENT_SECRET, or else from the system's keychain. The key of the database comes from
LOTBOOK_DATABASE_KEY (64 hexadecimal digits), or else from the keychain. Neither is ever taken from the command line.`;

const DEFAULT_API_URL = 'https://api.vezgo.com/v1';
const LOOPBACK = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/;

/** The same four options for every command on a store, so that one line of options serves all of them. */
export function withProfileOptions(command: Command): Command {
  return command
    .option('--data-dir <dir>', 'folder of the store (default: LOTBOOK_DATA_DIR)')
    .option('--api-url <url>', `address of the API (default: LOTBOOK_VEZGO_API_URL or ${DEFAULT_API_URL})`)
    .option('--client-id <id>', 'client id at Vezgo (default: the one the store was synced with)')
    .option('--login-name <name>', 'whose accounts these are (default: the one the store was synced with)')
    .addHelpText('after', SECRETS_HELP);
}

/** @throws AppError `bad-input` when neither the option nor the variable names a folder */
export function dataDirOf({ dataDir }: ProfileOptions): string {
  const dir = dataDir ?? process.env['LOTBOOK_DATA_DIR'] ?? '';
  if (dir === '') throw new AppError('bad-input', 'Name the folder of the store with --data-dir DIR.');
  return dir;
}

/**
 * The address of the API, without a trailing slash.
 * @throws AppError `bad-input` for anything but https, or http on this machine: a secret and a person's records travel there
 */
export function apiUrlOf({ apiUrl }: ProfileOptions): string {
  const text = apiUrl ?? (process.env['LOTBOOK_VEZGO_API_URL'] || DEFAULT_API_URL);
  const url = parseUrl(text);
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url === null || !secure || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new AppError(
      'bad-input',
      '--api-url has to be an https address, or http on this machine, with no user name, query or fragment.',
    );
  }
  // Not `href`: that keeps the sign of an empty query or fragment.
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
