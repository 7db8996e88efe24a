import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countText } from '../../ui/decimal-display.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { Money } from '../../ui/Figure.js';
import { Waiting } from '../../ui/Waiting.js';
import type { Worklist } from '../../worker/worklist/worklist-protocol.js';
import { useWorklist } from '../review/use-worklist.js';
import { goTo, placeOf } from '../shell/use-route.js';
import { Part } from './Part.js';
import classes from './overview.module.css';

/** What is in doubt, by cause, with how many and how much. */
export function Attention(): ReactNode {
  const { t } = useTranslation();
  const worklist = useWorklist();
  const open = worklist.state === 'ready' && worklist.value.total > 0;
  const toReview = (
    <Button size="compact-sm" variant="default" onClick={() => goTo('review')}>
      {t('overview.toReview')}
    </Button>
  );
  return (
    <Part title={t('overview.attentionTitle')} actions={open && toReview}>
      {worklist.state === 'loading' && <Waiting label={t('ledger.computing')} />}
      {worklist.state === 'failed' && <FailureNote error={worklist.error} onRetry={worklist.retry} />}
      {worklist.state === 'ready' && <Causes worklist={worklist.value} />}
    </Part>
  );
}

function Causes({ worklist: { groups, currency, leftOpen } }: { readonly worklist: Worklist }): ReactNode {
  const { t } = useTranslation();
  if (groups.length === 0) {
    const words = leftOpen > 0 ? t('review.leftOpen', { count: leftOpen }) : t('overview.attentionEmpty');
    return <p className={classes.quiet}>{words}</p>;
  }
  return (
    <ul className={classes.causes}>
      {groups.map(({ cause, items, total }) => (
        <li key={cause}>
          <a href={placeOf('review', { cause })}>{t(`review.cause.${cause}`)}</a>
          <span className={classes.count}>{countText(items.length)}</span>
          <span className={classes.doubt}>
            {/[1-9]/.test(total) && (
              <>
                <Money value={total} currency={currency} /> {t('overview.inDoubt')}
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
