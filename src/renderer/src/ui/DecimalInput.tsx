import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDecimalText, type DecimalText } from '../../../core/domain/decimal.js';

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

/** What was typed as decimal text that is not negative, or `null` while it is none. Never a JS number. */
export function typedDecimal(typed: string): DecimalText | null {
  const text = typed.trim();
  return isDecimalText(text) && !text.startsWith('-') ? text : null;
}

/** A field for an amount or a value, exact to any number of digits. */
export function DecimalInput({ label, description, value, onChange, unit, width = 176 }: DecimalInputProps): ReactNode {
  const { t } = useTranslation();
  return (
    <TextInput
      label={label}
      {...(description === undefined ? {} : { description })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      maxLength={60}
      w={width}
      error={value.trim() === '' || typedDecimal(value) !== null ? null : t('field.decimal')}
      {...(unit === undefined
        ? {}
        : { rightSection: <span aria-hidden>{unit}</span>, rightSectionWidth: 16 + unit.length * 10 })}
    />
  );
}
