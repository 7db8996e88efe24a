import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asAppError } from '../../api.js';
import { useInWords } from '../../text/said.js';
import { Amount, Money } from '../../ui/Figure.js';
import { useToasts } from '../../ui/toasts.js';
import { When } from '../../ui/When.js';
import type { WorkEffect, WorkItem } from '../../worker/worklist/worklist-protocol.js';
import { useSync } from '../accounts/use-sync.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';
import { useHistory } from '../shell/use-history.js';
import { goTo } from '../shell/use-route.js';
import { ItemForm } from './ItemForm.js';
import { resolutionsOf, type Resolution, type ResolutionForm } from './resolutions.js';
import { useTakeBack } from './use-take-back.js';
import classes from './review.module.css';

interface WorkItemRowProps {
  readonly item: WorkItem;
  readonly currency: string;
  readonly ledger: ReadyLedger;
  readonly onOpen: () => void;
}

/** One thing in doubt: what it is about, what depends on it, and the ways to settle it. */
export function WorkItemRow({ item, currency, ledger, onOpen }: WorkItemRowProps): ReactNode {
  const { t } = useTranslation();
  const inWords = useInWords();
  const [form, setForm] = useState<ResolutionForm | null>(null);
  const act = useResolutions(item, (next) => setForm(next === form ? null : next));
  const { busy } = useHistory();
  return (
    <li className={classes.item} data-item>
      <div className={classes.line}>
        <button type="button" className={classes.open} onClick={onOpen} data-open>
          <ItemFacts item={item} accounts={ledger.accounts} />
          <span className={classes.message}>
            {item.messages.length === 0 ? t('review.noted') : item.messages.map(inWords).join(' ')}
          </span>
          {item.leftBefore !== null && (
            <span className={classes.message}>{t('review.leftBefore', { reason: item.leftBefore })}</span>
          )}
        </button>
        <Effect effect={item.effect} currency={currency} />
        <div className={classes.resolutions}>
          {resolutionsOf(item).map((resolution, at) => (
            <Button
              key={resolution.name}
              size="compact-sm"
              variant={at === 0 ? 'light' : 'default'}
              disabled={busy}
              onClick={() => act(resolution)}
              leftSection={
                <span className={classes.digit} aria-hidden>
                  {at + 1}
                </span>
              }
              data-resolution
            >
              {t(`review.resolution.${resolution.name}`)}
            </Button>
          ))}
        </div>
      </div>
      {form !== null && (
        <div className={classes.form}>
          <ItemForm form={form} item={item} ledger={ledger} onDone={() => setForm(null)} />
        </div>
      )}
    </li>
  );
}

function useResolutions(item: WorkItem, onForm: (form: ResolutionForm) => void): (resolution: Resolution) => void {
  const { t } = useTranslation();
  const { decide } = useHistory();
  const takeBack = useTakeBack();
  const toasts = useToasts();
  const sync = useSync();
  return ({ act, name }) => {
    switch (act.kind) {
      case 'form':
        onForm(act.form);
        break;
      case 'undo':
        void takeBack(act.step).catch((error: unknown) => toasts.fail(asAppError(error)));
        break;
      case 'rates':
        goTo('settings');
        break;
      case 'sync':
        sync.start([act.account], true);
        break;
      case 'decide':
        void decide(act.decisions, t('review.said.settled', { what: t(`review.resolution.${name}`), kind: item.kind }));
    }
  };
}

interface ItemFactsProps {
  readonly item: WorkItem;
  readonly accounts: Readonly<Record<string, string>>;
}

function ItemFacts({ item, accounts }: ItemFactsProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { kind, ofFee, amount, asset, holding, account, time } = item;
  return (
    <span className={classes.facts}>
      {kind !== null && <strong>{t(`kind.${kind}`)}</strong>}
      {ofFee && <span>{t('kind.fee')}</span>}
      {amount !== null && asset !== null && <Amount amount={amount} asset={asset} />}
      {amount === null && asset !== null && <span>{asset}</span>}
      {holding === 'staked' && <span>{t('accounts.kind.staked')}</span>}
      {account !== null && <span>{accounts[account] ?? account}</span>}
      {time !== null && <When instant={time} zone={settings.timezone} to="minute" />}
    </span>
  );
}

function Effect({ effect, currency }: { readonly effect: WorkEffect; readonly currency: string }): ReactNode {
  const { t } = useTranslation();
  const { what, amount, range, year } = effect;
  return (
    <div className={classes.effect}>
      <Money value={amount} currency={currency} />
      <span className={classes.effectWords}>
        {t(`review.effect.${what}`)}
        {year !== null && `, ${year}`}
      </span>
      {range !== undefined && (
        <span className={classes.effectWords}>
          <Money value={range.low} currency={currency} gain /> – <Money value={range.high} currency={currency} gain />
        </span>
      )}
    </div>
  );
}
