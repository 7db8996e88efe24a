import { Command } from 'commander';
import { AppError } from '../../core/domain/app-error.js';
import type { Explanation } from '../../core/domain/explanation.js';
import { compute } from '../../core/engine/compute.js';
import { createExplainer } from '../../core/engine/explain/explain-disposal.js';
import { BAD_USE, DONE } from '../exit-codes.js';
import { say, sayJson } from '../output.js';
import { readLedgerFile } from '../read-ledger-file.js';
import { type ParsedRules, computeOptions, withRuleOptions } from '../rule-options.js';

interface Parsed extends ParsedRules {
  readonly entry: string;
  readonly json?: true;
}

/** Tells how the rows of one entry came about, in the words of the app. */
export function explainCommand(done: (exitCode: number) => void): Command {
  return withRuleOptions(new Command('explain'))
    .description('tell how the figures of one entry came about')
    .argument('<ledger.json>', 'the ledger file, "-" for standard input')
    .requiredOption('--entry <id>', 'the entry whose disposals and income are explained')
    .option('--json', 'print JSON, with each calculation as figures')
    .action(async (file: string, parsed: Parsed) => done(await runExplain(file, parsed)));
}

async function runExplain(file: string, parsed: Parsed): Promise<number> {
  const reading = await readLedgerFile(file);
  if (reading === null) return BAD_USE;
  const { ledger, issues } = reading;
  const options = computeOptions(parsed);
  const result = compute(ledger, options, issues);
  // A ledger file does not say which records its entries were made from.
  const explainer = createExplainer(ledger, options, result, () => []);
  const own = (rows: readonly { readonly entry: string }[]): readonly number[] =>
    rows.flatMap(({ entry }, index) => (entry === parsed.entry ? [index] : []));
  const told = [
    ...own(result.income).map((index) => explainer.income(index)),
    ...own(result.disposals).map((index) => explainer.disposal(index)),
  ];
  if (told.length === 0) throw nothingToTell(parsed.entry, ledger.entries);
  if (parsed.json === true) sayJson(told.map(inEnglishOnly));
  else say(told.map(explanationText).join('\n\n'));
  return DONE;
}

function nothingToTell(id: string, entries: readonly { readonly id: string }[]): AppError {
  const known = entries.some((entry) => entry.id === id);
  return new AppError(
    'bad-input',
    known
      ? 'This entry is neither a disposal nor income under these rules: there is no figure to explain.'
      : 'There is no such entry in the ledger. Give the id of one, as the "id" field has it.',
  );
}

/** Without the codes and facts that screens in other languages say the sentences by. */
function inEnglishOnly({ title, steps, rules, entries, records }: Explanation): object {
  return { title, steps: steps.map((step) => ({ ...step, said: undefined })), rules, entries, records };
}

function explanationText({ title, steps, rules, entries }: Explanation): string {
  const sources = rules.map(({ text, url }) => `  ${text}${url === undefined ? '' : ` <${url}>`}`);
  return [
    title,
    ...steps.map(({ text }) => `- ${text}`),
    ...(sources.length === 0 ? [] : ['Rules applied:', ...sources]),
    `Entries: ${entries.join(', ')}`,
  ].join('\n');
}
