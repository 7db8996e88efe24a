import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDecimalText, type DecimalText } from '../../../core/domain/decimal.js';
import { exactText, isPointStrange, withPoint } from './decimal-display.js';
import classes from './decimal-input.module.css';

interface DecimalInputProps {
  readonly label: string;
  readonly description?: string;
  /** As typed; see `typedDecimal`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Stands behind the figure: a currency or an asset. */
  readonly unit?: string;
  readonly width?: number;
}

/** What was typed as decimal text that is not negative, or `null` while it is none; a comma is a point where the language writes one. Never a JS number. */
export function typedDecimal(typed: string): DecimalText | null {
  const text = withPoint(typed.trim());
  return isDecimalText(text) && !text.startsWith('-') ? text : null;
}

/** A field for an amount or a value, exact to any number of digits. */
export function DecimalInput({ label, description, value, onChange, unit, width = 176 }: DecimalInputProps): ReactNode {
  const { t } = useTranslation();
  const read = typedDecimal(value);
  // `1.234` is less than two and not more than a thousand, which German writes so.
  const reading = read !== null && value.includes('.') && isPointStrange() ? `= ${exactText(read)}` : null;
  return (
    <div className={classes.field} style={{ width }}>
      <TextInput
        label={label}
        {...(description === undefined ? {} : { description })}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        error={value.trim() === '' || read !== null ? null : t('field.decimal')}
        {...(unit === undefined
          ? {}
          : { rightSection: <span aria-hidden>{unit}</span>, rightSectionWidth: 16 + unit.length * 10 })}
      />
      {reading !== null && <output className={classes.reading}>{reading}</output>}
    </div>
  );
}
