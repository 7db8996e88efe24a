import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenericMapping, ImportPreview } from '../../../../core/contract/groups/imports.js';
import { GENERIC_MEANINGS } from '../../../../core/imports/generic-mapping.js';
import { Notice } from '../../ui/Notice.js';
import { Select } from '../../ui/Select.js';
import { ZoneSelect } from '../settings/ZoneSelect.js';
import { COLUMN_GROUPS, emptyMapping, kindWords, type ColumnField } from './mapping-fields.js';
import { SettledInput } from './SettledInput.js';
import type { ImportWork } from './use-import.js';
import classes from './import.module.css';

/** Stands in a list for "no column", and for a word without a meaning. */
const NONE = '';

interface MappingFormProps {
  readonly work: ImportWork;
  readonly preview: ImportPreview;
  /** As suggested or as changed; `null` where not even a column of times was found. */
  readonly mapping: GenericMapping | null;
}

/** Which column of any CSV is what; each change has the file read again. */
export function MappingForm({ work, preview, mapping }: MappingFormProps): ReactNode {
  const { t } = useTranslation();
  const set = (part: Partial<GenericMapping>): void => {
    const base = mapping ?? (part.time === undefined ? null : emptyMapping(part.time));
    if (base !== null) work.change({ mapping: { ...base, ...part } });
  };
  const parts = { columns: preview.columns, mapping, set };
  return (
    <section className={classes.part} aria-label={t('import.mapping.title')}>
      <h2 className={classes.partTitle}>{t('import.mapping.title')}</h2>
      <p className={classes.words}>{t('import.mapping.words')}</p>
      {mapping === null && <Notice tone="warn">{t('import.mapping.needsTime')}</Notice>}
      <TimeFields {...parts} />
      {mapping !== null && (
        <>
          {COLUMN_GROUPS.map(({ id, fields }) => (
            <fieldset key={id} className={classes.fieldset}>
              <legend>{t(`import.mapping.${id}`)}</legend>
              {fields.map((field) => (
                <ColumnSelect key={field} field={field} {...parts} />
              ))}
              {id === 'extras' && <ValueFields mapping={mapping} set={set} />}
            </fieldset>
          ))}
          <KindWords mapping={mapping} preview={preview} set={set} />
        </>
      )}
    </section>
  );
}

interface FieldProps {
  readonly columns: readonly string[];
  readonly mapping: GenericMapping | null;
  readonly set: (part: Partial<GenericMapping>) => void;
}

function TimeFields({ columns, mapping, set }: FieldProps): ReactNode {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('import.mapping.when')}</legend>
      <Select
        label={t('import.mapping.field.time')}
        data={[...new Set(columns)]}
        value={mapping?.time ?? null}
        onChange={(time) => time !== null && set({ time })}
        allowDeselect={false}
        searchable
        w={200}
      />
      {mapping !== null && (
        <>
          <SettledInput
            label={t('import.mapping.field.timeFormat')}
            description={t('import.mapping.timeFormatWords')}
            value={mapping.timeFormat}
            onSettle={(typed) => set({ timeFormat: typed.trim() === '' ? 'auto' : typed.trim() })}
            maxLength={60}
            width={360}
          />
          <ZoneSelect
            label={t('import.mapping.field.timezone')}
            description={t('import.mapping.timezoneWords')}
            value={mapping.timezone}
            onChange={(timezone) => set({ timezone })}
            width={220}
          />
        </>
      )}
    </fieldset>
  );
}

function ColumnSelect({ field, columns, mapping, set }: FieldProps & { readonly field: ColumnField }): ReactNode {
  const { t } = useTranslation();
  return (
    <Select
      label={t(`import.mapping.field.${field}`)}
      data={[{ value: NONE, label: t('import.mapping.none') }, ...new Set(columns)]}
      value={mapping?.[field] ?? NONE}
      onChange={(column) => set({ [field]: column === NONE ? null : column })}
      allowDeselect={false}
      searchable
      w={200}
    />
  );
}

interface ChosenFieldProps extends Pick<FieldProps, 'set'> {
  readonly mapping: GenericMapping;
}

function ValueFields({ mapping, set }: ChosenFieldProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <SettledInput
        label={t('import.mapping.field.valueCurrency')}
        value={mapping.valueCurrency}
        onSettle={(typed) => set({ valueCurrency: typed.trim().toUpperCase() })}
        maxLength={3}
        width={160}
      />
      <Select
        label={t('import.mapping.field.decimal')}
        data={[
          { value: '.', label: t('import.mapping.decimals.point') },
          { value: ',', label: t('import.mapping.decimals.comma') },
        ]}
        value={mapping.decimal}
        onChange={(mark) => set({ decimal: mark === ',' ? ',' : '.' })}
        allowDeselect={false}
        w={200}
      />
    </>
  );
}

function KindWords({ mapping, preview, set }: ChosenFieldProps & Pick<MappingFormProps, 'preview'>): ReactNode {
  const { t } = useTranslation();
  const words = kindWords(mapping, preview);
  if (words.length === 0) return null;
  const mean = (word: string, meaning: string | null): void => {
    const { [word]: _, ...others } = mapping.kinds;
    set({ kinds: meaning === null || meaning === NONE ? others : { ...others, [word]: meaning } });
  };
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('import.mapping.kinds')}</legend>
      <p className={classes.fieldWords}>{t('import.mapping.kindsWords')}</p>
      {words.map((word) => (
        <Select
          key={word}
          label={word}
          data={[
            { value: NONE, label: t('import.mapping.kindOpen') },
            ...GENERIC_MEANINGS.map((value) => ({ value, label: t(`import.meaning.${value}`) })),
          ]}
          value={mapping.kinds[word] ?? NONE}
          onChange={(meaning) => mean(word, meaning)}
          allowDeselect={false}
          w={200}
        />
      ))}
    </fieldset>
  );
}
