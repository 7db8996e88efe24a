import { Radio } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DepositEntry, LedgerEntry, WithdrawalEntry } from '../../../../core/domain/ledger-entry.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Amount } from '../../ui/Figure.js';
import { Waiting } from '../../ui/Waiting.js';
import { When } from '../../ui/When.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { useHistory } from '../shell/use-history.js';
import { FormButtons } from './FormButtons.js';
import { useCandidates, type Candidate } from './use-candidates.js';
import classes from './entry.module.css';

interface PairFormProps {
  readonly entry: LedgerEntry;
  readonly ledger: ReadyLedger;
  readonly onDone: () => void;
}

/** Joins a withdrawal and a deposit of the person's own into one transfer. */
export function PairForm({ entry, ledger, onDone }: PairFormProps): ReactNode {
  if (entry.kind !== 'deposit' && entry.kind !== 'withdrawal') return null;
  return <PairWith entry={entry} ledger={ledger} onDone={onDone} />;
}

interface PairWithProps extends PairFormProps {
  readonly entry: DepositEntry | WithdrawalEntry;
}

function PairWith({ entry, ledger, onDone }: PairWithProps): ReactNode {
  const { t } = useTranslation();
  const { decide } = useHistory();
  const candidates = useCandidates(entry, ledger);
  const [chosen, setChosen] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (chosen === null) return;
    const [out, into] = entry.kind === 'withdrawal' ? [entry.id, chosen] : [chosen, entry.id];
    if (await decide([{ kind: 'pair', out, in: into }], t('entry.said.pair'))) onDone();
  };
  switch (candidates.state) {
    case 'loading':
      return <Waiting label={t('entry.lookingForSides')} />;
    case 'failed':
      return <FailureNote error={candidates.error} onRetry={candidates.retry} />;
    case 'ready':
      if (candidates.value.length === 0) return <p className={classes.quiet}>{t(`entry.noSide.${entry.kind}`)}</p>;
      return (
        <form onSubmit={(event) => void submit(event)}>
          <Radio.Group label={t(`entry.otherSide.${entry.kind}`)} value={chosen} onChange={setChosen}>
            <div className={classes.candidates}>
              {candidates.value.map((candidate) => (
                <CandidateLine key={candidate.row.entry.id} candidate={candidate} accounts={ledger.accounts} />
              ))}
            </div>
          </Radio.Group>
          <FormButtons enabled={chosen !== null} onCancel={onDone} label={t('entry.pairConfirm')} />
        </form>
      );
  }
}

interface CandidateLineProps {
  readonly candidate: Candidate;
  readonly accounts: Readonly<Record<string, string>>;
}

function CandidateLine({ candidate: { row, delay }, accounts }: CandidateLineProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { entry } = row;
  const leg = entry.kind === 'deposit' ? entry.in : entry.out;
  const minutes = Math.round(Math.abs(delay) / 60_000);
  const after =
    minutes < 120 ? t('entry.minutes', { count: minutes }) : t('entry.hours', { count: Math.round(minutes / 60) });
  return (
    <Radio
      value={entry.id}
      label={
        <span className={classes.candidate}>
          <When instant={entry.time} zone={settings.timezone} to="minute" />
          <Amount amount={leg.amount} asset={leg.asset} cash={leg.cash} />
          <span>{accounts[entry.account] ?? entry.account}</span>
          <span className={classes.dim}>{t(delay < 0 ? 'entry.arrivedBefore' : 'entry.arrivedAfter', { after })}</span>
        </span>
      }
    />
  );
}
