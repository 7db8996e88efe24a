import { Command, Option } from 'commander';
import { requireStoreNode } from '../node-version.js';
import type { DemoWords } from './run-demo.js';

const HELP = `
Starts the sandbox, connects its sample accounts, syncs them into an encrypted store in a temporary folder (removed
afterwards), computes the United States' rules with FIFO and writes workbook, CSV files, ledger and result.`;

export function demoCommand(done: (exitCode: number) => void): Command {
  return new Command('demo')
    .description('the whole way from sample accounts to a tax report, in a few seconds')
    .requiredOption('--out <dir>', 'folder for the files; made when it is not there')
    .addOption(
      new Option('--accounts <providers...>', 'sample accounts to connect')
        .choices(['cryptocom', 'coinbase', 'hand-check'])
        .default(['cryptocom', 'coinbase']),
    )
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', HELP)
    .action(async (words: DemoWords) => {
      requireStoreNode('demo');
      const { runDemo } = await import('./run-demo.js');
      done(await runDemo(words));
    });
}
