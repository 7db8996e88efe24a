import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../../core/contract/groups/decisions.js';
import { moneyText } from '../../ui/decimal-display.js';
import { zonedDate } from '../../ui/zoned-time.js';
import { useSession } from '../shell/session.js';

/** A decision in one short line. */
export function useDecisionWords(currency: string): (decision: Decision) => string {
  const { t } = useTranslation();
  const { settings } = useSession();
  const { timezone } = settings;
  return useCallback(
    (decision) => {
      switch (decision.kind) {
        case 'reclassify': {
          const { category } = decision;
          const name =
            category === undefined
              ? t(`kind.${decision.as}`)
              : t('entry.incomeOf', { name: t(`category.${category}`) });
          return t('entry.did.reclassify', { name });
        }
        case 'value':
          return t('entry.did.value', { value: moneyText(decision.value, currency) });
        case 'basis':
          return t('entry.did.basis', {
            cost: moneyText(decision.cost, currency),
            day: zonedDate(decision.acquired, timezone),
          });
        case 'note':
          return decision.text === '' ? t('entry.did.noteGone') : t('entry.did.note', { text: decision.text });
        case 'leave':
        case 'leave-balance':
          return t('entry.did.leave', { reason: decision.reason });
        case 'pair':
        case 'unpair':
        case 'ignore':
        case 'complete':
        case 'lots':
        case 'duplicate':
        case 'distinct':
        case 'add':
        case 'standing-order':
        case 'broker-row':
          return t(`entry.did.${decision.kind}`);
      }
    },
    [t, currency, timezone],
  );
}
