import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { useInWords } from '../../text/said.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useLoad } from '../../ui/use-load.js';
import { Waiting } from '../../ui/Waiting.js';
import { SideDrawer } from '../../ui/SideDrawer.js';
import { RawRecord } from '../entry/RawRecord.js';
import classes from '../entry/entry.module.css';

interface RecordDrawerProps {
  /** `null` keeps it closed. */
  readonly record: string | null;
  readonly onClose: () => void;
}

/** A received record that made no entry, as it came. */
export function RecordDrawer({ record, onClose }: RecordDrawerProps): ReactNode {
  const { t } = useTranslation();
  return (
    <SideDrawer opened={record !== null} title={t('review.record')} onClose={onClose}>
      {record !== null && <RecordBody record={record} />}
    </SideDrawer>
  );
}

function RecordBody({ record }: { readonly record: string }): ReactNode {
  const { t } = useTranslation();
  const inWords = useInWords();
  const api = useApi();
  const items = useLoad(useCallback(() => unwrap(api.review.list({})), [api]));
  if (items.state === 'loading') return <Waiting label={t('entry.loading')} />;
  if (items.state === 'failed') return <FailureNote error={items.error} onRetry={items.retry} />;
  const item = items.value.find((one) => one.record === record);
  if (item === undefined) return <p>{t('entry.notFound')}</p>;
  return (
    <>
      <p className={classes.quiet}>{inWords(item.message)}</p>
      <RawRecord id={item.record} json={item.json} />
    </>
  );
}
