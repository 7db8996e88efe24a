import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select.js';

interface ZoneSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly width: number;
}

/** Every time zone that this system knows, searchable. */
export function ZoneSelect({ label, description, value, onChange, width }: ZoneSelectProps): ReactNode {
  const { t } = useTranslation();
  // The system's list leaves out UTC, and may leave out an alias that was saved earlier.
  const zones = useMemo(() => [...new Set(['UTC', value, ...Intl.supportedValuesOf('timeZone')])], [value]);
  return (
    <Select
      label={label}
      {...(description === undefined ? {} : { description })}
      data={zones}
      value={value}
      onChange={(zone) => zone !== null && zone !== value && onChange(zone)}
      searchable
      limit={100}
      nothingFoundMessage={t('settings.zoneNone')}
      allowDeselect={false}
      w={width}
    />
  );
}
