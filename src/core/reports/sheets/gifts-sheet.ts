import type { BasisEntry, GiftOutEntry, Leg, LedgerEntry } from '../../domain/ledger-entry.js';
import type { RuleSetId } from '../../domain/tax-options.js';
import { amount, EMPTY, sum, text } from '../cells.js';
import { disposalFigures } from '../disposal-figures.js';
import { listedGifts } from '../left-out-gifts.js';
import { legValue } from '../leg-value.js';
import { once } from '../once.js';
import type { Cell, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { rowsOf } from '../rows.js';
import { groupBy } from '../subtotals.js';
import { tracing } from './tracing.js';
import { ENTRY_WORDS } from '../wording.js';

type GiftIn = BasisEntry & { readonly kind: 'gift-in' };
type Gift = GiftIn | GiftOutEntry;

/**
 * Where the law gives the units of a gift another cost than the giver's, from another day. Sources: Income Tax Act s 69(1)(c), TCGA 1992
 * s 17 and LIRPF art. 36, cited from general knowledge; read in summaries 2026-11: cleartax.com.au (Australia), setuzei.biz (Japan).
 */
const RECEIVED_BY_LAW: Readonly<Partial<Record<RuleSetId, string>>> = {
  au: 'their market value when given, and the 12 months run from that day (ITAA 1997 s 112-20)',
  ca: 'their fair market value when given (Income Tax Act s 69(1)(c))',
  es: 'their value for the tax on gifts, at most the market value, and the day of the gift (LIRPF art. 36)',
  gb: 'their market value when given, except from a spouse or civil partner (TCGA 1992 s 17)',
  jp: 'their market value when given (NTA, FAQ on crypto-assets)',
};

/** What to look at before the figures of gifts are relied on. */
function cautions(rules: RuleSetId, gifts: readonly Gift[]): readonly string[] {
  const received = gifts.some(({ kind }) => kind === 'gift-in') ? RECEIVED_BY_LAW[rules] : undefined;
  return [
    ...listedGifts(rules),
    ...(received === undefined
      ? []
      : [`Gifts received count with the cost and day entered for them. The law gives them ${received}: enter that.`]),
  ];
}

/** What was given, donated and received as a gift, with the cost that came along. */
export function giftsSheet(context: ReportContext): Sheet {
  const gifts = context.entries().filter(isGift);
  const disposals = once(() => groupBy(context.disposals, ({ entry }) => entry));
  const further = tracing(context.input);
  const gainOf = (entry: Gift): Cell => {
    const own = disposals().get(entry.id);
    return own === undefined ? EMPTY : sum(own.map((row) => disposalFigures(context, row).gain));
  };
  return {
    name: 'Gifts',
    notes: [
      'Gifts given and received, and donations. A gain stands only where these rules take the gift for a disposal; it is in Disposals.',
      ...cautions(context.result.rules, gifts),
    ],
    columns: [
      { title: 'Time', kind: 'time', width: 17 },
      { title: 'Kind', kind: 'text', width: 15 },
      { title: 'Asset', kind: 'text', width: 10 },
      { title: 'Amount', kind: 'amount', width: 18 },
      { title: 'Market value', kind: 'money', width: 15 },
      { title: 'Cost of the giver', kind: 'money', width: 17 },
      { title: 'Acquired by the giver', kind: 'time', width: 21 },
      { title: 'Gain or loss', kind: 'money', width: 15 },
      { title: 'Account', kind: 'text', width: 28 },
      ...further.map(({ column }) => column),
    ],
    rows: rowsOf(gifts, (entry) => [
      ...giftCells(context, entry, gainOf(entry)),
      ...further.map(({ cell }) => cell(entry)),
    ]),
  };
}

function isGift(entry: LedgerEntry): entry is Gift {
  return entry.kind === 'gift-in' || entry.kind === 'gift-out' || entry.kind === 'donation';
}

function giftCells(context: ReportContext, entry: Gift, gain: Cell): readonly Cell[] {
  const leg: Leg = entry.kind === 'gift-in' ? entry.in : entry.out;
  const value = legValue(leg, context.result.currency);
  const basis = entry.kind === 'gift-in' ? entry.basis : null;
  return [
    context.timeCell(entry.time),
    text(ENTRY_WORDS[entry.kind]),
    text(leg.asset),
    amount(leg.amount),
    value === undefined ? text('unknown') : context.money(value),
    basis === null ? EMPTY : context.money(basis.cost),
    context.timeCell(basis?.acquired),
    gain,
    text(context.accountName(entry.account)),
  ];
}
