import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../../core/contract/groups/imports.js';
import type { AccountView } from '../../../../core/contract/views.js';
import { FILE_WORDS } from '../../../../core/domain/failure-words/file-words.js';
import { ENTRY_KINDS } from '../../../../core/domain/ledger-entry.js';
import { inWords } from '../../text/said.js';
import { Figures, type FigureItem } from '../../ui/Figures.js';
import { Nothing } from '../../ui/Nothing.js';
import { Notice } from '../../ui/Notice.js';
import { goTo } from '../shell/use-route.js';
import { AccountField } from './AccountField.js';
import { FaultTable } from './FaultTable.js';
import { FormatList } from './FormatList.js';
import { MappingForm } from './MappingForm.js';
import { SampleTable } from './SampleTable.js';
import { waitingRows, type ImportWork } from './use-import.js';
import classes from './import.module.css';

interface PreviewPartProps {
  readonly work: ImportWork;
  readonly preview: ImportPreview;
  readonly accounts: readonly AccountView[];
}

/** What a file holds and what importing it would do; nothing is brought in before the button. */
export function PreviewPart({ work, preview, accounts }: PreviewPartProps): ReactNode {
  const { t } = useTranslation();
  const { format, rows, newRows, sample, faults } = preview;
  if (format === null || rows === 0) return <CannotImport work={work} preview={preview} />;
  const generic = format === 'generic';
  const mapping = work.draft.mapping ?? preview.suggestedMapping;
  // Without a column of the time nothing of a row can be read, and nothing be said of it.
  const readable = !generic || mapping !== null;
  const ready = readable && work.doing === 'nothing' && work.error === null;
  return (
    <>
      <PreviewFigures preview={preview} />
      {newRows === 0 && <NothingNew />}
      <div className={classes.act}>
        <AccountField work={work} format={format} accounts={accounts} />
        <div className={classes.buttons}>
          {newRows > 0 && (
            <Button onClick={work.commit} disabled={!ready}>
              {t('import.start', { count: newRows })}
            </Button>
          )}
          <Button variant="default" onClick={work.close}>
            {t(newRows > 0 ? 'import.putAside' : 'action.back')}
          </Button>
        </div>
      </div>
      {generic && <MappingForm work={work} preview={preview} mapping={mapping} />}
      {readable && faults.length > 0 && <FaultTable faults={faults} />}
      {readable && <Becomes preview={preview} />}
      {preview.columns.length > 0 && <SampleTable columns={preview.columns} rows={sample} />}
    </>
  );
}

function NothingNew(): ReactNode {
  const { t } = useTranslation();
  return (
    <Notice
      actions={
        <Button size="compact-sm" variant="default" onClick={() => goTo('transactions')}>
          {t('import.toTransactions')}
        </Button>
      }
    >
      {`${t('import.nothingNewTitle')}. ${t('import.nothingNewWords')}`}
    </Notice>
  );
}

function CannotImport({ work, preview }: Omit<PreviewPartProps, 'accounts'>): ReactNode {
  const { t } = useTranslation();
  const [fault] = preview.faults;
  return (
    <>
      <Nothing
        title={t('import.cannotTitle')}
        actions={
          <Button variant="default" onClick={work.close}>
            {t('action.back')}
          </Button>
        }
      >
        <p className={classes.why}>{inWords(t, fault?.message ?? FILE_WORDS['no-rows'])}</p>
        <p className={classes.words}>{t('import.cannotWords')}</p>
      </Nothing>
      <FormatList />
    </>
  );
}

function PreviewFigures({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t } = useTranslation();
  const { fileName, newRows, knownRows, overlaps } = preview;
  const figure = (id: 'new' | 'known' | 'review' | 'overlaps', count: number): FigureItem => ({
    id,
    name: t(`import.fact.${id}`),
    words: t(`import.fact.${id}Words`),
    value: <span className="lb-figure">{t('import.count', { count })}</span>,
  });
  return (
    <Figures
      label={t('import.previewOf', { file: fileName })}
      items={[
        figure('new', newRows),
        figure('known', knownRows),
        figure('review', waitingRows(preview)),
        figure('overlaps', overlaps),
      ]}
    />
  );
}

/** Entries by kind, and rows that wait by cause. */
function Becomes({ preview: { entries, review } }: { readonly preview: ImportPreview }): ReactNode {
  const { t } = useTranslation();
  const nameOf = (kind: string): string => {
    const known = ENTRY_KINDS.find((one) => one === kind);
    return known === undefined ? kind : t(`kind.${known}`);
  };
  if (entries.length === 0 && review.length === 0) return null;
  return (
    <div className={classes.twoParts}>
      {entries.length > 0 && (
        <section className={classes.part} aria-label={t('import.becomes')}>
          <h2 className={classes.partTitle}>{t('import.becomes')}</h2>
          <dl className={classes.counts}>
            {entries.map(({ kind, count }) => (
              <div key={kind}>
                <dt>{nameOf(kind)}</dt>
                <dd className="lb-figure">{t('import.count', { count })}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {review.length > 0 && (
        <section className={classes.part} aria-label={t('import.waiting')}>
          <h2 className={classes.partTitle}>{t('import.waiting')}</h2>
          <dl className={classes.counts}>
            {review.map(({ code, message, count }) => (
              <div key={`${code} ${message}`}>
                <dt>{inWords(t, message)}</dt>
                <dd className="lb-figure">{t('import.rowCount', { count })}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
