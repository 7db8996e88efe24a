import { isCash } from '../../domain/currency.js';
import type { GiftOutEntry } from '../../domain/ledger-entry.js';
import type { ReportContext } from '../report-context.js';

interface LeftOut {
  readonly kinds: readonly GiftOutEntry['kind'][];
  readonly one: string;
  readonly many: string;
  readonly words: string;
}

/**
 * Where the law takes for a disposal what leaves at its cost here. Sources: LIRPF art. 33.5 c) and 36, cited from general knowledge; the
 * others read in summaries 2026-11: ATO, Gifts and donations of crypto assets; NTA, FAQ on crypto-assets (December 2024).
 */
const LEFT_OUT = {
  au: {
    kinds: ['donation'],
    one: 'donation',
    many: 'donations',
    words:
      'The ATO takes a donation for a disposal at market value, unless it is by will or under the Cultural Gifts Program: enter such a one as a gift.',
  },
  es: {
    kinds: ['gift-out'],
    one: 'gift',
    many: 'gifts',
    words:
      'The law taxes the gain of a gift between the living at market value, and leaves its loss out (LIRPF art. 33.5 c), 36): enter one with a gain as a payment at that value.',
  },
  jp: {
    kinds: ['gift-out', 'donation'],
    one: 'gift or donation',
    many: 'gifts or donations',
    words:
      'Income Tax Act art. 40 and Enforcement Order art. 87 count their market value as revenue: enter them as payments at that value.',
  },
} as const satisfies Readonly<Record<string, LeftOut>>;

/** That gifts of the period are in no figure of a form, though they belong there; none where there were none. */
export function leftOutGifts(context: Pick<ReportContext, 'entries'>, rules: keyof typeof LEFT_OUT): readonly string[] {
  const { kinds, one, many, words }: LeftOut = LEFT_OUT[rules];
  const given = context
    .entries()
    .filter((entry) => (entry.kind === 'gift-out' || entry.kind === 'donation') && !isCash(entry.out))
    .filter(({ kind }) => kinds.some((known) => known === kind)).length;
  if (given === 0) return [];
  return [`${given} ${given === 1 ? `${one} is` : `${many} are`} in no figure here. ${words}`];
}
