import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../../core/contract/groups/imports.js';
import { unwrap, useApi } from '../../api.js';
import { FailureNote } from '../../ui/FailureNote.js';
import { useToasts } from '../../ui/toasts.js';
import { useAction } from '../../ui/use-action.js';
import type { Load } from '../../ui/use-load.js';
import { Waiting } from '../../ui/Waiting.js';
import { When } from '../../ui/When.js';
import { AskDialog } from '../settings/AskDialog.js';
import { useSession } from '../shell/session.js';
import type { Imported } from './use-imports.js';
import { TableScroller } from './TableScroller.js';
import classes from './import.module.css';

/** The import that is to be taken back, and the button that asked for it. */
interface Asked {
  readonly one: ImportView;
  readonly button: HTMLButtonElement;
}

/** Every file in the book, newest first, each with the way to take it back. */
export function ImportedFiles({ imported }: { readonly imported: Load<Imported> }): ReactNode {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={classes.part} aria-label={t('import.list')}>
      <h2 ref={heading} tabIndex={-1} className={classes.partTitle}>
        {t('import.list')}
      </h2>
      {imported.state === 'loading' && <Waiting label={t('import.listReading')} />}
      {imported.state === 'failed' && <FailureNote error={imported.error} onRetry={imported.retry} />}
      {imported.state === 'ready' && <FileTable {...imported.value} onUndone={() => heading.current?.focus()} />}
    </section>
  );
}

interface FileTableProps extends Imported {
  /** The row that had the focus is about to go. */
  readonly onUndone: () => void;
}

function FileTable({ imports, accounts, onUndone }: FileTableProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (handFocus: () => void): void => {
    setAsked(null);
    handFocus();
  };
  const columns = ['file', 'format', 'account', 'at', 'rows', 'added', 'undo'] as const;
  const isNumber = (column: (typeof columns)[number]): boolean => column === 'rows' || column === 'added';
  if (imports.length === 0) return <p className={classes.quiet}>{t('import.listNone')}</p>;
  const nameOf = (id: string): string => accounts.find((account) => account.id === id)?.displayName ?? id;
  return (
    <TableScroller label={t('import.list')}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={isNumber(column) ? classes.number : undefined}>
                {t(`import.listColumn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.fileName}</th>
              <td>{t(`import.format.${one.format}`)}</td>
              <td>{nameOf(one.accountId)}</td>
              <td>
                <When instant={one.at} zone={settings.timezone} to="minute" />
              </td>
              <td className={classes.number}>{t('import.count', { count: one.rows })}</td>
              <td className={classes.number}>{t('import.count', { count: one.addedRows })}</td>
              <td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('import.undoNamed', { file: one.fileName })}
                  onClick={({ currentTarget: button }) => setAsked({ one, button })}
                >
                  {t('import.undo')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked !== null && (
        <UndoDialog
          one={asked.one}
          onUndone={() => close(onUndone)}
          onClose={() => close(() => asked.button.focus())}
        />
      )}
    </TableScroller>
  );
}

interface UndoDialogProps {
  readonly one: ImportView;
  readonly onUndone: () => void;
  readonly onClose: () => void;
}

/** Asks once, and says what goes. */
function UndoDialog({ one, onUndone, onClose }: UndoDialogProps): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const toasts = useToasts();
  const { busy, error, run } = useAction();
  const undo = async (): Promise<void> => {
    const done = await run(async () => {
      const { removedRows } = await unwrap(api.imports.undo({ id: one.id }));
      toasts.tell(t('import.undone', { count: removedRows }));
    });
    if (done) onUndone();
  };
  return (
    <AskDialog
      opened
      title={t('import.undoTitle')}
      words={t('import.undoWords', { count: one.addedRows, file: one.fileName })}
      confirm={t('import.undoConfirm')}
      busy={busy}
      error={error}
      onConfirm={() => void undo()}
      onClose={onClose}
    />
  );
}
