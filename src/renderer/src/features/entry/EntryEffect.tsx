import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disposal, Issue } from '../../../../core/domain/result.js';
import { useInWords } from '../../text/said.js';
import { Amount, Money } from '../../ui/Figure.js';
import { IncompleteMark } from '../../ui/IncompleteMark.js';
import { When } from '../../ui/When.js';
import type { EntryView } from '../../worker/protocol.js';
import { useSession } from '../shell/session.js';
import { useTermWords } from '../shell/use-term-words.js';
import { placeOf } from '../shell/use-route.js';
import { Section } from '../../ui/Section.js';
import classes from './entry.module.css';
import { TableHead } from './TableHead.js';

/** A lot may feed hundreds; the first ones tell how it went. */
const FED_SHOWN = 50;

/** Disposals and income that came of an entry, and what is in doubt about it. */
export function EntryEffect({ view }: { readonly view: EntryView }): ReactNode {
  const { t } = useTranslation();
  const { disposals, income, issues, fed, currency } = view;
  return (
    <>
      {issues.length > 0 && <Attention issues={issues} />}
      <Section title={t('entry.effect')}>
        {disposals.length === 0 && income.length === 0 && <p className={classes.quiet}>{t('entry.noEffect')}</p>}
        {disposals.length > 0 && <DisposalRows disposals={disposals} currency={currency} />}
        {income.map((row) => (
          <p key={`${row.asset} ${row.category}`} className={classes.line}>
            {t('kind.income')}, {t(`category.${row.category}`)}: <Amount amount={row.amount} asset={row.asset} />,{' '}
            <Money value={row.incomplete === true ? null : row.value} currency={currency} />
          </p>
        ))}
      </Section>
      {fed.length > 0 && (
        <Section title={t('entry.fed')}>
          <p className={classes.quiet}>{t('entry.fedWords')}</p>
          <DisposalRows disposals={fed.slice(0, FED_SHOWN)} currency={currency} to="disposal" />
          {fed.length > FED_SHOWN && (
            <p className={classes.quiet}>{t('entry.fedMore', { count: fed.length - FED_SHOWN })}</p>
          )}
        </Section>
      )}
    </>
  );
}

function Attention({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const { t } = useTranslation();
  const inWords = useInWords();
  return (
    <Section title={t('entry.attention')}>
      <ul className={classes.issues}>
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.asset ?? ''} ${issue.message}`}>
            <strong>{t(`issue.${issue.code}`)}</strong>
            <div>{inWords(issue.message)}</div>
            <div className={classes.quiet}>{t(`issueStep.${issue.code}`)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface DisposalRowsProps {
  readonly disposals: readonly Disposal[];
  readonly currency: string;
  /** Which other end each line tells: the lot it came from, or the disposal itself. */
  readonly to?: 'lot' | 'disposal';
}

function DisposalRows({ disposals, currency, to = 'lot' }: DisposalRowsProps): ReactNode {
  const { t } = useTranslation();
  const words = useTermWords();
  return (
    <table className={classes.table}>
      <TableHead
        row={
          to === 'lot'
            ? { name: t('report.column.acquired'), words: words.column('acquired') }
            : t('report.column.time')
        }
        figures={[
          t('report.column.amount'),
          ...(['proceeds', 'cost', 'gain'] as const).map((id) => ({
            name: t(`report.column.${id}`),
            words: words.figure(id),
          })),
        ]}
      />
      <tbody>
        {disposals.map((disposal) => (
          <tr
            key={`${disposal.entry} ${disposal.asset} ${disposal.acquiredEntry ?? disposal.match} ${disposal.kind} ${disposal.amount} ${disposal.cost}`}
          >
            <td>
              <OtherEnd disposal={disposal} to={to} />
            </td>
            <td className={classes.number}>
              <Amount amount={disposal.amount} asset={disposal.asset} />
            </td>
            <td className={classes.number}>
              <Money value={disposal.proceeds} currency={currency} />
            </td>
            <td className={classes.number}>
              <Money value={disposal.cost} currency={currency} />
            </td>
            <td className={classes.number}>
              {disposal.incomplete && <IncompleteMark label={t('report.rowIncomplete')} />}
              <Money value={disposal.gain} currency={currency} gain />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The day of the lot, or the day of the disposal as a way to it. */
function OtherEnd({ disposal, to }: { readonly disposal: Disposal; readonly to: 'lot' | 'disposal' }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const words = useTermWords();
  const id = to === 'lot' ? disposal.acquiredEntry : disposal.entry;
  const instant = to === 'lot' ? disposal.acquired : disposal.time;
  if (instant === null) return <span title={words.match(disposal.match)}>{t(`match.${disposal.match}`)}</span>;
  const day = <When instant={instant} zone={settings.timezone} to="date" />;
  return id === null ? day : <a href={placeOf('transactions', { entry: id })}>{day}</a>;
}
