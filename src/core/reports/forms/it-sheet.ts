import { isNegative, NOTHING, sum } from '../cells.js';
import type { Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { sumOf } from './disposal-group.js';
import { figureSheet, type FormFigure } from './figure-sheet.js';
import { gainLines, line } from './gain-lines.js';
import { receivedIncome } from './received-income.js';

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

/**
 * Law 197/2022 (26 %), law 207/2024 (no threshold from 2025, 33 % from 2026); before, TUIR art. 67(1-ter). As summaries tell them, read
 * 2026-11.
 */
function italianNote(year: number): string {
  const law = year < FIRST_OF_CRYPTO ? 'c-ter, (1-ter)' : 'c-sexies';
  return `Gains and losses on crypto assets, LIFO for each coin (TUIR art. 67 (1) ${law}). Substitute tax: ${year < 2026 ? '26' : '33'} %.${italianThreshold(year)} Losses of earlier years are not known here.`;
}

/**
 * Gains (less losses) and proceeds of holding are one kind of income, but no loss comes off the latter (TUIR art. 67(1)(c-sexies),
 * 68(9-bis), as quoted by iurisprudentes.it and giuffrefl.it, read 2026-11).
 */
export function italianSheet(context: ReportContext): Sheet {
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
