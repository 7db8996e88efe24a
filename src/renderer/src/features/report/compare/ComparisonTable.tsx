import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../../../core/engine/compare/compare-methods.js';
import { Money } from '../../../ui/Figure.js';
import entryClasses from '../../entry/entry.module.css';
import { HeadCell } from '../../entry/TableHead.js';
import { useTermWords } from '../../shell/use-term-words.js';
import { useSaveSettings } from '../../shell/use-save-settings.js';
import classes from '../report.module.css';

interface ComparisonTableProps {
  readonly comparisons: readonly Comparison[];
  readonly year: string;
  readonly currency: string;
}

/** Method by method what the year would be, and the way to use one. */
export function ComparisonTable({ comparisons, year, currency }: ComparisonTableProps): ReactNode {
  const { t } = useTranslation();
  const words = useTermWords();
  return (
    <table className={entryClasses.table} aria-label={t('compare.table')}>
      <thead>
        <tr>
          <HeadCell head={t('compare.column.method')} />
          <HeadCell head={t('compare.column.scope')} />
          {(['gain', 'taxable'] as const).map((column) => (
            <HeadCell key={column} head={{ name: t(`compare.column.${column}`), words: words.figure(column) }} figure />
          ))}
          <th scope="col">
            <span className={classes.overButtons}>{t('compare.column.use')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {comparisons.map((comparison) => (
          <ComparisonRow
            key={`${comparison.method} ${comparison.scope ?? ''}`}
            comparison={comparison}
            year={year}
            currency={currency}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ComparisonRowProps extends Omit<ComparisonTableProps, 'comparisons'> {
  readonly comparison: Comparison;
}

function ComparisonRow({ comparison, year, currency }: ComparisonRowProps): ReactNode {
  const { t } = useTranslation();
  const words = useTermWords();
  const { save } = useSaveSettings();
  const { method, scope, chosen, years } = comparison;
  const figures = years.find((candidate) => candidate.year === year);
  const names = {
    method: t(`methodName.${method}`),
    scope: scope === null ? t('compare.scopeOfRules') : t(`scopeName.${scope}`),
  };
  return (
    <tr aria-current={chosen ? 'true' : undefined}>
      <th scope="row">
        <span title={words.method(method)}>{names.method}</span>
      </th>
      <td>
        <span title={words.scope(scope)}>{names.scope}</span>
      </td>
      {figures === undefined ? (
        <td colSpan={2}>{t('compare.nothing')}</td>
      ) : (
        <>
          <td className={entryClasses.number}>
            <Money value={figures.gain} currency={currency} gain />
          </td>
          <td className={entryClasses.number}>
            <Money value={figures.taxable} currency={currency} gain />
          </td>
        </>
      )}
      <td>
        {chosen ? (
          <strong className={classes.inUse}>{t('compare.chosen')}</strong>
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('compare.useNamed', names)}
            onClick={() => save({ method, scope, methodByYear: {} })}
          >
            {t('compare.use')}
          </Button>
        )}
      </td>
    </tr>
  );
}
