import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../../core/contract/groups/imports.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { IntoView } from '../../ui/IntoView.js';
import { Notice } from '../../ui/Notice.js';
import { Page } from '../../ui/Page.js';
import { zonedDate } from '../../ui/zoned-time.js';
import { useSession } from '../shell/session.js';
import { AskedByLink } from '../shell/AskedByLink.js';
import { goTo } from '../shell/use-route.js';
import { FormatList } from './FormatList.js';
import { ImportBar } from './ImportBar.js';
import { ImportedFiles } from './ImportedFiles.js';
import { PreviewPart } from './PreviewPart.js';
import { useImport, type ImportDone } from './use-import.js';
import { useImports } from './use-imports.js';
import classes from './import.module.css';

/** From a file to transactions: choose, look, import; and what was imported, with a way back. */
export function ImportScreen(): ReactNode {
  const { t } = useTranslation();
  const work = useImport();
  const imported = useImports();
  const { file, preview, doing, error, done } = work;
  // Such a file is not what people think: what Lotbook takes instead is said below.
  const unread = error !== null && file !== null && preview === null;
  const failing = error !== null && (
    <FailureNote error={error} {...(unread && { onRetry: work.retry })}>
      {file !== null && (
        <Button size="compact-sm" variant="default" onClick={work.close}>
          {t(unread ? 'action.back' : 'import.putAside')}
        </Button>
      )}
    </FailureNote>
  );
  return (
    <Page
      title={t('nav.import')}
      layout="scroll"
      {...(file === null ? {} : { summary: <FileFacts name={file.name} preview={preview} /> })}
      actions={<Pick />}
    >
      {failing}
      {done !== null && (
        <IntoView>
          <Done done={done} onClose={work.close} />
        </IntoView>
      )}
      {doing !== 'nothing' && <ImportBar work={work} />}
      {preview !== null && doing !== 'importing' && (
        <PreviewPart
          work={work}
          preview={preview}
          accounts={imported.state === 'ready' ? imported.value.accounts : []}
        />
      )}
      {unread && <FormatList />}
      {file === null && (
        <>
          <p className={classes.words}>{t('import.lead')}</p>
          <ImportedFiles imported={imported} />
          <FormatList />
        </>
      )}
    </Page>
  );
}

/** The file's name, what it is, and which time it covers. */
function FileFacts({ name, preview }: { readonly name: string; readonly preview: ImportPreview | null }): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const facts = [name];
  if (preview !== null) {
    const { format, from, to } = preview;
    const day = (instant: string): string => zonedDate(instant, settings.timezone);
    facts.push(format === null ? t('import.unknownFormat') : t(`import.format.${format}`));
    if (from !== null && to !== null) facts.push(t('import.span', { from: day(from), to: day(to) }));
  }
  return facts.join(' · ');
}

function Pick(): ReactNode {
  const { t } = useTranslation();
  const { file, doing, pick } = useImport();
  return (
    <>
      <AskedByLink screen="import" what="pick" onAsked={pick} />
      <Button variant={file === null ? 'filled' : 'default'} onClick={pick} disabled={doing === 'importing'}>
        {t(file === null ? 'import.pick' : 'import.pickOther')}
      </Button>
    </>
  );
}

function Done({
  done: { view, review },
  onClose,
}: {
  readonly done: ImportDone;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { fileName, addedRows, accountId } = view;
  const actions = (
    <>
      {review > 0 && (
        <Button size="compact-sm" onClick={() => goTo('review')}>
          {t('import.toReview')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => goTo('transactions', { account: accountId })}>
        {t('import.toTransactions')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onClose}>
        {t('action.dismiss')}
      </Button>
    </>
  );
  return (
    <Notice actions={actions}>
      {t('import.done', { count: addedRows, file: fileName })}
      {review > 0 && ` ${t('import.doneReview', { count: review })}`}
    </Notice>
  );
}
