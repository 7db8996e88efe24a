import { Dec, isZeroText, type DecimalText } from '../../../domain/decimal.js';
import type { Disposal, Term } from '../../../domain/result.js';
import { difference, money, startSum } from '../../cells.js';
import type { FigureCell } from '../../report.js';
import type { Rounding } from '../../report-input.js';
import { sumOf, type BrokerMatch } from './broker-match.js';
import type { BrokerMatching } from './match-broker-rows.js';

export const BOXES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;
export type Box = (typeof BOXES)[number];

/** First tax year with boxes of its own for digital assets (Form 8949 of 2025). */
const DIGITAL_ASSET_BOXES_FROM = 2025;

export interface Form8949Row {
  /** Column (a): exact units and ticker. */
  readonly description: string;
  /** (b), `2024-01-05`; `null` where it is not known. */
  readonly acquired: string | null;
  /** (c) */
  readonly sold: string;
  readonly proceeds: FigureCell;
  readonly cost: FigureCell;
  /** (f): letters in alphabetical order, often none. */
  readonly code: string;
  /** (g): 0 where nothing is adjusted. */
  readonly adjustment: FigureCell;
  /** (h) = (d) − (e) + (g), of the shown figures. */
  readonly gain: FigureCell;
  /**
   * Proceeds and cost that make the gain without column (g), for programs that do not know it; the same cells where nothing is adjusted.
   */
  readonly own: { readonly proceeds: FigureCell; readonly cost: FigureCell };
  /** The cost where the ledger knows none and a broker told one; the form's gain is lower by it than that of Disposals. */
  readonly costFromBroker: FigureCell | null;
  readonly incomplete: boolean;
  /** Why it is incomplete, in words. */
  readonly reasons: readonly string[];
  readonly entry: string;
  readonly asset: string;
}

/** A cost of which nothing is known: no file tells it as a cost of 0. */
export function hasNoCost({ incomplete, cost }: Form8949Row): boolean {
  return incomplete && cost.exact === '0';
}

/** The rows of one box, that is of one copy of the form's Part I or II. */
export interface Form8949Part {
  readonly box: Box;
  readonly term: Term;
  readonly rows: readonly Form8949Row[];
  readonly totals: Readonly<Record<'proceeds' | 'cost' | 'adjustment' | 'gain', FigureCell>>;
}

export interface Form8949Input {
  readonly disposals: readonly Disposal[];
  /** Calendar year of the return. */
  readonly taxYear: number;
  readonly rounding: Rounding;
  readonly localDate: (instant: string) => string;
  /** Broker's forms, paired with the disposals; without them every row is one that no form reports. */
  readonly brokers?: BrokerMatching;
  /** Why a row is incomplete, in words; without it rows say only that they are. */
  readonly reasonsOf?: (row: Disposal) => readonly string[];
}

/**
 * Form 8949 (and its attached statement, which has the same columns). Each cell is rounded by itself and the shown cells are summed:
 * rounding is all or nothing. Boxes by year: A to F through 2024, G to L from 2025 (2025 Instructions for Form 8949; boxes C and F are
 * not for digital assets from then on; Instructions for Form 1099-DA, "Applicable checkbox": G and J basis reported, H and K not).
 * Where a broker reported another figure, the broker's stands in (d) or (e) and column (g) leads back to the true gain: code E for selling
 * expenses the broker left in the proceeds, code O where the broker's proceeds are the lower ones (column (d) takes them as reported all the
 * same), code B for a cost that is wrong, code T for a wrong term (the row stands in the right part).
 * Where the ledger does not know the cost, the broker's stands in (e) as the true one.
 * A wrong cost that was not reported to the IRS gets code B as well, with the right one in (e) and nothing in (g) (Instructions for
 * Form 8949, table of columns (f) and (g); read as surefiretaxsoftware.com, Help 3138, and IRS Link & Learn reprint it).
 */
export function form8949(input: Form8949Input): readonly Form8949Part[] {
  const matchOf = new Map<Disposal, BrokerMatch>();
  for (const match of input.brokers?.matches ?? []) for (const row of match.disposal.rows) matchOf.set(row, match);
  const byBox = new Map<Box, Form8949Row[]>();
  for (const row of input.disposals) {
    const match = matchOf.get(row);
    const box = boxOf(input.taxYear, row.term ?? 'short', match);
    const rows = byBox.get(box) ?? [];
    rows.push(match === undefined ? plainRow(input, row) : adjustedRow(input, row, match));
    byBox.set(box, rows);
  }
  return BOXES.flatMap((box) => {
    const rows = byBox.get(box);
    return rows === undefined ? [] : [{ box, term: termOf(box), rows, totals: totalsOf(rows) }];
  });
}

const BOX_LETTERS = {
  old: { short: ['A', 'B', 'C'], long: ['D', 'E', 'F'] },
  digital: { short: ['G', 'H', 'I'], long: ['J', 'K', 'L'] },
} as const;

function boxOf(taxYear: number, term: Term, match: BrokerMatch | undefined): Box {
  const [withCost, withoutCost, noForm] = BOX_LETTERS[taxYear < DIGITAL_ASSET_BOXES_FROM ? 'old' : 'digital'][term];
  if (match === undefined) return noForm;
  return match.broker.costReported ? withCost : withoutCost;
}

