import { isCash } from '../../../../core/domain/currency.js';
import { Dec, ZERO, type DecimalText } from '../../../../core/domain/decimal.js';
import type { Disposal, Issue, IssueCode } from '../../../../core/domain/result.js';
import { leavingIssue } from '../../../../core/decisions/left-as-is.js';
import type { LedgerEntry, Leg } from '../../../../core/domain/ledger-entry.js';
import type { Book, Computed } from '../book/open-book.js';
import { rowFees, rowSides } from '../rows/row-sides.js';
import { entryFacts, movedValue, workItem } from './worklist-item.js';
import type { WorkCause, WorkEffect, WorkItem, WorklistInput } from './worklist-protocol.js';

/** Issues that a person can resolve; the others are for information. */
const CAUSES: Partial<Readonly<Record<IssueCode, WorkCause>>> = {
  'unknown-basis': 'unknown-basis',
  'missing-basis': 'unknown-basis',
  'unmatched-withdrawal': 'unmatched',
  'missing-price': 'missing-price',
};

/** What the engine found. An entry that a proposal is about is asked about there and not here. */
export function issueItems(book: Book, computed: Computed, { proposals }: WorklistInput): readonly WorkItem[] {
  const asked = new Set(proposals.flatMap(({ a, b }) => [a, b]));
  return computed.result.issues.flatMap((issue): readonly WorkItem[] => {
    const cause = CAUSES[issue.code];
    if (cause === undefined || asked.has(issue.entry)) return [];
    const { code, entry, message } = issue;
    const facts = entryFacts(book, entry);
    const own = { asset: issue.asset ?? facts.asset ?? null, amount: issue.amount ?? facts.amount ?? null };
    const id = `${code} ${entry} ${issue.asset ?? ''}`;
    const ofFee = isOfFee(computed.entryOf(entry), issue);
    const told = { ...facts, ...own, ofFee, id, cause, messages: [message], leaving: leavingIssue(issue) };
    return [workItem({ ...told, code: codeOf(book, computed, issue), effect: effectOf(computed, issue) })];
  });
}

/** Of the units that an issue is about, no side has the asset: of what left that was not held, the side that gave. */
function isOfFee(entry: LedgerEntry | undefined, { code, asset }: Issue): boolean {
  if (entry === undefined) return false;
  const { out, in: received } = rowSides(entry);
  const sides = code === 'missing-basis' ? [out] : [out, received];
  return rowFees(entry).some((fee) => fee.asset === asset) && !sides.some((side) => side?.asset === asset);
}

/** A value that is there in the ledger's currency only lacks the exchange rate of its day. */
function codeOf(book: Book, { entryOf, result }: Computed, { code, entry: id }: Issue): string {
  if (code !== 'missing-price') return code;
  const [own, converted] = [book.index.rows[book.index.byId.get(id) ?? -1]?.entry, entryOf(id)];
  if (own === undefined || converted === undefined) return code;
  const known = (entry: LedgerEntry, currency: string): number =>
    legsOf(entry).filter((leg) => leg.value !== undefined || (leg.asset === currency && isCash(leg))).length;
  return known(own, book.ledger.currency) > known(converted, result.currency) ? 'missing-rate' : code;
}

function legsOf(entry: LedgerEntry): readonly Leg[] {
  const { out, in: received } = rowSides(entry);
  return [out, received, ...rowFees(entry)].flatMap((leg) => (leg === null ? [] : [leg]));
}

function effectOf(computed: Computed, issue: Issue): WorkEffect {
  const { slices, entryOf } = computed;
  const entry = entryOf(issue.entry);
  const year = entry === undefined ? null : slices.yearOf(entry.time);
  if (issue.code === 'unknown-basis') return unknownBasis(computed, issue.entry);
  if (issue.code === 'missing-basis') {
    const short = (slices.disposalsOf.get(issue.entry) ?? []).filter(({ match }) => match === 'shortfall');
    return { what: 'gain', amount: sum(short, 'proceeds'), year };
  }
  if (issue.code === 'missing-price')
    return { what: entry?.kind === 'income' ? 'taxable' : 'gain', amount: null, year };
  return movedValue(computed, issue.entry);
}

/** The gain of what was disposed of out of units of unknown cost: highest with a cost of 0, lowest with their value on arrival. */
function unknownBasis(computed: Computed, id: string): WorkEffect {
  const fed = computed.slices.disposalsFrom.get(id) ?? [];
  const [first] = fed;
  if (first === undefined) return { ...movedValue(computed, id), year: null };
  const year = computed.slices.yearOf(first.time);
  const entry = computed.entryOf(id);
  const arrived = entry === undefined ? null : rowSides(entry).in;
  const high = sum(fed, 'gain');
  if (arrived?.value === undefined) return { what: 'gain', amount: sum(fed, 'proceeds'), year };
  const cost = new Dec(arrived.value).times(sum(fed, 'amount')).div(arrived.amount);
  return {
    what: 'gain',
    amount: cost.toFixed(),
    range: { low: new Dec(high).minus(cost).toFixed(), high },
    year,
  };
}

function sum(rows: readonly Disposal[], of: 'gain' | 'proceeds' | 'amount'): DecimalText {
  return rows.reduce((total, row) => total.plus(row[of]), ZERO).toFixed();
}
