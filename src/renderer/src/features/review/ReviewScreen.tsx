import { useHotkeys } from '@mantine/hooks';
import { useCallback, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../ui/FailureNote.js';
import { Page } from '../../ui/Page.js';
import { Waiting } from '../../ui/Waiting.js';
import type { Worklist } from '../../worker/worklist/worklist-protocol.js';
import { EntryDrawer } from '../entry/EntryDrawer.js';
import { LedgerGate, type ReadyLedger } from '../shell/LedgerGate.js';
import { AllClear } from './AllClear.js';
import { RecordDrawer } from './RecordDrawer.js';
import { useWorklist } from './use-worklist.js';
import { WorkGroupPart } from './WorkGroupPart.js';
import classes from './review.module.css';

/** Everything in doubt, by cause, with what depends on it and the ways to settle it. */
export function ReviewScreen(): ReactNode {
  const { t } = useTranslation();
  const worklist = useWorklist();
  const total = worklist.state === 'ready' ? worklist.value.total : 0;
  const left = worklist.state === 'ready' ? worklist.value.leftOpen : 0;
  const summary = [
    ...(total > 0 ? [t('review.summary', { count: total })] : []),
    ...(left > 0 ? [t('review.leftOpen', { count: left })] : []),
  ].join(' ');
  return (
    <Page title={t('nav.review')} layout="scroll" summary={summary}>
      <LedgerGate>
        {(ledger) => {
          switch (worklist.state) {
            case 'loading':
              return <Waiting label={t('review.loading')} />;
            case 'failed':
              return <FailureNote error={worklist.error} onRetry={worklist.retry} />;
            case 'ready':
              return worklist.value.total === 0 ? (
                <AllClear ledger={ledger} leftOpen={worklist.value.leftOpen} />
              ) : (
                <Groups worklist={worklist.value} ledger={ledger} />
              );
          }
        }}
      </LedgerGate>
    </Page>
  );
}

/** What is open in the drawer. */
type Opened = { readonly entry: string } | { readonly record: string } | null;

function Groups({ worklist, ledger }: { readonly worklist: Worklist; readonly ledger: ReadyLedger }): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened>(null);
  const onFocus = useItemKeys(list, worklist);
  const onOpen = useCallback((next: Opened) => setOpened(next), []);
  return (
    <div ref={list} className={classes.groups} onFocus={onFocus}>
      {worklist.groups.map((group) => (
        <WorkGroupPart
          key={group.cause}
          group={group}
          currency={worklist.currency}
          ledger={ledger}
          onOpenEntry={(entry) => onOpen({ entry })}
          onOpenRecord={(record) => onOpen({ record })}
        />
      ))}
      <EntryDrawer
        id={opened !== null && 'entry' in opened ? opened.entry : null}
        ledger={ledger}
        onClose={() => setOpened(null)}
      />
      <RecordDrawer
        record={opened !== null && 'record' in opened ? opened.record : null}
        onClose={() => setOpened(null)}
      />
    </div>
  );
}

/**
 * J and K go from item to item, a digit takes that resolution of the item at hand; Enter opens it as any button does. The focus of an
 * item that is settled goes to the one that takes its place. What is returned is to be called when something in the list gets the focus.
 */
function useItemKeys(list: { readonly current: HTMLElement | null }, worklist: Worklist): () => void {
  const last = useRef<number | null>(null);
  const items = (): readonly HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const at = (): number => items().findIndex((item) => item.contains(document.activeElement));
  const focusOn = (place: number): void => {
    const all = items();
    const next = all[Math.min(Math.max(place, 0), all.length - 1)];
    next?.querySelector<HTMLElement>('[data-open]')?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const move = (by: number): void => focusOn(at() + by);
  const resolve = (place: number): void => {
    items()[at()]?.querySelectorAll<HTMLElement>('[data-resolution]')[place]?.click();
  };
  useHotkeys([
    ['j', () => move(1)],
    ['k', () => move(-1)],
    ...[1, 2, 3, 4, 5, 6].map((digit): [string, () => void] => [String(digit), () => resolve(digit - 1)]),
  ]);
  const handOver = useEffectEvent(({ total }: Worklist) => {
    if (total > 0 && last.current !== null && document.activeElement === document.body) focusOn(last.current);
  });
  useEffect(() => handOver(worklist), [worklist]);
  return () => {
    last.current = at();
  };
}
