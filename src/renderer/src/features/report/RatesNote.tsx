import { Button } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Notice } from '../../ui/Notice.js';
import { useAction } from '../../ui/use-action.js';
import { useLoad } from '../../ui/use-load.js';
import { useSaveSettings } from '../shell/use-save-settings.js';

interface RatesNoteProps {
  /** Of the report. */
  readonly currency: string;
  /** Of the book. */
  readonly own: string;
}

/** Where another currency is reported in and there are no rates for it: what to do. */
export function RatesNote({ currency, own }: RatesNoteProps): ReactNode {
  return currency === own ? null : <MissingRates currency={currency} own={own} />;
}

function MissingRates({ currency, own }: RatesNoteProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const { save } = useSaveSettings();
  const { busy, error, run } = useAction();
  const series = useLoad(useCallback(() => unwrap(api.rates.series({ currency })), [api, currency]));
  if (series.state !== 'ready') return null;
  const { rates, overrides } = series.value;
  if (rates.length > 0 || overrides.length > 0) return null;
  const fetch = (): void => {
    void run(async () => {
      await unwrap(api.rates.fetch({}));
      series.reload();
    });
  };
  const actions = (
    <>
      <Button size="compact-sm" loading={busy} onClick={fetch}>
        {t('rates.fetchNow')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => save({ currency: own })}>
        {t('rates.reportIn', { currency: own })}
      </Button>
    </>
  );
  return (
    <>
      <Notice tone="warn" actions={actions}>
        {t('rates.missing', { currency, own })}
      </Notice>
      {error !== null && <FailureNote error={error} />}
    </>
  );
}
