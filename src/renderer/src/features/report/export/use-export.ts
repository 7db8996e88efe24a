import { createSafeContext } from '@mantine/core';
import { createElement, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PrintHtml } from '../../../../../core/filing/write-pdf.js';
import type { AppError } from '../../../../../core/domain/app-error.js';
import { asAppError, useApi } from '../../../api.js';
import type { ExportedFile, ExportOrder } from '../../../worker/export/export-protocol.js';
import { useLedger, useLedgerState } from '../../../worker/use-ledger.js';
import { zonedDate } from '../../../ui/zoned-time.js';
import { useSession } from '../../shell/session.js';
import { useComputeOptions } from '../../shell/use-compute-options.js';
import { csvInstead, knownBesides, readForms, type ExportChoice } from './export-order.js';
import { exportTeller, type ExportNews } from './export-progress.js';
import { printPage } from './print-page.js';
import { saveFile } from './save-file.js';

export type ExportState =
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  /** By the person, before any file was saved. */
  | { readonly state: 'stopped' }
  | { readonly state: 'saved'; readonly paths: readonly string[] }
  | {
      readonly state: 'failed';
      readonly error: AppError;
      /** Files that were saved before. */
      readonly paths: readonly string[];
      /** What to export instead, where there were too many rows. */
      readonly instead: ExportChoice | null;
    };

export interface Export {
  readonly progress: ExportState;
  /** How far the work is that goes on. */
  readonly news: ExportNews;
  readonly start: (choice: ExportChoice) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Code of a format that cannot hold the report. */
export const TOO_MANY = 'too-many-rows';

/** Of a book that is sent before a person has chosen. */
const MOST_ENTRIES = 300_000;

const IDLE: ExportState = { state: 'idle' };

/** The export of the app: one for all screens, so that going elsewhere ends none and loses no word of how it went. */
const [ExportContext, useExport] = createSafeContext<Export>('ExportProvider is missing.');
export { useExport };

export function ExportProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return createElement(ExportContext, { value: useFileExport() }, children);
}

/** Writes the files in their worker, then has main ask where each goes. */
function useFileExport(): Export {
  const write = useWriteFiles();
  const api = useApi();
  const [progress, setProgress] = useState<ExportState>(IDLE);
  const [teller] = useState(exportTeller);
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    (choice: ExportChoice) => {
      const controller = new AbortController();
      const { signal } = controller;
      running.current?.abort();
      running.current = controller;
      const paths: string[] = [];
      const settle = (next: ExportState): void => {
        if (running.current === controller) setProgress(next);
      };
      const tell: typeof teller.tell = (step) => {
        if (running.current === controller) teller.tell(step);
      };
      const settleSaved = (none: ExportState): void => settle(paths.length === 0 ? none : { state: 'saved', paths });
      teller.tell(null);
      setProgress({ state: 'working' });
      const save = async (): Promise<void> => {
        const files = await write(choice, signal, (next) => tell({ stage: 'writing', ...next }));
        for (const file of files) {
          const onProgress = (done: number, total: number): void =>
            tell({ stage: 'saving', name: file.name, done, total });
          // One dialog after the other: each file is asked for by its own.
          const path = await saveFile(api, file, { signal, onProgress });
          if (path !== null) paths.push(path);
        }
        // Each dialog was cancelled, which needs no telling.
        settleSaved(IDLE);
      };
      save().catch((failure: unknown) => {
        const error = asAppError(failure);
        // What was saved before the rest was cancelled is there.
        if (error.code === 'cancelled') return settleSaved({ state: 'stopped' });
        const at = teller.current();
        const writing = at?.stage === 'writing' ? at.format : null;
        const instead = error.code === TOO_MANY ? csvInstead(choice, writing) : null;
        settle({ state: 'failed', error, paths, instead });
      });
    },
    [api, write, teller],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  const dismiss = useCallback(() => setProgress(IDLE), []);
  useEffect(() => cancel, [cancel]);
  return useMemo(
    () => ({ progress, news: teller, start, cancel, dismiss }),
    [progress, teller, start, cancel, dismiss],
  );
}

/** While a person chooses what to write (`choosing`), the book is sent to who will write it. */
export function usePrepareFiles(choosing: boolean): void {
  const { prepareFiles } = useLedger();
  const ledger = useLedgerState();
  const options = useComputeOptions();
  // A larger one takes long, and memory: it is sent once it is wanted.
  const version = ledger.phase === 'ready' && ledger.total <= MOST_ENTRIES ? ledger.version : null;
  useEffect(
    () => (choosing && version !== null ? prepareFiles(options) : undefined),
    [prepareFiles, options, choosing, version],
  );
}

type WriteFiles = (
  choice: ExportChoice,
  signal: AbortSignal,
  onProgress: NonNullable<Parameters<ReturnType<typeof useLedger>['writeFiles']>[1]['onProgress']>,
) => Promise<readonly ExportedFile[]>;

/** Fills a choice up with what the session and the store know, and has the worker write it. */
function useWriteFiles(): WriteFiles {
  const api = useApi();
  const ledger = useLedger();
  const { info, settings } = useSession();
  const options = useComputeOptions();
  return useCallback<WriteFiles>(
    async ({ forms, ...chosen }, signal, onProgress) => {
      const known = await knownBesides(api, settings, chosen.year);
      const formFiles = forms === undefined ? {} : { formFiles: await readForms(forms) };
      const { timezone, filingStatus } = settings;
      const madeOn = zonedDate(new Date().toISOString(), timezone);
      const appVersion = info.version;
      const order: ExportOrder = { ...chosen, ...known, ...formFiles, options, filingStatus, madeOn, appVersion };
      const print: PrintHtml = (page) => printPage(api, page, signal);
      return ledger.writeFiles(order, { signal, onProgress, print });
    },
    [api, ledger, info.version, settings, options],
  );
}
