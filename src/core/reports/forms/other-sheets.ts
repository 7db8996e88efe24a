import type { IncomeCategory } from '../../domain/ledger-entry.js';
import { isNegative, NOTHING, sum } from '../cells.js';
import type { Cell, Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { shownYear } from '../shown-year.js';
import { sumOf, type DisposalSum } from './disposal-group.js';
import { figureSheet, type FormFigure } from './figure-sheet.js';
import { leftOutGifts } from './left-out-gifts.js';
import { receivedIncome } from './received-income.js';

/**
 * Spain, Italy, Japan: the figures that the return starts from, and what to know of them. Rates and the tax itself depend on what else
 * the person earns and are not worked out.
 */
export function otherSheet(context: ReportContext, rules: 'es' | 'it' | 'jp'): Sheet {
  switch (rules) {
    case 'es':
      return spanishSheet(context);
    case 'it':
      return italianSheet(context);
    case 'jp':
      return japaneseSheet(context);
    default:
      return rules satisfies never;
  }
}

const SPANISH_NOTE =
  'Gains and losses on transfers of virtual currencies, FIFO for each coin (IRPF: gains of the savings base). Losses of earlier years are not known here.';
const JAPANESE_NOTE =
  'Gains on crypto assets and their income are miscellaneous income, taxed with the rest of the year’s income; a loss is not set against other kinds.';

/** What one gets for leaving units to others: income from movable capital. */
const FROM_CAPITAL: ReadonlySet<IncomeCategory> = new Set<IncomeCategory>(['staking', 'interest']);

/**
 * The savings base takes gains of transfers and income from capital (LIRPF art. 25.2, 46), which is what staking brings (DGT V1766-22); a gain
 * without a transfer, such as an airdrop, is of the general base. As summaries tell them, read 2026-11.
 */
function spanishSheet(context: ReportContext): Sheet {
  const capital = context.income.filter(({ category }) => FROM_CAPITAL.has(category));
  const rest = context.income.filter(({ category }) => !FROM_CAPITAL.has(category));
  const [fromCapital, other] = [receivedIncome(context, capital), receivedIncome(context, rest)];
  return figureSheet(
    context,
    'Base del ahorro',
    [SPANISH_NOTE, ...leftOutGifts(context, 'es')],
    [
      ...gainLines(context, sumOf(context, context.disposals)),
      line(
        'Income of staking and interest',
        fromCapital.figure,
        `At its value on arrival. Of the savings base too, as income from capital (rendimientos del capital mobiliario; DGT V1766-22).${fromCapital.lacks}`,
      ),
      line(
        'Other income',
        other.figure,
        `At its value on arrival. Not of the savings base, which takes gains of transfers only (LIRPF art. 46 b): airdrops are of the general base.${other.lacks}`,
      ),
    ],
  );
}

/** The first year of TUIR art. 67(1)(c-sexies), by law 197/2022, and the last one with its limit of 2,000 (law 207/2024). */
const FIRST_OF_CRYPTO = 2023;
const LAST_OF_LIMIT = 2024;

/** The 2,000 a year: the statute ("not less than") and the tax agency (Circolare 30/E of 2023, forms of 2025) differ on what they leave. */
function italianThreshold(year: number): string {
  if (year > LAST_OF_LIMIT) return '';
  if (year < FIRST_OF_CRYPTO)
    return ' Before 2023 gains were taxed only where all wallets together had held more than 51,645.69 for seven working days in a row.';
  return ' In 2023 and 2024 nothing is due while gains and proceeds of holding, such as staking, are below 2,000 together; from there on, by Circolare 30/E and the forms of 2025, on the part above 2,000 (the words of the law tax the whole).';
}

/** Law 197/2022 (26 %), law 207/2024 (no threshold from 2025, 33 % from 2026); before, TUIR art. 67(1-ter). As summaries tell them, read 2026-11. */
function italianNote(year: number): string {
  return `Gains and losses on crypto assets, LIFO for each coin (TUIR art. 67 (1) c-sexies). Substitute tax: ${year < 2026 ? '26' : '33'} %.${italianThreshold(year)} Losses of earlier years are not known here.`;
}

/**
 * Gains (less losses) and proceeds of holding are one kind of income, but no loss comes off the latter (TUIR art. 67(1)(c-sexies), 68(9-bis), as
 * quoted by iurisprudentes.it and giuffrefl.it, read 2026-11).
 */
function italianSheet(context: ReportContext): Sheet {
  const year = Number(context.period.label);
  const all = sumOf(context, context.disposals);
  const earned = receivedIncome(context, context.income);
  const together = sum([isNegative(all.gain) ? NOTHING : all.gain, earned.known]);
  const compared = year > LAST_OF_LIMIT ? '' : ' This is what the 2,000 are compared with.';
  const since2023 = year >= FIRST_OF_CRYPTO;
  return figureSheet(
    context,
    'Plusvalenze',
    [italianNote(year)],
    [
      ...gainLines(context, all),
      ...(since2023 ? swapLines(context) : []),
      line(
        'Income',
        earned.figure,
        `Staking, airdrops and the like at their value on arrival.${since2023 ? ' Proceeds of holding are taxed without any deduction: no loss is set against them (TUIR art. 68 (9-bis)).' : ''}${earned.lacks}`,
      ),
      ...(since2023
        ? [
            line(
              'Net gain and income together',
              together,
              `A net loss counts as 0 here.${compared}${earned.lacks}`,
              true,
            ),
          ]
        : []),
    ],
  );
}

/** Circolare 30/E of 2023, 3.1, as summaries tell it, read 2026-11: which swaps are of one kind, the ledger does not know. */
function swapLines(context: ReportContext): readonly FormFigure[] {
  const swaps = context.disposals.filter(({ kind }) => kind === 'swap');
  if (swaps.length === 0) return [];
  const rows = swaps.length === 1 ? '1 row' : `${swaps.length} rows`;
  return [
    line(
      'of which swaps',
      sumOf(context, swaps).gain,
      `${rows} of Disposals. A swap of crypto assets of the same characteristics and functions, such as one cryptocurrency for another, is not taxable, and what it brings keeps the cost of what was given (TUIR art. 67 (1) c-sexies; Circolare 30/E): take such rows out, and correct later sales of what they brought. A swap for an e-money token or an NFT is taxable.`,
    ),
  ];
}

function japaneseSheet(context: ReportContext): Sheet {
  const all = sumOf(context, context.disposals);
  const earned = receivedIncome(context, context.income);
  return figureSheet(
    context,
    'Miscellaneous income',
    [JAPANESE_NOTE, ...leftOutGifts(context, 'jp')],
    [
      ...gainLines(context, all),
      line('Income', earned.figure, `Staking, airdrops and the like at their value on arrival.${earned.lacks}`),
      line(
        'Gain and income together',
        sum([all.gain, earned.known]),
        `What is declared, before expenses.${earned.lacks}`,
        true,
      ),
    ],
  );
}

function gainLines(context: ReportContext, all: DisposalSum): readonly FormFigure[] {
  const { shortGains: gains, shortLosses: losses } = shownYear(context.tallies());
  return [
    line('Proceeds', all.proceeds, 'Net of selling fees.'),
    line('Cost', all.cost, 'With the fees of buying.'),
    line('Gains', gains, 'Sum of the disposals with a gain.'),
    line('Losses', losses, 'Sum of the disposals with a loss.'),
    line('Net gain or loss', all.gain, 'Gains less losses.', true),
  ];
}

function line(item: string, figure: Cell, how: string, total?: true): FormFigure {
  return { item, figure, how, ...(total === undefined ? {} : { sum: total }) };
}
