import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Money } from '../../ui/Figure.js';
import { LazyChart } from '../../ui/chart/lazy-charts.js';
import { useLoad } from '../../ui/use-load.js';
import { Waiting } from '../../ui/Waiting.js';
import { zonedTime } from '../../ui/zoned-time.js';
import { useSession } from '../shell/session.js';
import { BALANCE_CURRENCY } from './account-values.js';
import classes from './accounts.module.css';

/** Of the chart, in pixels; its place is kept while it is on its way. */
const HEIGHT = 280;

const NO_POINTS = [] as const;

/** What an account was worth, day by day, as its provider reported. */
export function ValueHistory({ accountId, name }: { readonly accountId: string; readonly name: string }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const api = useApi();
  const history = useLoad(useCallback(() => unwrap(api.accounts.history({ accountId })), [api, accountId]));
  const points = history.state === 'ready' ? history.value.points : NO_POINTS;
  const drawn = useMemo(() => points.map(({ date, value }) => ({ label: date, value })), [points]);
  if (history.state === 'loading') return <Waiting label={t('accounts.loadingHistory')} />;
  if (history.state === 'failed') return <FailureNote error={history.error} onRetry={history.retry} />;
  const { readAt } = history.value;
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return <p className={classes.words}>{t('accounts.noHistory')}</p>;
  return (
    <>
      <p className={classes.words}>
        {first.date}: <Money value={first.value} currency={BALANCE_CURRENCY} /> → {last.date}:{' '}
        <Money value={last.value} currency={BALANCE_CURRENCY} />
      </p>
      <figure aria-label={t('accounts.history')} style={{ minHeight: HEIGHT, margin: 0 }}>
        <LazyChart chart="AreaOverTime" points={drawn} currency={BALANCE_CURRENCY} name={name} height={HEIGHT} />
      </figure>
      {readAt !== null && (
        <p className={classes.dim}>{t('accounts.historyRead', { time: zonedTime(readAt, settings.timezone) })}</p>
      )}
    </>
  );
}
