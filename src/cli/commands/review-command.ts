import { Command } from 'commander';
import { DONE } from '../exit-codes.js';
import { requireStoreNode } from '../node-version.js';
import { say, sayJson } from '../output.js';
import { withProfileOptions, type ProfileOptions } from '../profile-options.js';

interface Parsed extends ProfileOptions {
  readonly json?: true;
}

export function reviewCommand(done: (exitCode: number) => void): Command {
  return withProfileOptions(new Command('review'))
    .description('list what waits for a decision in a store: records without an entry, proposals, balances that differ')
    .option('--json', 'print JSON only')
    .action(async (parsed: Parsed) => done(await runReview(parsed)));
}

async function runReview(parsed: Parsed): Promise<number> {
  requireStoreNode('review');
  const [{ withProfile }, { openWork, workText }] = await Promise.all([
    import('../open-profile.js'),
    import('../open-work.js'),
  ]);
  const work = await withProfile(parsed, { create: false }, async ({ store }) => openWork(store.db));
  if (parsed.json === true) sayJson(work);
  else say(workText(work));
  return DONE;
}
