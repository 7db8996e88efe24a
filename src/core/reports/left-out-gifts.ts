import { isCash } from '../domain/currency.js';
import type { GiftOutEntry } from '../domain/ledger-entry.js';
import type { RuleSetId } from '../domain/tax-options.js';
import type { ReportContext } from './report-context.js';

interface LeftOut {
  readonly kinds: readonly GiftOutEntry['kind'][];
  readonly one: string;
  readonly many: string;
  /** What the law does with them and what to enter instead, on a form that lacks some. */
  readonly words: string;
  /** The same where all gifts are listed. */
  readonly listed: string;
}

const JAPANESE =
  'Income Tax Act art. 40 and Enforcement Order art. 87 count their market value as revenue: enter them as payments at that value.';

/**
 * Where the law takes for a disposal what leaves at its cost here. Sources: LIRPF art. 33.5 c) and 36, cited from general knowledge; the
 * others read in summaries 2026-11: ATO, Gifts and donations of crypto assets; NTA, FAQ on crypto-assets (of December 2024: 1-4 and gifts).
 */
const LEFT_OUT: Readonly<Partial<Record<RuleSetId, LeftOut>>> = {
  au: {
    kinds: ['donation'],
    one: 'donation',
    many: 'donations',
    words:
      'The ATO takes a donation for a disposal at market value, unless it is by will or under the Cultural Gifts Program: enter such a one as a gift.',
    listed:
      'Donations leave at cost here. The ATO takes a donation, other than by will or under the Cultural Gifts Program, for a disposal at market value: enter it as a gift.',
  },
  es: {
    kinds: ['gift-out'],
    one: 'gift',
    many: 'gifts',
    words:
      'The law taxes the gain of a gift between the living at market value, and leaves its loss out (LIRPF art. 33.5 c), 36): enter one with a gain as a payment at that value.',
    listed:
      'Gifts leave at cost here. The law takes a gift between the living for a transfer at market value whose gain is taxed and whose loss is not (LIRPF art. 33.5 c), 36): enter one with a gain as a payment at that value.',
  },
  jp: {
    kinds: ['gift-out', 'donation'],
    one: 'gift or donation',
    many: 'gifts or donations',
    words: JAPANESE,
    listed: `Gifts and donations leave at cost here. ${JAPANESE}`,
  },
};

/** For the list of all gifts: what to look at before its figures are relied on. */
export function listedGifts(rules: RuleSetId): readonly string[] {
  const leftOut = LEFT_OUT[rules];
  return leftOut === undefined ? [] : [leftOut.listed];
}

/** For a form: that gifts of the period are in no figure of it, though they belong there; none where there were none. */
export function leftOutGifts({ entries, result }: Pick<ReportContext, 'entries' | 'result'>): readonly string[] {
  const leftOut = LEFT_OUT[result.rules];
  if (leftOut === undefined) return [];
  const { kinds, one, many, words } = leftOut;
  const given = entries().filter(
    (entry) =>
      (entry.kind === 'gift-out' || entry.kind === 'donation') && kinds.includes(entry.kind) && !isCash(entry.out),
  ).length;
  if (given === 0) return [];
  return [`${given} ${given === 1 ? `${one} is` : `${many} are`} in no figure here. ${words}`];
}
