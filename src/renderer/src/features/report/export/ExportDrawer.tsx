import { Button, Checkbox, FileInput, MultiSelect, PasswordInput } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ROUNDINGS, SHEET_NAMES, type Rounding, type SheetName } from '../../../../../core/reports/report-input.js';
import { FILE_FORMATS, formatFits, type FileFormat } from '../../../../../core/reports/file-formats.js';
import { IntoView } from '../../../ui/IntoView.js';
import { Segments } from '../../../ui/Segments.js';
import { useLeave } from '../../../ui/use-leave.js';
import { SideDrawer } from '../../../ui/SideDrawer.js';
import { ExportNote } from './ExportNote.js';
import { useSession } from '../../shell/session.js';
import { usePrepareFiles, type Export } from './use-export.js';
import classes from '../report.module.css';

const ALL = 'all';
const YEAR = 'year';

interface ExportDrawerProps {
  readonly opened: boolean;
  readonly year: string;
  readonly work: Export;
  readonly onClose: () => void;
}

/** Which files of which years, and how the writing goes. */
export function ExportDrawer({ opened, year, work, onClose }: ExportDrawerProps): ReactNode {
  const { t } = useTranslation();
  usePrepareFiles(opened);
  return (
    <SideDrawer opened={opened} title={t('export.title')} onClose={onClose} flush>
      <ExportForm year={year} work={work} />
    </SideDrawer>
  );
}

interface Chosen {
  readonly what: string;
  readonly formats: readonly FileFormat[];
  readonly sheets: readonly SheetName[];
  readonly rounding: Rounding;
  readonly bom: boolean;
  readonly password: string;
  readonly forms: readonly File[];
}

const DEFAULTS: Chosen = {
  what: YEAR,
  formats: ['xlsx'],
  sheets: [],
  rounding: 'cents',
  bom: false,
  password: '',
  forms: [],
};

function ExportForm({ year, work }: Pick<ExportDrawerProps, 'year' | 'work'>): ReactNode {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(DEFAULTS);
  useLeave(useCallback(() => setChosen((now) => ({ ...now, password: '' })), []));
  const change = (next: Partial<Chosen>): void => setChosen((now) => ({ ...now, ...next }));
  const { settings } = useSession();
  const { what, sheets, rounding, password } = chosen;
  const reported = { rules: settings.rules, year: what === ALL ? ALL : year };
  const offered = FILE_FORMATS.filter((format) => formatFits(format, reported));
  // What was marked for a year may not be there for all of them.
  const formats = chosen.formats.filter((format) => offered.includes(format));
  const working = work.progress.state === 'working';
  const start = (): void =>
    work.start({
      year: reported.year,
      formats,
      rounding,
      bom: chosen.bom,
      ...(sheets.length === 0 ? {} : { sheets }),
      ...(password === '' || !formats.includes('bundle') ? {} : { password }),
      ...(formats.includes('forms') ? { forms: chosen.forms } : {}),
    });
  const lacking = lackingWords(formats, chosen.forms);
  return (
    <div className={classes.orders}>
      <Segments
        fullWidth
        label={t('export.what')}
        data={[
          { value: YEAR, label: t('export.year', { year }) },
          { value: ALL, label: t('export.all') },
        ]}
        value={what}
        onChange={(value) => change({ what: value })}
      />
      <FormatChoice offered={offered} formats={formats} onChange={(next) => change({ formats: next })} />
      <SheetChoice sheets={sheets} onChange={(next) => change({ sheets: next })} />
      <RoundingChoice rounding={rounding} onChange={(next) => change({ rounding: next })} />
      <FormatDetails chosen={{ ...chosen, formats }} onChange={change} />
      <div>
        <Button onClick={start} disabled={working || lacking !== null}>
          {t('export.start')}
        </Button>
        {lacking !== null && <p className={classes.optionWords}>{t(lacking)}</p>}
      </div>
      {/* Each step anew: the form is longer than many windows. */}
      {work.progress.state !== 'idle' && (
        <IntoView key={work.progress.state}>
          <ExportNote work={work} />
        </IntoView>
      )}
    </div>
  );
}

/** What is still to be chosen before anything can be written. */
function lackingWords(formats: readonly FileFormat[], forms: readonly File[]) {
  if (formats.length === 0) return 'export.noneChosen';
  return formats.includes('forms') && forms.length === 0 ? 'export.noForms' : null;
}

interface FormatDetailsProps {
  readonly chosen: Chosen;
  readonly onChange: (next: Partial<Chosen>) => void;
}

/** What is asked about single formats, once they are chosen. */
function FormatDetails({ chosen: { formats, bom, password, forms }, onChange }: FormatDetailsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {formats.includes('csv') && (
        <Checkbox
          label={t('export.bom')}
          checked={bom}
          onChange={(event) => onChange({ bom: event.currentTarget.checked })}
        />
      )}
      {formats.includes('forms') && (
        <FileInput
          multiple
          clearable
          accept="application/pdf,.pdf"
          label={t('export.formFiles')}
          description={t('export.formFilesWords')}
          value={[...forms]}
          onChange={(files) => onChange({ forms: files })}
        />
      )}
      {formats.includes('bundle') && (
        <PasswordInput
          label={t('export.password')}
          description={t('export.passwordWords')}
          value={password}
          onChange={(event) => onChange({ password: event.currentTarget.value })}
          autoComplete="new-password"
        />
      )}
    </>
  );
}

interface FormatChoiceProps {
  /** Those that the rules and the year have. */
  readonly offered: readonly FileFormat[];
  readonly formats: readonly FileFormat[];
  readonly onChange: (formats: readonly FileFormat[]) => void;
}

function FormatChoice({ offered, formats, onChange }: FormatChoiceProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('export.formats')}
      value={[...formats]}
      onChange={(values) => onChange(offered.filter((format) => values.includes(format)))}
    >
      <div className={classes.formats}>
        {offered.map((format) => (
          <Checkbox
            key={format}
            value={format}
            label={t(`export.format.${format}`)}
            description={t(`export.formatWords.${format}`)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface SheetChoiceProps {
  readonly sheets: readonly SheetName[];
  readonly onChange: (sheets: readonly SheetName[]) => void;
}

function SheetChoice({ sheets, onChange }: SheetChoiceProps): ReactNode {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={t('export.sheets')}
      placeholder={sheets.length === 0 ? t('export.allSheets') : ''}
      data={[...SHEET_NAMES]}
      value={[...sheets]}
      onChange={(values) => onChange(SHEET_NAMES.filter((name) => values.some((value) => value === name)))}
      clearable
    />
  );
}

interface RoundingChoiceProps {
  readonly rounding: Rounding;
  readonly onChange: (rounding: Rounding) => void;
}

function RoundingChoice({ rounding, onChange }: RoundingChoiceProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Segments
      fullWidth
      label={t('export.rounding')}
      description={t('export.roundingWords')}
      data={ROUNDINGS.map((value) => ({ value, label: t(`export.roundings.${value}`) }))}
      value={rounding}
      onChange={onChange}
    />
  );
}
