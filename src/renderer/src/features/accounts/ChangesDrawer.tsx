import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpstreamChange } from '../../../../core/contract/groups/accounts.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { SideDrawer } from '../../ui/SideDrawer.js';
import { useLoad } from '../../ui/use-load.js';
import { Waiting } from '../../ui/Waiting.js';
import { zonedTime } from '../../ui/zoned-time.js';
import { prettyJson } from '../entry/pretty-json.js';
import { useSession } from '../shell/session.js';
import { lineDiff } from './line-diff.js';
import classes from './accounts.module.css';

/** Changes drawn; a provider that changed more of them did something of its own, and the newest tell it. */
const SHOWN = 100;

interface ChangesDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Names of accounts by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** What full checks found changed or gone at Vezgo: each record before and after. */
export function ChangesDrawer({ opened, onClose, names }: ChangesDrawerProps): ReactNode {
  const { t } = useTranslation();
  return (
    <SideDrawer opened={opened} title={t('changes.title')} onClose={onClose}>
      <Changes names={names} />
    </SideDrawer>
  );
}

function Changes({ names }: Pick<ChangesDrawerProps, 'names'>): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const changes = useLoad(useCallback(() => unwrap(api.sync.changes({})), [api]));
  if (changes.state === 'loading') return <Waiting label={t('changes.loading')} />;
  if (changes.state === 'failed') return <FailureNote error={changes.error} onRetry={changes.retry} />;
  if (changes.value.length === 0) return <p className={classes.words}>{t('changes.none')}</p>;
  return (
    <>
      <p className={classes.words}>{t('changes.words', { count: changes.value.length })}</p>
      {changes.value.slice(0, SHOWN).map((change) => (
        <Change key={`${change.accountId} ${change.record} ${change.at}`} change={change} names={names} />
      ))}
    </>
  );
}

function Change({ change, names }: { readonly change: UpstreamChange } & Pick<ChangesDrawerProps, 'names'>): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { what, record, accountId, at, before, after } = change;
  return (
    <figure className={classes.change}>
      <figcaption>
        <strong>{t(`changes.what.${what}`)}</strong>
        <span className={classes.mono}>{record}</span>
        <span>{names[accountId] ?? accountId}</span>
        <span>{zonedTime(at, settings.timezone)}</span>
      </figcaption>
      <pre>
        {diffOf(before, after).map(({ key, mark, text }) => (
          <span key={key} data-mark={mark}>
            {mark === 'gone' ? '− ' : mark === 'new' ? '+ ' : '  '}
            {text}
            {'\n'}
          </span>
        ))}
      </pre>
    </figure>
  );
}

/** A vanished record has no after: it is shown as it was. */
function diffOf(before: string, after: string | null) {
  const old = prettyJson(before);
  const lines = lineDiff(old, after === null ? old : prettyJson(after));
  return lines.map((line, at) => ({ ...line, key: `${at} ${line.mark}` }));
}
