import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Amount, Money } from '../../../ui/Figure.js';
import { Notice } from '../../../ui/Notice.js';
import { SideDrawer } from '../../../ui/SideDrawer.js';
import { zonedTime } from '../../../ui/zoned-time.js';
import type { IncomeRow } from '../../../worker/protocol.js';
import { Fact, Facts } from '../../../ui/Facts.js';
import { Section } from '../../../ui/Section.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useTermWords } from '../../shell/use-term-words.js';
import { EntryPart } from './EntryPart.js';
import { ExplanationPart } from './ExplanationPart.js';
import { useIncomeNow } from './use-row-now.js';
import classes from '../report.module.css';

interface IncomeDrawerProps {
  /** `null` keeps it closed. */
  readonly income: IncomeRow | null;
  readonly ledger: ReadyLedger;
  readonly currency: string;
  readonly onClose: () => void;
}

/** From an income to its value in words and to the records that it came from. */
export function IncomeDrawer({ income, ledger, currency, onClose }: IncomeDrawerProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const title =
    income === null
      ? ''
      : t('report.incomeTitle', { asset: income.asset, time: zonedTime(income.time, settings.timezone) });
  return (
    <SideDrawer opened={income !== null} title={title} onClose={onClose}>
      {income !== null && (
        <>
          <Received key={`${income.index} ${income.entry}`} opened={income} ledger={ledger} currency={currency} />
          <EntryPart title={t('report.incomeEntry')} id={income.entry} ledger={ledger} />
        </>
      )}
    </SideDrawer>
  );
}

interface ReceivedProps {
  readonly opened: IncomeRow;
  readonly ledger: ReadyLedger;
  readonly currency: string;
}

function Received({ opened, ledger, currency: first }: ReceivedProps): ReactNode {
  const { t } = useTranslation();
  const { row, currency, version } = useIncomeNow({ row: opened, currency: first }, ledger);
  if (row === null) return <Notice tone="warn">{t('report.rowGone')}</Notice>;
  return (
    <>
      <IncomeFacts income={row} currency={currency} accounts={ledger.accounts} />
      <ExplanationPart row="income" index={row.index} version={version} />
    </>
  );
}

interface IncomeFactsProps {
  readonly income: IncomeRow;
  readonly currency: string;
  readonly accounts: ReadyLedger['accounts'];
}

function IncomeFacts({ income, currency, accounts }: IncomeFactsProps): ReactNode {
  const { t } = useTranslation();
  const words = useTermWords();
  const { amount, asset, value, category, account, incomplete } = income;
  return (
    <Section title={t('report.incomeFacts')}>
      <Facts>
        <Fact name={t('report.column.category')}>{t(`category.${category}`)}</Fact>
        <Fact name={t('report.column.amount')}>
          <Amount amount={amount} asset={asset} exact />
        </Fact>
        <Fact name={t('report.column.value')} words={words.figure('income')}>
          <strong className={classes.strong}>
            <Money value={incomplete === true ? null : value} currency={currency} />
          </strong>
        </Fact>
        <Fact name={t('report.column.account')}>{accounts[account] ?? account}</Fact>
      </Facts>
      {incomplete === true && <Notice tone="warn">{t('report.incomeUnknown')}</Notice>}
    </Section>
  );
}
