import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../../core/contract/views.js';
import { Notice } from '../../ui/Notice.js';

/** Another country's rules know other methods: its own defaults apply until chosen otherwise. */
export const OWN_DEFAULTS = { method: null, scope: null, methodByYear: {}, currency: null } as const;

export type RuleDependent = Pick<Settings, keyof typeof OWN_DEFAULTS>;

interface SetBackProps {
  /** What was chosen before the rules changed. */
  readonly before: RuleDependent;
  readonly onUndo: () => void;
}

/** Says which choices a change of the rules has set back, and takes it back; nothing where all were defaults. */
export function SetBack({ before, onUndo }: SetBackProps): ReactNode {
  const { t } = useTranslation();
  const what = chosenWords(before, t);
  if (what.length === 0) return null;
  const undo = (
    <Button size="compact-sm" variant="default" onClick={onUndo}>
      {t('history.undo')}
    </Button>
  );
  return <Notice actions={undo}>{t('settings.setBack', { what: what.join(' · ') })}</Notice>;
}

/** `HIFO`, `Across all accounts`, `LIFO for 2024 only`, `EUR`: as the line above a tax report has them. */
function chosenWords({ method, scope, methodByYear, currency }: RuleDependent, t: TFunction): readonly string[] {
  const years = Object.entries(methodByYear).sort(([a], [b]) => a.localeCompare(b));
  return [
    ...(method === null ? [] : [t(`methodName.${method}`)]),
    ...(scope === null ? [] : [t(`scopeName.${scope}`)]),
    ...years.map(([year, own]) => t('report.thisYearOnly', { method: t(`methodName.${own}`), year })),
    ...(currency === null ? [] : [currency]),
  ];
}
