import type { LedgerEntry } from '../../domain/ledger-entry.js';
import type { Result } from '../../domain/result.js';
import type { ComputeOptions } from '../../domain/tax-options.js';
import { EMPTY, text } from '../cells.js';
import { lotsKeptFor } from '../lots-kept-for.js';
import type { Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { listRows } from '../rows.js';
import type { Statement } from './summary-completeness.js';
import { METHOD_WORDS, ROUNDING_WORDS, RULES_WORDS } from '../wording.js';

/** Changes since a seal that are told of each kind; `lotbook check-seal` and the app tell all. */
const MOST_CHANGES = 20;

/** Everything that decides the figures, and what they can be checked with: rules, options, rates, law, version, digests. */
export function methodSheet(context: ReportContext): Sheet {
  const sections = [
    { title: 'How it was computed', statements: method(context) },
    { title: 'Exchange rates', statements: rateStatements(context) },
    { title: 'Sources of the rules', statements: sources(context) },
    { title: 'To check it', statements: digests(context) },
    { title: 'Seal', statements: seal(context) },
    { title: 'Your decisions', statements: decisions(context) },
  ].filter(({ statements }) => statements.length > 0);
  return {
    name: 'Method',
    notes: ['What the figures rest on, and how to check them.'],
    columns: [
      { title: 'Section', kind: 'text', width: 22 },
      { title: 'Item', kind: 'text', width: 34 },
      // A statement spans the columns between item and detail.
      { title: '', kind: 'text', width: 72 },
      { title: 'Detail', kind: 'text', width: 100 },
    ],
    rows: listRows(
      sections.flatMap(({ title, statements }) =>
        statements.map(([item, detail]) => [text(title), text(item), EMPTY, text(detail)]),
      ),
    ),
    sections: sections.map(({ title, statements }) => {
      return { title, heads: ['', '', '', ''], rows: statements.length };
    }),
  };
}

/** What the summary repeats of it. */
export function inShort({ input, result, period }: ReportContext): readonly Statement[] {
  const dates = period.dates === null ? period.label : `${period.label} (${period.dates.from} to ${period.dates.to})`;
  return [
    ['Period', dates],
    ['Rules', input.rules?.name ?? RULES_WORDS[result.rules]],
    ['Method', METHOD_WORDS[result.method]],
    ...methodsByYear(result),
    ['Rounding', ROUNDING_WORDS[input.rounding ?? 'cents']],
  ];
}

function method(context: ReportContext): readonly Statement[] {
  const { input, result } = context;
  const { options, appVersion, ledger } = input;
  return [
    ...inShort(context),
    ['Lots are kept for', lotsKeptFor(context)],
    ['Time zone', result.timezone],
    ['Currency', result.currency],
    ...(options === undefined ? [] : [['Fees of transfers', transferFees(options)] as const]),
    ...(options === undefined || !ledger.entries.some(isCashback) ? [] : [['Cashback', cashback(options)] as const]),
    ...(options?.allocation === undefined
      ? []
      : [['Allocation at the end of 2024', options.allocation.toUpperCase()] as const]),
    ...(options?.accounts === undefined
      ? []
      : [['Accounts filled in this order', options.accounts.map(context.accountName).join(', ')] as const]),
    ['Ledger', `${ledger.entries.length} ${ledger.entries.length === 1 ? 'entry' : 'entries'}`],
    ['Computed by', `Lotbook ${appVersion}`],
  ];
}

function methodsByYear({ methodByYear }: Result): readonly Statement[] {
  return Object.entries(methodByYear ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, id]) => [`Method of ${year}`, METHOD_WORDS[id]]);
}

function transferFees({ transferFees: choice }: ComputeOptions): string {
  return choice === 'carry' ? 'no disposals: other units bear their cost' : 'disposals of their own';
}

const isCashback = (entry: LedgerEntry): boolean => entry.kind === 'income' && entry.category === 'cashback';

function cashback({ cashback: choice }: ComputeOptions): string {
  return choice === 'rebate'
    ? 'rebates: a price that came back is no income (United States: Rev. Rul. 76-96, as modified by Rev. Rul. 2005-28); what came is acquired at its value'
    : 'income at its value, which is also the cost of what came';
}

/** Each source with the number of values it converted. */
export function rateStatements({ input, result }: ReportContext): readonly Statement[] {
  const counts = new Map<string, number>();
  for (const conversions of input.conversions?.values() ?? []) {
    for (const { source } of conversions) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].map(([source, values]) => [
    source,
    `${values} ${values === 1 ? 'value' : 'values'} converted to ${result.currency}, each at the rate of its day. Transactions shows rate and date.`,
  ]);
}

function sources({ input }: ReportContext): readonly Statement[] {
  return (input.rules?.sources ?? []).map((source) => [
    '',
    source.url === undefined ? source.text : `${source.text} ${source.url}`,
  ]);
}

function digests({ input }: ReportContext): readonly Statement[] {
  if (input.digests === undefined) return [];
  return [
    ['SHA-256 of the ledger file', input.digests.ledger],
    ['SHA-256 of the result file', input.digests.result],
    [
      '',
      'Both files are exported beside this one, or with `lotbook ledger` and `lotbook compute`; `sha256sum` prints the same digests.',
    ],
  ];
}

function seal({ input, timeCell }: ReportContext): readonly Statement[] {
  if (input.seal === undefined) return [];
  const { year, sealedAt, digests: sealed, changes } = input.seal;
  const at = timeCell(sealedAt);
  return [
    [`Year ${year}`, `sealed ${at.kind === 'time' ? at.local.replace('T', ' ') : sealedAt}`],
    ['Since then', changes.length === 0 ? 'unchanged' : 'changed: compare before this report is filed'],
    ...changes.map(({ kind, lines }) => [`${kind}, changed`, fewLines(lines)] as const),
    ['SHA-256 of what went in', sealed.inputs],
    ['SHA-256 of the options', sealed.options],
    ['SHA-256 of the result', sealed.result],
  ];
}

function fewLines(lines: readonly string[]): string {
  const more = lines.length - MOST_CHANGES;
  return [...lines.slice(0, MOST_CHANGES), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function decisions({ input, timeCell }: ReportContext): readonly Statement[] {
  return (input.decisions ?? []).map(({ target, what, at }) => {
    const when = timeCell(at);
    return [target, `${what} (${when.kind === 'time' ? when.local.slice(0, 10) : at})`];
  });
}
