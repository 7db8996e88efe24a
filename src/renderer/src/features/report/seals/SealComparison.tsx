import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../../../../../core/domain/ledger-entry.js';
import type { ChangedEntry, ChangedOption, SealedFigure } from '../../../../../core/domain/seal.js';
import { Money } from '../../../ui/Figure.js';
import { zonedTime } from '../../../ui/zoned-time.js';
import { rowKind, type RowKind } from '../../../../../core/domain/row-kind.js';
import type { Beginning, SealCheck } from '../../../worker/seals/seal-protocol.js';
import { Section } from '../../../ui/Section.js';
import entryClasses from '../../entry/entry.module.css';
import { TableHead } from '../../entry/TableHead.js';
import { useSession } from '../../shell/session.js';
import type { TOPICS } from '../../shell/use-sources.js';
import { useTermWords } from '../../shell/use-term-words.js';
import { placeOf } from '../../shell/use-route.js';
import { Change, currenciesOf, type Currencies } from './Change.js';
import { SealedRows } from './SealedRows.js';
import classes from '../report.module.css';

/** Every figure as sealed and as it is now, and what made the difference. */
export function SealComparison({ check }: { readonly check: SealCheck }): ReactNode {
  const { t } = useTranslation();
  const { figures, changed, options, disposals, income, appVersion } = check;
  const currencies = currenciesOf(check);
  return (
    <>
      <FigureTable figures={figures} currencies={currencies} />
      {options.length > 0 && <OptionTable options={options} />}
      {appVersion !== null && <p className={classes.lead}>{t('seal.version', appVersion)}</p>}
      {changed.total > 0 && <Entries changed={changed} />}
      {disposals.total > 0 && (
        <SealedRows
          title={t('seal.rows', { count: disposals.total })}
          rows={disposals}
          figure={({ gain }) => gain}
          others={['amount', 'proceeds', 'cost', 'acquired', 'term', 'kind', 'time']}
          currencies={currencies}
        />
      )}
      {income.total > 0 && (
        <SealedRows
          title={t('seal.incomeRows', { count: income.total })}
          rows={income}
          figure={({ value }) => value}
          others={['amount', 'category', 'account', 'time']}
          currencies={currencies}
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

/** Figures that are terms of their own. */
const TERMS: Partial<Readonly<Record<(typeof FIGURES)[number], keyof typeof TOPICS>>> = {
  proceeds: 'proceeds',
  cost: 'cost',
  gain: 'gain',
  taxable: 'taxable',
  income: 'income',
  taxableIncome: 'taxableIncome',
  'short gain': 'short',
  'long gain': 'long',
};

interface FigureTableProps {
  readonly figures: readonly SealedFigure[];
  readonly currencies: Currencies;
}

function FigureTable({ figures, currencies }: FigureTableProps): ReactNode {
  const { t } = useTranslation();
  const words = useTermWords();
  return (
    <table className={entryClasses.table} aria-label={t('seal.figures')}>
      <TableHead row={t('seal.figure')} figures={[t('seal.sealedColumn'), t('seal.nowColumn'), t('seal.change')]} />
      <tbody>
        {figures.map(({ name, sealed, now }) => {
          const known = FIGURES.find((figure) => figure === name);
          const term = known && TERMS[known];
          const shown = (value: string | null, currency: string): ReactNode =>
            name === 'disposals' ? (value ?? t('seal.notThere')) : <Money value={value} currency={currency} />;
          return (
            <tr key={name}>
              <th scope="row">
                <span className={term && entryClasses.term} title={term && words.figure(term)}>
                  {known === undefined ? name : t(`seal.figureName.${known}`)}
                </span>
              </th>
              <td className={entryClasses.number}>{shown(sealed, currencies.sealed)}</td>
              <td className={entryClasses.number}>{shown(now, currencies.now)}</td>
              <td className={entryClasses.number}>
                <Change sealed={sealed} now={now} currencies={name === 'disposals' ? null : currencies} />
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

/** As the list of transactions calls them. */
function kindsOf(before: LedgerEntry | undefined, after: LedgerEntry | undefined): readonly RowKind[] {
  const kinds = [before, after].flatMap((entry) => (entry === undefined ? [] : [rowKind(entry)]));
  return [...new Set(kinds)];
}
