import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { countText } from '../../ui/decimal-display.js';
import { Money } from '../../ui/Figure.js';
import type { WorkGroup } from '../../worker/worklist/worklist-protocol.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { STEP_LIMIT, useHistory } from '../shell/use-history.js';
import { usePlace } from '../shell/use-route.js';
import { LeaveForm } from './LeaveForm.js';
import { acceptAll, leavingsOf } from './resolutions.js';
import { WorkItemRow } from './WorkItemRow.js';
import classes from './review.module.css';

/** Items shown at first, and with each click more. */
const SHOWN_AT_ONCE = 20;

interface WorkGroupPartProps {
  readonly group: WorkGroup;
  readonly currency: string;
  readonly ledger: ReadyLedger;
  readonly onOpenEntry: (id: string) => void;
  readonly onOpenRecord: (id: string) => void;
}

/** All items of one cause, the weightiest first. */
export function WorkGroupPart({ group, currency, ledger, onOpenEntry, onOpenRecord }: WorkGroupPartProps): ReactNode {
  const { t } = useTranslation();
  const heading = useId();
  const part = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const { cause, items, total } = group;
  const [leaving, setLeaving] = useState(false);
  const leavings = leavingsOf(items).slice(0, STEP_LIMIT);
  const more = items.length - shown;
  return (
    <section ref={part} aria-labelledby={heading}>
      <ShownByLink cause={group.cause} part={part} />
      <header className={classes.groupHead}>
        <div className={classes.groupTitles}>
          <h2 id={heading} className={classes.groupTitle}>
            {t(`review.cause.${cause}`)} <span className={classes.count}>{countText(items.length)}</span>
          </h2>
          <p className={classes.groupWords}>{t(`review.why.${cause}`)}</p>
        </div>
        <AcceptAll group={group} />
        {leavings.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => setLeaving(!leaving)}>
            {t('review.leaveAll', { count: leavings.length })}
          </Button>
        )}
        {/[1-9]/.test(total) && (
          <div className={classes.groupTotal}>
            <Money value={total} currency={currency} />
            <span>{t('review.inDoubt')}</span>
          </div>
        )}
      </header>
      {leaving && (
        <div className={classes.form}>
          <LeaveForm leavings={leavings} before={null} onDone={() => setLeaving(false)} />
        </div>
      )}
      <ul className={classes.items}>
        {items.slice(0, shown).map((item) => (
          <WorkItemRow
            key={item.id}
            item={item}
            currency={currency}
            ledger={ledger}
            onOpen={() => {
              const [entry] = item.entryIds;
              if (entry !== undefined) onOpenEntry(entry);
              else if (item.record !== null) onOpenRecord(item.record);
            }}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="subtle" size="compact-sm" mt="sm" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t('review.more', { count: Math.min(more, SHOWN_AT_ONCE) })}
        </Button>
      )}
    </section>
  );
}

interface ShownByLinkProps {
  readonly cause: WorkGroup['cause'];
  readonly part: RefObject<HTMLElement | null>;
}

/**
 * Brings a part into view when a link leads to its cause, as `#/review?cause=pairings`. Apart from it, so that its items are not drawn
 * anew whenever one comes to the screen.
 */
function ShownByLink({ cause, part }: ShownByLinkProps): null {
  const place = usePlace();
  useEffect(() => {
    if (place.params.get('cause') === cause) part.current?.scrollIntoView({ block: 'start' });
  }, [place, cause, part]);
  return null;
}

/** One step, so that one undo takes the whole group back. */
function AcceptAll({ group }: { readonly group: WorkGroup }): ReactNode {
  const { t } = useTranslation();
  const { decide, busy } = useHistory();
  const decisions = acceptAll(group.items).slice(0, STEP_LIMIT);
  if (decisions.length < 2) return null;
  const accept = (): void => void decide(decisions, t('review.said.accepted', { count: decisions.length }));
  return (
    <Button size="compact-sm" variant="default" onClick={accept} disabled={busy}>
      {t('review.acceptAll', { count: decisions.length })}
    </Button>
  );
}
