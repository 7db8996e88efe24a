import type { TFunction } from 'i18next';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { useInWords } from '../../text/said.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useLoad } from '../../ui/use-load.js';
import { Waiting } from '../../ui/Waiting.js';
import { zonedTime } from '../../ui/zoned-time.js';
import { useSession } from '../shell/session.js';
import { RawRecord } from './RawRecord.js';
import { Section } from '../../ui/Section.js';
import classes from './entry.module.css';

/** The received records behind an entry, as they came, and what the mapping noted about them. */
export function EntryRecords({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const inWords = useInWords();
  const { settings } = useSession();
  const api = useApi();
  const load = useCallback(() => unwrap(api.ledger.sources({ entryId: id })), [api, id]);
  const sources = useLoad(load);
  if (sources.state === 'loading') return <Waiting label={t('entry.loading')} />;
  if (sources.state === 'failed') {
    return (
      <Section title={t('entry.records')}>
        <FailureNote error={sources.error} onRetry={sources.retry} />
      </Section>
    );
  }
  const { records, notes } = sources.value;
  return (
    <>
      {notes.length > 0 && (
        <Section title={t('entry.attention')}>
          <ul className={classes.issues}>
            {notes.map(({ code, message }) => (
              <li key={code}>{inWords(message)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('entry.records')}>
        <p className={classes.quiet}>{recordWords(t, records.length)}</p>
        {records.map((record) => (
          <RawRecord key={record.id} id={record.id} json={record.json}>
            <span>{t('entry.received', { time: zonedTime(record.receivedAt, settings.timezone) })}</span>
          </RawRecord>
        ))}
      </Section>
    </>
  );
}

function recordWords(t: TFunction, count: number): string {
  if (count === 0) return t('entry.noRecords');
  return count === 1 ? t('entry.recordsWords') : t('entry.copies', { count });
}
