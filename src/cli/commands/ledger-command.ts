import { Command } from 'commander';
import { DONE } from '../exit-codes.js';
import { requireStoreNode } from '../node-version.js';
import { say, sayJson } from '../output.js';
import { withProfileOptions, type ProfileOptions } from '../profile-options.js';
import { writeWholeFile } from '../../main/files/write-whole-file.js';

interface Parsed extends ProfileOptions {
  readonly out?: string;
  readonly json?: true;
}

export function ledgerCommand(done: (exitCode: number) => void): Command {
  return withProfileOptions(new Command('ledger'))
    .description('print the synced transactions of a store as a ledger file')
    .option('--out <ledger.json>', 'write the ledger there instead of printing it')
    .option('--json', 'print JSON only: with --out, a short account of what was written')
    .action(async (parsed: Parsed) => done(await runLedger(parsed)));
}

async function runLedger(parsed: Parsed): Promise<number> {
  requireStoreNode('ledger');
  const [{ withProfile }, { storedLedger }, { writeLedger }] = await Promise.all([
    import('../open-profile.js'),
    import('../../main/sync/export-ledger.js'),
    import('../../core/imports/ledger-file.js'),
  ]);
  const ledger = await withProfile(parsed, { create: false }, async ({ store }) => storedLedger(store.db));
  const text = writeLedger(ledger);
  const { out, json } = parsed;
  if (out === undefined || out === '-') {
    say(text);
    return DONE;
  }
  await writeWholeFile(out, text);
  if (json === true) sayJson({ out, entries: ledger.entries.length });
  else say(`${out}: ${ledger.entries.length} entries.`);
  return DONE;
}
