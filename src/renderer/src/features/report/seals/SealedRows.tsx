import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecimalText } from '../../../../../core/domain/decimal.js';
import type { ChangedRow } from '../../../../../core/domain/seal.js';
import { Amount, Money } from '../../../ui/Figure.js';
import { When } from '../../../ui/When.js';
import type { Beginning } from '../../../worker/seals/seal-protocol.js';
import { Section } from '../../../ui/Section.js';
import entryClasses from '../../entry/entry.module.css';
import { useSession } from '../../shell/session.js';
import { placeOf } from '../../shell/use-route.js';
import { Change, type Currencies } from './Change.js';
import classes from '../report.module.css';

interface Told {
  readonly time: string;
  readonly amount: DecimalText;
}

/** Columns of the report whose names also name the fields of a row. */
type Column = 'amount' | 'proceeds' | 'cost' | 'acquired' | 'term' | 'kind' | 'time' | 'category' | 'account';

interface SealedRowsProps<R extends Told> {
  readonly title: string;
  readonly rows: Beginning<ChangedRow<R>>;
  /** The figure that a row is about. */
  readonly figure: (row: R) => DecimalText;
  /** What else of a row may have changed. */
  readonly others: readonly (Column & keyof R)[];
  readonly currencies: Currencies;
}

/** Rows that came out differently: as sealed and now. */
export function SealedRows<R extends Told>({ title, rows, currencies, ...told }: SealedRowsProps<R>): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { figure } = told;
  const rest = rows.total - rows.rows.length;
  const shown = (row: R | null, currency: string): ReactNode =>
    row === null ? t('seal.notThere') : <Money value={figure(row)} currency={currency} gain />;
  return (
    <Section title={title}>
      <table className={entryClasses.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('report.column.date')}</th>
            <th scope="col" className={entryClasses.number}>
              {t('report.column.amount')}
            </th>
            <th scope="col">{t('report.column.match')}</th>
            <th scope="col" className={entryClasses.number}>
              {t('seal.sealedColumn')}
            </th>
            <th scope="col" className={entryClasses.number}>
              {t('seal.nowColumn')}
            </th>
            <th scope="col" className={entryClasses.number}>
              {t('seal.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row) => {
            const { entry, asset, match, sealed, now } = row;
            const one = now ?? sealed;
            return (
              <tr key={keyOf(row)}>
                <td>
                  <a href={placeOf('transactions', { entry })}>
                    {one !== null && <When instant={one.time} zone={settings.timezone} to="date" />}
                  </a>
                </td>
                <td className={entryClasses.number}>{one !== null && <Amount amount={one.amount} asset={asset} />}</td>
                <td>{match !== null && t(`match.${match}`)}</td>
                <td className={entryClasses.number}>{shown(sealed, currencies.sealed)}</td>
                <td className={entryClasses.number}>{shown(now, currencies.now)}</td>
                <td className={entryClasses.number}>
                  <RowChange {...told} row={row} currencies={currencies} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rest > 0 && <p className={entryClasses.quiet}>{t('seal.more', { count: rest })}</p>}
    </Section>
  );
}

interface RowChangeProps<R extends Told> extends Pick<SealedRowsProps<R>, 'figure' | 'others' | 'currencies'> {
  readonly row: ChangedRow<R>;
}

/** By how much the figure of a row is another, else what else of it is. */
function RowChange<R extends Told>({ row, figure, others, currencies }: RowChangeProps<R>): ReactNode {
  const { t } = useTranslation();
  const { sealed, now } = row;
  // A row that is not there adds nothing to the year.
  const was = sealed === null ? '0' : figure(sealed);
  const is = now === null ? '0' : figure(now);
  if (was !== is || sealed === null || now === null) return <Change sealed={was} now={is} currencies={currencies} />;
  const names = others.filter((column) => sealed[column] !== now[column]).map((column) => t(`report.column.${column}`));
  return <span className={classes.others}>{names.join(', ')}</span>;
}

/** Rows of an entry that match the same lot differ in their figures. */
function keyOf(row: ChangedRow<unknown>): string {
  return JSON.stringify(row);
}