function termOf(box: Box): Term {
  return 'DEFJKL'.includes(box) ? 'long' : 'short';
}

function plainRow(input: Form8949Input, row: Disposal): Form8949Row {
  const { proceeds, cost, gain } = row;
  return finished(input, row, { proceeds, cost, ownCost: cost, adjustment: '0', code: '', gain, costFromBroker: null });
}

/** The broker's figures, with what they differ by in column (g). */
function adjustedRow(input: Form8949Input, row: Disposal, { broker, disposal }: BrokerMatch): Form8949Row {
  const proceeds = besideOwn(row, disposal, 'proceeds', broker.proceeds);
  const shown = broker.cost === null ? null : besideOwn(row, disposal, 'cost', broker.cost);
  // A cost that the ledger does not know puts none right: the broker's stands then, and the gain follows from it.
  const fromBroker = shown !== null && row.incomplete && isZeroText(row.cost);
  const own = fromBroker ? shown : new Dec(row.cost);
  const costOff = shown !== null && !shown.eq(own);
  const cost = broker.costReported && shown !== null ? shown : own;
  // The gain as computed: (d) − (e) + (g) has to come to it.
  const gain = new Dec(row.proceeds).minus(own);
  const adjustment = gain.minus(proceeds.minus(cost));
  const termOff = broker.term !== null && row.term !== null && broker.term !== row.term;
  const code = [
    costOff ? 'B' : '',
    proceeds.gt(row.proceeds) ? 'E' : '',
    proceeds.lt(row.proceeds) ? 'O' : '',
    termOff ? 'T' : '',
  ].join('');
  return finished(input, row, {
    proceeds: proceeds.toString(),
    cost: cost.toString(),
    ownCost: own.toString(),
    adjustment: adjustment.toString(),
    code,
    gain: gain.toString(),
    costFromBroker: fromBroker ? own.toString() : null,
  });
}

/**
 * A row's part of a figure that the broker gives for the whole disposal: its own, and of what the broker's differs by a share by quantity,
 * the last row having what is left. Forms are in cents: where both are the same to the cent nothing differs.
 */
function besideOwn(
  row: Disposal,
  disposal: BrokerMatch['disposal'],
  name: 'proceeds' | 'cost',
  reported: DecimalText,
): Dec {
  const { rows } = disposal;
  if (isSameMoney(disposal, name, reported)) return new Dec(row[name]);
  const apart = new Dec(reported).minus(sumOf(disposal, name));
  const units = sumOf(disposal, 'amount');
  const part = ({ amount }: Disposal): Dec => apart.times(amount).div(units);
  const own =
    row === rows.at(-1) ? rows.slice(0, -1).reduce((rest, other) => rest.minus(part(other)), apart) : part(row);
  return own.plus(row[name]);
}

/** Whether a broker's figure is that of the ledger, to the cent. */
export function isSameMoney(
  disposal: BrokerMatch['disposal'],
  name: 'proceeds' | 'cost',
  reported: DecimalText,
): boolean {
  return money(sumOf(disposal, name).toString()).rounded === money(new Dec(reported).toString()).rounded;
}

interface Figures {
  readonly proceeds: DecimalText;
  readonly cost: DecimalText;
  readonly ownCost: DecimalText;
  readonly adjustment: DecimalText;
  readonly code: string;
  readonly gain: DecimalText;
  readonly costFromBroker: DecimalText | null;
}

/** (g) leads from the shown figures of the broker to the gain that Disposals shows, so that both have one total to the cent. */
function finished({ rounding, localDate, reasonsOf }: Form8949Input, row: Disposal, figures: Figures): Form8949Row {
  const proceeds = money(figures.proceeds, rounding);
  const cost = money(figures.cost, rounding);
  const own = {
    proceeds: figures.proceeds === row.proceeds ? proceeds : money(row.proceeds, rounding),
    cost: figures.cost === figures.ownCost ? cost : money(figures.ownCost, rounding),
  };
  return {
    description: `${row.amount} ${row.asset}`,
    acquired: row.acquired === null ? null : localDate(row.acquired),
    sold: localDate(row.time),
    proceeds,
    cost,
    own,
    code: figures.code,
    adjustment: difference(figures.adjustment, { plus: [own.proceeds, cost], minus: [own.cost, proceeds] }),
    gain: difference(figures.gain, { plus: [own.proceeds], minus: [own.cost] }),
    costFromBroker: figures.costFromBroker === null ? null : money(figures.costFromBroker, rounding),
    incomplete: row.incomplete,
    reasons: reasonsOf?.(row) ?? [],
    entry: row.entry,
    asset: row.asset,
  };
}

function totalsOf(rows: readonly Form8949Row[]): Form8949Part['totals'] {
  const total = (name: 'proceeds' | 'cost' | 'adjustment' | 'gain'): FigureCell => {
    const sum = startSum();
    for (const row of rows) sum.add(row[name]);
    return sum.cell();
  };
  return { proceeds: total('proceeds'), cost: total('cost'), adjustment: total('adjustment'), gain: total('gain') };
}
