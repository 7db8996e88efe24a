import { Dec, type DecimalText } from '../../../domain/decimal.js';
import type { Disposal, Term } from '../../../domain/result.js';
import { difference, money, startSum } from '../../cells.js';
import type { FigureCell } from '../../report.js';
import type { Rounding } from '../../report-input.js';
import type { BrokerMatch } from './broker-match.js';
import { brokerShares, hasNoPrice, isCostless, type BrokerShare } from './broker-share.js';
import type { BrokerMatching } from './match-broker-rows.js';

export const BOXES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;
export type Box = (typeof BOXES)[number];

/** First tax year with boxes of its own for digital assets (Form 8949 of 2025). */
export const DIGITAL_ASSET_BOXES_FROM = 2025;

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
  /** The gain where the ledger knows no price and a broker told the proceeds; that of Disposals, without a price, is 0. */
  readonly gainFromBroker: FigureCell | null;
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
 * What the ledger does not know is the broker's: a cost in (e) and proceeds in (d), as the true ones.
 * A wrong cost that was not reported to the IRS gets code B as well, with the right one in (e) and nothing in (g) (Instructions for
 * Form 8949, table of columns (f) and (g); read as surefiretaxsoftware.com, Help 3138, and IRS Link & Learn reprint it).
 */
export function form8949(input: Form8949Input): readonly Form8949Part[] {
  const told = new Map<Disposal, { readonly match: BrokerMatch; readonly share: BrokerShare }>();
  for (const match of input.brokers?.matches ?? []) {
    const shares = brokerShares(match);
    for (const [at, row] of match.disposal.rows.entries()) {
      const share = shares[at];
      if (share !== undefined) told.set(row, { match, share });
    }
  }
  const byBox = new Map<Box, Form8949Row[]>();
  for (const row of input.disposals) {
    const found = told.get(row);
    const box = boxOf(input.taxYear, row.term ?? 'short', found?.match);
    const rows = byBox.get(box) ?? [];
    rows.push(found === undefined ? plainRow(input, row) : adjustedRow(input, row, found.match, found.share));
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
  const { proceeds, cost } = row;
  const own = { ownProceeds: proceeds, ownCost: cost, toldCost: cost };
  return finished(input, row, { proceeds, cost, ...own, termOff: false, unpriced: false, fromBroker: false });
}

/** The broker's figures, with what they differ by in column (g). */
function adjustedRow(
  input: Form8949Input,
  row: Disposal,
  { broker, disposal }: BrokerMatch,
  share: BrokerShare,
): Form8949Row {
  // Proceeds and a cost that the ledger does not know put none right: the broker's stand then, and the gain follows from them.
  const unpriced = hasNoPrice(disposal);
  const ownProceeds = unpriced ? share.proceeds : new Dec(row.proceeds);
  const fromBroker = share.cost !== null && isCostless(row) && !share.cost.isZero();
  const told = share.cost ?? new Dec(row.cost);
  const ownCost = fromBroker ? told : new Dec(row.cost);
  const termOff = broker.term !== null && row.term !== null && broker.term !== row.term;
  return finished(input, row, {
    proceeds: share.proceeds.toString(),
    cost: (broker.costReported ? told : ownCost).toString(),
    ownProceeds: ownProceeds.toString(),
    ownCost: ownCost.toString(),
    toldCost: told.toString(),
    termOff,
    unpriced,
    fromBroker,
  });
}

interface Figures {
  /** (d) and (e) */
  readonly proceeds: DecimalText;
  readonly cost: DecimalText;
  readonly ownProceeds: DecimalText;
  readonly ownCost: DecimalText;
  /** The broker's, reported to the IRS or not. */
  readonly toldCost: DecimalText;
  readonly termOff: boolean;
  readonly unpriced: boolean;
  readonly fromBroker: boolean;
}

/**
 * (g) leads from the shown figures of the broker to the gain that Disposals shows, so that both have one total to the cent. Codes go by the
 * shown figures too: none stands where nothing is seen to differ.
 */
function finished({ rounding, localDate, reasonsOf }: Form8949Input, row: Disposal, figures: Figures): Form8949Row {
  const shown = (figure: DecimalText): FigureCell => money(figure, rounding);
  const [proceeds, cost] = [shown(figures.proceeds), shown(figures.cost)];
  const own = {
    proceeds: figures.proceeds === figures.ownProceeds ? proceeds : shown(figures.ownProceeds),
    cost: figures.cost === figures.ownCost ? cost : shown(figures.ownCost),
  };
  const gain = new Dec(figures.ownProceeds).minus(figures.ownCost);
  const adjustment = gain.minus(new Dec(figures.proceeds).minus(figures.cost));
  const gainCell = difference(gain.toString(), { plus: [own.proceeds], minus: [own.cost] });
  const higher = new Dec(proceeds.rounded).cmp(own.proceeds.rounded);
  return {
    description: `${row.amount} ${row.asset}`,
    acquired: row.acquired === null ? null : localDate(row.acquired),
    sold: localDate(row.time),
    proceeds,
    cost,
    own,
    code: [
      shown(figures.toldCost).rounded === own.cost.rounded ? '' : 'B',
      higher > 0 ? 'E' : '',
      higher < 0 ? 'O' : '',
      figures.termOff ? 'T' : '',
    ].join(''),
    adjustment: difference(adjustment.toString(), { plus: [own.proceeds, cost], minus: [own.cost, proceeds] }),
    gain: gainCell,
    costFromBroker: figures.fromBroker ? own.cost : null,
    gainFromBroker: figures.unpriced ? gainCell : null,
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
