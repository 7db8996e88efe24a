import { Button } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventPayload } from '../../../../core/contract/calls.js';
import type { RatesStatus } from '../../../../core/contract/groups/rates.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { IntoView } from '../../ui/IntoView.js';
import { Notice } from '../../ui/Notice.js';
import { useAction } from '../../ui/use-action.js';
import { useAppEvent } from '../../ui/use-event.js';
import { useLoad } from '../../ui/use-load.js';
import { Waiting } from '../../ui/Waiting.js';
import { When } from '../../ui/When.js';
import { useSession } from '../shell/session.js';
import { RateOverrides } from './RateOverrides.js';
import classes from './settings.module.css';

/** Which exchange rates are there, where more come from, and those that the person set. */
export function RateSettings(): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const status = useLoad(useCallback(() => unwrap(api.rates.status({})), [api]));
  const reload = status.state === 'ready' ? status.reload : null;
  const onChange = useCallback(
    ({ what }: EventPayload<'data.changed'>) => {
      if (what === 'rates' || what === 'profile') reload?.();
    },
    [reload],
  );
  useAppEvent('data.changed', onChange);
  switch (status.state) {
    case 'loading':
      return <Waiting label={t('settings.ratesReading')} />;
    case 'failed':
      return <FailureNote error={status.error} onRetry={status.retry} />;
    case 'ready':
      return (
        <>
          <Sources status={status.value} />
          <RateButtons onChanged={status.reload} />
          <RateOverrides overrides={status.value.overrides} onChanged={status.reload} />
        </>
      );
  }
}

function Sources({ status: { sources } }: { readonly status: RatesStatus }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  if (sources.length === 0) return <p className={classes.words}>{t('settings.ratesNone')}</p>;
  return (
    <table className={classes.table} aria-label={t('settings.rates')}>
      <thead>
        <tr>
          <th scope="col">{t('settings.rate.source')}</th>
          <th scope="col">{t('settings.rate.from')}</th>
          <th scope="col">{t('settings.rate.to')}</th>
          <th scope="col" className={classes.number}>
            {t('settings.rate.days')}
          </th>
          <th scope="col">{t('settings.rate.fetched')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ source, from, to, days, fetchedAt }) => (
          <tr key={source}>
            <th scope="row">{t(`settings.rate.by.${source}`)}</th>
            <td className="lb-figure">{from ?? '—'}</td>
            <td className="lb-figure">{to ?? '—'}</td>
            <td className={classes.number}>{t('settings.rate.count', { count: days })}</td>
            <td>
              {fetchedAt === null ? (
                t('settings.rate.never')
              ) : (
                <When instant={fetchedAt} zone={settings.timezone} to="minute" />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RateButtons({ onChanged }: { readonly onChanged: () => void }): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const [done, setDone] = useState<'fetched' | 'imported' | null>(null);
  const { busy, error, run } = useAction();
  const fetch = async (): Promise<void> => {
    await unwrap(api.rates.fetch({}));
    setDone('fetched');
    onChanged();
  };
  const importFile = async (): Promise<void> => {
    if ((await unwrap(api.rates.importFile({}))) === null) return;
    setDone('imported');
    onChanged();
  };
  const change = (work: () => Promise<void>): void => {
    setDone(null);
    void run(work);
  };
  return (
    <>
      <div className={classes.buttons}>
        <Button variant="default" loading={busy} onClick={() => change(fetch)}>
          {t('settings.ratesFetch')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => change(importFile)}>
          {t('settings.ratesFile')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('settings.ratesFileWords')}</p>
      {done !== null && !busy && (
        <IntoView>
          <Notice>{t(done === 'fetched' ? 'settings.ratesFetched' : 'settings.ratesImported')}</Notice>
        </IntoView>
      )}
      {error !== null && (
        <IntoView>
          <FailureNote error={error} />
        </IntoView>
      )}
    </>
  );
}
