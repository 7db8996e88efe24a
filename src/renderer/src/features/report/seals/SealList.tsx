import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealView } from '../../../../../core/contract/groups/store.js';
import { unwrap, useApi } from '../../../api.js';
import { useAction } from '../../../ui/use-action.js';
import { When } from '../../../ui/When.js';
import { zonedMinute } from '../../../ui/zoned-time.js';
import { Section } from '../../../ui/Section.js';
import entryClasses from '../../entry/entry.module.css';
import { AskDialog } from '../../settings/AskDialog.js';
import { useSession } from '../../shell/session.js';
import { useRuleChoices } from '../../shell/use-rule-choices.js';
import classes from '../report.module.css';

interface SealListProps {
  /** Newest first. */
  readonly seals: readonly SealView[];
  readonly onRemoved: () => void;
}

/** Sealed years of all rule sets, each with its digest and the way to remove it. */
export function SealList({ seals, onRemoved }: SealListProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const [leaving, setLeaving] = useState<SealView | null>(null);
  const { busy, error, run, dismiss } = useAction();
  const close = (): void => {
    dismiss();
    setLeaving(null);
  };
  const remove = async ({ id }: SealView): Promise<void> => {
    if (!(await run(() => unwrap(api.seals.remove({ id }))))) return;
    setLeaving(null);
    onRemoved();
  };
  return (
    <Section title={t('seal.list')}>
      {seals.length === 0 ? (
        <p className={entryClasses.quiet}>{t('seal.none')}</p>
      ) : (
        <ul className={classes.seals}>
          {seals.map((seal) => (
            <SealItem key={seal.id} seal={seal} onRemove={() => setLeaving(seal)} />
          ))}
        </ul>
      )}
      <AskDialog
        opened={leaving !== null}
        title={t('seal.removeTitle', { year: leaving?.year ?? '' })}
        words={t('seal.removeWords')}
        confirm={t('seal.removeConfirm')}
        busy={busy}
        error={error}
        onConfirm={() => leaving !== null && void remove(leaving)}
        onClose={close}
      />
    </Section>
  );
}

function SealItem({ seal, onRemove }: { readonly seal: SealView; readonly onRemove: () => void }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const rule = useRuleChoices().find(({ id }) => id === seal.rules);
  const { year, sealedAt, digest, note } = seal;
  return (
    <li>
      <div className={classes.sealHead}>
        <strong className={classes.strong}>{year}</strong>
        <span>{rule?.name ?? seal.rules}</span>
        <span className={entryClasses.quiet}>
          {t('seal.sealedColumn')} <When instant={sealedAt} zone={settings.timezone} to="minute" />
        </span>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('seal.removeNamed', { year, time: zonedMinute(sealedAt, settings.timezone) })}
          onClick={onRemove}
        >
          {t('seal.remove')}
        </Button>
      </div>
      {note !== '' && <p className={classes.sealNote}>{note}</p>}
      <div className={classes.url} title={t('seal.digest')}>
        {t('seal.digest')}: <span className={entryClasses.mono}>{digest}</span>
      </div>
    </li>
  );
}
