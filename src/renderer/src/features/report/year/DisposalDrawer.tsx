import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disposal } from '../../../../../core/domain/result.js';
import { Amount, Money } from '../../../ui/Figure.js';
import { When } from '../../../ui/When.js';
import { zonedTime } from '../../../ui/zoned-time.js';
import { Fact, Facts } from '../../../ui/Facts.js';
import { Notice } from '../../../ui/Notice.js';
import { Section } from '../../../ui/Section.js';
import { SideDrawer } from '../../../ui/SideDrawer.js';
import entryClasses from '../../entry/entry.module.css';
import type { DisposalRow } from '../../../worker/protocol.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useTermWords } from '../../shell/use-term-words.js';
import { EntryPart } from './EntryPart.js';
import { ExplanationPart } from './ExplanationPart.js';
import { LotsPart } from '../lots/LotsPart.js';
import { useDisposalNow } from './use-row-now.js';
import classes from '../report.module.css';

interface DisposalDrawerProps {
  /** `null` keeps it closed. */
  readonly disposal: DisposalRow | null;
  readonly ledger: ReadyLedger;
  readonly currency: string;
  readonly onClose: () => void;
}

/** From a figure to its lot and to the records of both ends. */
export function DisposalDrawer({ disposal, ledger, currency, onClose }: DisposalDrawerProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const title =
    disposal === null
      ? null
      : t('report.disposalTitle', { asset: disposal.asset, time: zonedTime(disposal.time, settings.timezone) });
  return (
    <SideDrawer opened={disposal !== null} title={title} onClose={onClose}>
      {disposal !== null && (
        <>
          <Slice
            key={`${disposal.index} ${disposal.entry}`}
            opened={disposal}
            ledger={ledger}
            currency={currency}
            onDone={onClose}
          />
          <EntryPart title={t('report.disposalEntry')} id={disposal.entry} ledger={ledger} />
        </>
      )}
    </SideDrawer>
  );
}

interface SliceProps {
  readonly opened: DisposalRow;
  readonly ledger: ReadyLedger;
  readonly currency: string;
  readonly onDone: () => void;
}

function Slice({ opened, ledger, currency: first, onDone }: SliceProps): ReactNode {
  const { t } = useTranslation();
  const { row, currency, version } = useDisposalNow({ row: opened, currency: first }, ledger);
  if (row === null) return <Notice tone="warn">{t('report.rowGone')}</Notice>;
  return (
    <>
      <SliceFacts disposal={row} currency={currency} />
      <ExplanationPart row="disposal" index={row.index} version={version} />
      <Lot disposal={row} ledger={ledger} />
      <LotsPart disposal={row} ledger={ledger} onDone={onDone} />
    </>
  );
}

function SliceFacts({ disposal, currency }: { readonly disposal: Disposal; readonly currency: string }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const words = useTermWords();
  const zone = settings.timezone;
  return (
    <Section title={t('report.slice')}>
      <Facts>
        <Fact name={t('report.column.amount')}>
          <Amount amount={disposal.amount} asset={disposal.asset} exact />
        </Fact>
        <Fact name={t('report.column.proceeds')} words={words.figure('proceeds')}>
          <Money value={disposal.proceeds} currency={currency} />
        </Fact>
        <Fact name={t('report.column.cost')} words={words.figure('cost')}>
          <Money value={disposal.cost} currency={currency} />
        </Fact>
        <Fact name={t('report.column.gain')} words={words.figure('gain')}>
          <strong className={classes.strong}>
            <Money value={disposal.gain} currency={currency} gain />
          </strong>
        </Fact>
        {disposal.acquired !== null && (
          <Fact name={t('report.held')} words={words.column('term')}>
            <When instant={disposal.acquired} zone={zone} to="date" /> –{' '}
            <When instant={disposal.time} zone={zone} to="date" />
            {disposal.term !== null && ` (${t(`term.${disposal.term}`)})`}
          </Fact>
        )}
        <Fact name={t('report.column.match')} words={words.match(disposal.match)}>
          {t(`match.${disposal.match}`)}
        </Fact>
      </Facts>
      {disposal.incomplete && <Notice tone="warn">{t('report.sliceUnknown')}</Notice>}
    </Section>
  );
}

function Lot({ disposal, ledger }: { readonly disposal: Disposal; readonly ledger: ReadyLedger }): ReactNode {
  const { t } = useTranslation();
  if (disposal.acquiredEntry !== null) {
    return <EntryPart title={t('report.lot')} id={disposal.acquiredEntry} ledger={ledger} />;
  }
  return (
    <Section title={t('report.lot')}>
      <p className={entryClasses.quiet}>
        {t(disposal.match === 'shortfall' ? 'report.lotMissing' : 'report.lotPooled')}
      </p>
    </Section>
  );
}
