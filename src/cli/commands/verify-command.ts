import { Command } from 'commander';
import { type VectorOutcome, verifyVectors } from '../../core/verify/verify-vectors.js';
import { DONE, FAILED } from '../exit-codes.js';
import { say, sayJson } from '../output.js';

const HELP = `
None of the figures was made by Lotbook: they were published, or worked by hand from the rule, as each source says.
Exit code 1 when one of them is missed.`;

/** The engine against worked examples with published figures. */
export function verifyCommand(done: (exitCode: number) => void): Command {
  return new Command('verify')
    .description('check the engine against worked examples with published figures')
    .option('--json', 'print JSON')
    .addHelpText('after', HELP)
    .action(async ({ json }: { readonly json?: true }) => done(await runVerify(json === true)));
}

async function runVerify(json: boolean): Promise<number> {
  // Apart from the rest, so that other commands do not read the examples.
  const { builtInVectors } = await import('../built-in-vectors.js');
  const outcomes = verifyVectors(builtInVectors());
  const failed = outcomes.filter(({ passed }) => !passed).length;
  if (json) sayJson({ passed: outcomes.length - failed, failed, examples: outcomes });
  else say([...outcomes.map(outcomeText), `${outcomes.length - failed} passed, ${failed} failed.`].join('\n'));
  return failed === 0 ? DONE : FAILED;
}

function outcomeText({ passed, name, rules, source, differences }: VectorOutcome): string {
  return [
    `${passed ? 'pass' : 'FAIL'}  ${name} (${rules}): ${source}`,
    ...differences.map((one) => `      ${one}`),
  ].join('\n');
}
