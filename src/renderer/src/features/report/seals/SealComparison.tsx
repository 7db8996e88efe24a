import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../../../../core/domain/ledger-entry.js';
import type { ChangedEntry, ChangedOption, SealedFigure } from '../../../../../core/domain/seal.js';
import { Money } from '../../../ui/Figure.js';
import { zonedTime } from '../../../ui/zoned-time.js';
import type { Beginning, SealCheck } from '../../../worker/seals/seal-protocol.js';
import { Section } from '../../../ui/Section.js';
import entryClasses from '../../entry/entry.module.css';
import { TableHead } from '../../entry/TableHead.js';
import { useSession } from '../../shell/session.js';
import { placeOf } from '../../shell/use-route.js';
import { SealedRows } from './SealedRows.js';
import classes from '../report.module.css';

/** Every figure as sealed and as it is now, and what made the difference. */
export function SealComparison({ check }: { readonly check: SealCheck }): ReactNode {
  const { t } = useTranslation();
  const { figures, changed, options, disposals, income, appVersion, sealed } = check;
  const { currency } = sealed;
  return (
    <>
      <FigureTable figures={figures} currency={currency} />
      {options.length > 0 && <OptionTable options={options} />}
      {appVersion !== null && <p className={classes.lead}>{t('seal.version', appVersion)}</p>}
      {changed.total > 0 && <Entries changed={changed} />}
      {disposals.total > 0 && (
        <SealedRows
          title={t('seal.rows', { count: disposals.total })}
          rows={disposals}
          figure={({ gain }) => gain}
          currency={currency}
        />
      )}
      {income.total > 0 && (
        <SealedRows
          title={t('seal.incomeRows', { count: income.total })}
          rows={income}
          figure={({ value }) => value}
          currency={currency}
        />
      )}
    </>
  );
}

const FIGURES = [
  'disposals',
  'proceeds',
  'cost',
  'gain',
  'gains',
  'losses',
  'taxable',
  'income',
  'taxableIncome',
  'short proceeds',
  'short cost',
  'short gain',
  'long proceeds',
  'long cost',
  'long gain',
] as const;

interface FigureTableProps {
  readonly figures: readonly SealedFigure[];
  readonly currency: string;
}

function FigureTable({ figures, currency }: FigureTableProps): ReactNode {
  const { t } = useTranslation();
  return (
    <table className={entryClasses.table} aria-label={t('seal.figures')}>
      <TableHead
        row={t('seal.figure')}
        figures={[t('seal.sealedColumn'), t('seal.nowColumn')]}
        words={[t('seal.change')]}
      />
      <tbody>
        {figures.map(({ name, sealed, now }) => {
          const known = FIGURES.find((figure) => figure === name);
          const shown = (value: string | null): ReactNode =>
            name === 'disposals' ? (value ?? t('seal.notThere')) : <Money value={value} currency={currency} />;
          return (
            <tr key={name}>
              <th scope="row">{known === undefined ? name : t(`seal.figureName.${known}`)}</th>
              <td className={entryClasses.number}>{shown(sealed)}</td>
              <td className={entryClasses.number}>{shown(now)}</td>
              <td>
                {sealed === now ? (
                  <span className={entryClasses.quiet}>{t('seal.same')}</span>
                ) : (
                  <strong className={classes.strong}>{t('seal.differs')}</strong>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const OPTIONS = [
  'rules',
  'method',
  'methodByYear',
  'scope',
  'allocation',
  'accounts',
  'transferFees',
  'cashback',
  'timezone',
  'currency',
] as const;

function OptionTable({ options }: { readonly options: readonly ChangedOption[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Section title={t('seal.choices')}>
      <table className={entryClasses.table}>
        <TableHead row={t('seal.choice')} words={[t('seal.sealedColumn'), t('seal.nowColumn')]} />
        <tbody>
          {options.map(({ name, sealed, now }) => {
            const known = OPTIONS.find((option) => option === name);
            return (
              <tr key={name}>
                <th scope="row">{known === undefined ? name : t(`seal.optionName.${known}`)}</th>
                <td>{sealed ?? t('seal.byDefault')}</td>
                <td>{now ?? t('seal.byDefault')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

function Entries({ changed }: { readonly changed: Beginning<ChangedEntry> }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const rest = changed.total - changed.rows.length;
  return (
    <Section title={t('seal.entries', { count: changed.total })}>
      <ul className={classes.rules}>
        {changed.rows.map(({ entry, what, before, after }) => (
          <li key={entry}>
            {t('seal.entryOf', {
              what: t(`seal.what.${what}`),
              kind: kindsOf(before, after)
                .map((kind) => t(`kind.${kind}`))
                .join(' → '),
              time: zonedTime((after ?? before)?.time ?? '', settings.timezone),
            })}{' '}
            {/* What is gone can not be shown. */}
            {after !== undefined && (
              <a href={placeOf('transactions', { entry })} className={classes.stepLink}>
                {t('seal.openEntry')}
              </a>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={entryClasses.quiet}>{t('seal.more', { count: rest })}</p>}
    </Section>
  );
}

function kindsOf(before: LedgerEntry | undefined, after: LedgerEntry | undefined): readonly LedgerEntry['kind'][] {
  const kinds = [before?.kind, after?.kind].filter((kind) => kind !== undefined);
  return [...new Set(kinds)];
}
