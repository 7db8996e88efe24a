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

interface Told {
  readonly time: string;
  readonly amount: DecimalText;
}

interface SealedRowsProps<R extends Told> {
  readonly title: string;
  readonly rows: Beginning<ChangedRow<R>>;
  /** The figure that a row is about. */
  readonly figure: (row: R) => DecimalText;
  readonly currency: string;
}

/** Rows that came out differently: as sealed and now. */
export function SealedRows<R extends Told>({ title, rows, figure, currency }: SealedRowsProps<R>): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const rest = rows.total - rows.rows.length;
  const shown = (row: R | null): ReactNode =>
    row === null ? t('seal.notThere') : <Money value={figure(row)} currency={currency} gain />;
  return (
    <Section title={title}>
      <table className={entryClasses.table}>
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
          </tr>
        </thead>
        <tbody>
          {rows.rows.map((row) => {
            const { entry, asset, match, sealed, now } = row;
            const told = now ?? sealed;
            return (
              <tr key={keyOf(row)}>
                <td>
                  <a href={placeOf('transactions', { entry })}>
                    {told !== null && <When instant={told.time} zone={settings.timezone} to="date" />}
                  </a>
                </td>
                <td className={entryClasses.number}>
                  {told !== null && <Amount amount={told.amount} asset={asset} />}
                </td>
                <td>{match !== null && t(`match.${match}`)}</td>
                <td className={entryClasses.number}>{shown(sealed)}</td>
                <td className={entryClasses.number}>{shown(now)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rest > 0 && <p className={entryClasses.quiet}>{t('seal.more', { count: rest })}</p>}
    </Section>
  );
}

/** Rows of an entry that match the same lot differ in their figures. */
function keyOf(row: ChangedRow<unknown>): string {
  return JSON.stringify(row);
}
