import { Button } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../../ui/FailureNote.js';
import { Notice } from '../../../ui/Notice.js';
import { Waiting } from '../../../ui/Waiting.js';
import { zonedTime } from '../../../ui/zoned-time.js';
import type { LotsView } from '../../../worker/lots/lots-protocol.js';
import type { DisposalRow } from '../../../worker/protocol.js';
import { useAnswer } from '../../../worker/use-ledger.js';
import { Section } from '../../../ui/Section.js';
import entryClasses from '../../entry/entry.module.css';
import type { ReadyLedger } from '../../shell/LedgerGate.js';
import { useSession } from '../../shell/session.js';
import { useComputeOptions } from '../../shell/use-compute-options.js';
import { useRuleChoices } from '../../shell/use-rule-choices.js';
import { LotsForm } from './LotsForm.js';

interface LotsPartProps {
  readonly disposal: DisposalRow;
  readonly ledger: ReadyLedger;
  /** A decision was taken: the rows are others now. */
  readonly onDone: () => void;
}

/** Specific identification: which lots left by a disposal. Where the rules know none there is nothing to see. */
export function LotsPart({ disposal, ledger, onDone }: LotsPartProps): ReactNode {
  const { t } = useTranslation();
  const { rules } = useComputeOptions();
  const [choosing, setChoosing] = useState(false);
  const can = useRuleChoices().find(({ id }) => id === rules)?.lotChoice === true;
  // A fee leaves beside what its transaction is about: its own lots are never named. A pool has none.
  if (!can || disposal.kind === 'fee' || disposal.match === 'average') return null;
  return (
    <Section title={t('lots.title')}>
      {choosing ? (
        <Lots disposal={disposal} ledger={ledger} onDone={onDone} />
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setChoosing(true)}>
          {t('lots.start')}
        </Button>
      )}
    </Section>
  );
}

function Lots({ disposal: { entry: id, time }, ledger, onDone }: LotsPartProps): ReactNode {
  const { t } = useTranslation();
  const options = useComputeOptions();
  const lots = useAnswer(
    'lots',
    useMemo(() => ({ id, options }), [id, options]),
    ledger.version,
  );
  if (lots.state === 'loading') return <Waiting label={t('lots.loading')} />;
  if (lots.state === 'failed') return <FailureNote error={lots.error} onRetry={lots.retry} />;
  if (lots.value === null) return <p className={entryClasses.quiet}>{t('lots.notHere')}</p>;
  return (
    <>
      <p className={entryClasses.quiet}>{t('lots.words')}</p>
      <Standing view={lots.value} />
      {lots.value.lots.length === 0 ? <p>{t('lots.none')}</p> : <Late time={time} />}
      <LotsForm id={id} view={lots.value} ledger={ledger} onDone={onDone} />
    </>
  );
}

/** The names that stand, and whether they count. */
function Standing({ view: { named, identifiedAt, identifiedBy, late } }: { readonly view: LotsView }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  if (named.length === 0 || identifiedAt === null) return null;
  const words = t('lots.standing', { time: zonedTime(identifiedAt, settings.timezone) });
  return (
    <Notice tone={late ? 'warn' : 'plain'}>
      {words} {identifiedBy !== null && t('lots.byStatement', { evidence: identifiedBy })}{' '}
      {late && (
        <>
          <strong>{t('issue.late-identification')}.</strong> {t('lots.ignored')}
        </>
      )}
    </Notice>
  );
}

/** Names given now come after a disposal of the past. */
function Late({ time }: { readonly time: string }): ReactNode {
  const { t } = useTranslation();
  const { rules } = useComputeOptions();
  // Read once: what is late stays late.
  const [late] = useState(() => Date.now() > Date.parse(time));
  if (!late) return null;
  return <Notice tone="warn">{t(rules === 'us' ? 'lots.lateUs' : 'lots.late')}</Notice>;
}
