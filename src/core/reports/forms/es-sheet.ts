import type { IncomeCategory } from '../../domain/ledger-entry.js';
import { isPositive } from '../cells.js';
import type { Sheet } from '../report.js';
import type { ReportContext } from '../report-context.js';
import { shownYear } from '../shown-year.js';
import { sumOf } from './disposal-group.js';
import { figureSheet } from './figure-sheet.js';
import { gainLines, line } from './gain-lines.js';
import { leftOutGifts } from '../left-out-gifts.js';
import { receivedIncome } from './received-income.js';

const SPANISH_NOTE =
  'Gains and losses on transfers of virtual currencies, FIFO for each coin (IRPF: gains of the savings base). Losses of earlier years are not known here.';
/** Since the return of 2022 (Expansión, 28 March 2023, read 2026-11); before, whether the law meant coins too was open. */
const SPANISH_REPURCHASE =
  'Losses are counted in full here. The return asks to leave out a loss where the same coin was bought again within two months or a year of the sale (LIRPF art. 33.5; a box of its own since the return of 2022): which limit holds for coins is disputed, so ask before they are filed.';

/** What one gets for leaving units to others: income from movable capital. */
const FROM_CAPITAL: ReadonlySet<IncomeCategory> = new Set<IncomeCategory>(['staking', 'interest']);

/**
 * The savings base takes gains of transfers and income from capital (LIRPF art. 25.2, 46), which is what staking brings (DGT V1766-22); a
 * gain without a transfer, such as an airdrop, is of the general base. As summaries tell them, read 2026-11.
 */
export function spanishSheet(context: ReportContext): Sheet {
  const capital = context.income.filter(({ category }) => FROM_CAPITAL.has(category));
  const rest = context.income.filter(({ category }) => !FROM_CAPITAL.has(category));
  const { shortLosses } = shownYear(context.tallies());
  const [fromCapital, other] = [receivedIncome(context, capital), receivedIncome(context, rest)];
  return figureSheet(
    context,
    'Base del ahorro',
    [SPANISH_NOTE, ...(isPositive(shortLosses) ? [SPANISH_REPURCHASE] : []), ...leftOutGifts(context)],
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
