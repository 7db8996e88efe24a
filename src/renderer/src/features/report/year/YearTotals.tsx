import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecimalText } from '../../../../../core/domain/decimal.js';
import { Money } from '../../../ui/Figure.js';
import { Figures } from '../../../ui/Figures.js';
import { Notice } from '../../../ui/Notice.js';
import type { YearView } from '../../../worker/protocol.js';
import { useTermWords } from '../../shell/use-term-words.js';

type Word = 'taxable' | 'short' | 'long' | 'gain' | 'income' | 'taxableIncome' | 'proceeds' | 'cost';

interface Figure {
  readonly word: Word;
  readonly value: DecimalText;
  /** Shown with its sign. */
  readonly gain: boolean;
}

function figuresOf(year: YearView, terms: boolean): readonly Figure[] {
  const byTerm: readonly Figure[] = [
    { word: 'short', value: year.short.gain, gain: true },
    { word: 'long', value: year.long.gain, gain: true },
  ];
  const { taxableIncome } = year;
  return [
    { word: 'taxable', value: year.taxable, gain: true },
    ...(terms ? byTerm : [{ word: 'gain', value: year.gain, gain: true } as const]),
    { word: 'income', value: year.income, gain: false },
    ...(taxableIncome === undefined ? [] : [{ word: 'taxableIncome', value: taxableIncome, gain: false } as const]),
    { word: 'proceeds', value: year.proceeds, gain: false },
    { word: 'cost', value: year.cost, gain: false },
  ];
}

interface YearTotalsProps {
  readonly year: YearView;
  readonly currency: string;
  /** Whether the rules tell short holding from long. */
  readonly terms: boolean;
  /** `null` where the issues are not at hand. */
  readonly onIssues: (() => void) | null;
}

/** The year's figures, each with its meaning on hover or focus; and, where something is not known, what to do. */
export function YearTotals({ year, currency, terms, onIssues }: YearTotalsProps): ReactNode {
  const { t } = useTranslation();
  const words = useTermWords();
  const showIssues = onIssues !== null && (
    <Button size="compact-sm" variant="default" onClick={onIssues}>
      {t('report.showIssues')}
    </Button>
  );
  return (
    <>
      <Figures
        label={t('report.totals')}
        items={figuresOf(year, terms).map(({ word, value, gain }) => ({
          id: word,
          name: t(`word.${word}`),
          words: words.figure(word),
          value: <Money value={value} currency={currency} gain={gain} />,
        }))}
      />
      {year.incomplete && (
        <Notice tone="warn" actions={showIssues}>
          <strong>{t('report.incomplete', { count: year.issues })}</strong> {t('report.incompleteWords')}
        </Notice>
      )}
    </>
  );
}
