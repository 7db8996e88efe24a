import { Button } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionView } from '../../../../core/contract/groups/decisions.js';
import { unwrap, useApi } from '../../api.js';
import { useInWords } from '../../text/said.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useLoad } from '../../ui/use-load.js';
import { When } from '../../ui/When.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { useHistory } from '../shell/use-history.js';
import { Section } from '../../ui/Section.js';
import { useDecisionWords } from './use-decision-words.js';
import classes from './entry.module.css';

interface EntryHistoryProps {
  readonly id: string;
  readonly ledger: ReadyLedger;
}

/** What the person decided about an entry, newest first, each to be taken back. Nothing where nothing was decided. */
export function EntryHistory({ id, ledger }: EntryHistoryProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { version, currency } = ledger;
  // A new version of the ledger is what a decision makes, so the list is read again with it.
  const load = useCallback(
    async () => ({ version, decisions: await unwrap(api.decisions.list({ target: id })) }),
    [api, id, version],
  );
  const loaded = useLoad(load);
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') {
    return (
      <Section title={t('entry.history')}>
        <FailureNote error={loaded.error} onRetry={loaded.retry} />
      </Section>
    );
  }
  const { decisions } = loaded.value;
  if (decisions.length === 0) return null;
  return (
    <Section title={t('entry.history')}>
      <ul className={classes.history}>
        {decisions.map((view) => (
          <DecisionLine key={view.id} view={view} currency={currency} />
        ))}
      </ul>
    </Section>
  );
}

function DecisionLine({ view, currency }: { readonly view: DecisionView; readonly currency: string }): ReactNode {
  const { t } = useTranslation();
  const inWords = useInWords();
  const { settings } = useSession();
  const { undo, busy } = useHistory();
  const words = useDecisionWords(currency);
  return (
    <li data-undone={view.undoneAt !== null}>
      <When instant={view.at} zone={settings.timezone} to="minute" />
      <span className={classes.decision}>
        {words(view.decision)}
        {view.conflict !== null && <span className={classes.conflict}> {inWords(view.conflict)}</span>}
      </span>
      {view.undoneAt === null ? (
        <Button size="compact-xs" variant="subtle" onClick={() => void undo(view.step)} disabled={busy}>
          {t('entry.takeBack')}
        </Button>
      ) : (
        <span className={classes.dim}>{t('entry.takenBack')}</span>
      )}
    </li>
  );
}
