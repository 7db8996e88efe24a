import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DecimalInput, typedDecimal } from '../../ui/DecimalInput.js';
import { DayInput } from '../../ui/DayInput.js';
import { instantOn } from '../../ui/zoned-time.js';
import classes from './entry.module.css';

/** As typed. */
export interface TypedBasis {
  readonly cost: string;
  /** `null` until a day is chosen. */
  readonly day: string | null;
}

/** What was typed, once both are there. The day counts in the taxpayer's zone. */
export function basisOf({ cost, day }: TypedBasis, zone: string): { cost: string; acquired: string } | null {
  const exact = typedDecimal(cost);
  return exact === null || day === null ? null : { cost: exact, acquired: instantOn(day, zone) };
}

interface BasisFieldsProps {
  readonly value: TypedBasis;
  readonly onChange: (value: TypedBasis) => void;
  readonly currency: string;
  /** Nothing was acquired later than it arrived; `null` where that is not known. */
  readonly latest: string | null;
}

/** What units cost and since when they are owned. */
export function BasisFields({ value, onChange, currency, latest }: BasisFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes.fields}>
      <DecimalInput
        label={t('entry.cost')}
        description={t('entry.costWords')}
        value={value.cost}
        onChange={(cost) => onChange({ ...value, cost })}
        unit={currency}
        width={208}
      />
      <DayInput
        label={t('entry.acquired')}
        description={t('entry.acquiredWords')}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        {...(latest === null ? {} : { maxDate: latest })}
        w={208}
      />
    </div>
  );
}
