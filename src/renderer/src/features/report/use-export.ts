import { useCallback, useEffect, useRef, useState } from 'react';
import type { PrintHtml } from '../../../../core/filing/write-pdf.js';
import type { AppError } from '../../../../core/domain/app-error.js';
import { asAppError, unwrap, useApi } from '../../api.js';
import type { ExportOrder, ExportProgress } from '../../worker/export-protocol.js';
import { useLedger } from '../../worker/use-ledger.js';
import { zonedDate } from '../../ui/zoned-time.js';
import { useSession } from '../shell/session.js';
import { useComputeOptions } from '../shell/use-compute-options.js';
import { knownBesides, readForms, type ExportChoice } from './export-order.js';

export type ExportState =
  | { readonly state: 'idle' }
  /** `null` until the first file is begun. */
  | { readonly state: 'working'; readonly progress: ExportProgress | null }
  | { readonly state: 'saved'; readonly paths: readonly string[] }
  | { readonly state: 'failed'; readonly error: AppError };

export interface Export {
  readonly progress: ExportState;
  readonly start: (choice: ExportChoice) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

const IDLE: ExportState = { state: 'idle' };

/** Writes the files in their worker, then has main ask where each goes. */
export function useExport(): Export {
  const api = useApi();
  const ledger = useLedger();
  const { info, settings } = useSession();
  const options = useComputeOptions();
  const [progress, setProgress] = useState<ExportState>(IDLE);
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    (choice: ExportChoice) => {
      const controller = new AbortController();
      running.current?.abort();
      running.current = controller;
      const settle = (next: ExportState): void => {
        if (running.current === controller) setProgress(next);
      };
      setProgress({ state: 'working', progress: null });
      const save = async (): Promise<void> => {
        const { forms, ...chosen } = choice;
        const known = await knownBesides(api, settings, choice.year);
        const formFiles = forms === undefined ? {} : { formFiles: await readForms(forms) };
        const { timezone, filingStatus } = settings;
        const madeOn = zonedDate(new Date().toISOString(), timezone);
        const order: ExportOrder = {
          ...chosen,
          ...known,
          ...formFiles,
          options,
          filingStatus,
          madeOn,
          appVersion: info.version,
        };
        const print: PrintHtml = async (page) => (await unwrap(api.print.pdf({ ...page }))).bytes;
        const onProgress = (next: ExportProgress): void => settle({ state: 'working', progress: next });
        const files = await ledger.writeFiles(order, { signal: controller.signal, onProgress, print });
        const paths: string[] = [];
        for (const { name, bytes } of files) {
          // One dialog after the other: each file is asked for by its own.
          const { path } = await unwrap(api.files.save({ suggestedName: name, bytes }));
          if (path !== null) paths.push(path);
        }
        settle(paths.length === 0 ? IDLE : { state: 'saved', paths });
      };
      save().catch((failure: unknown) => {
        const error = asAppError(failure);
        settle(error.code === 'cancelled' ? IDLE : { state: 'failed', error });
      });
    },
    [api, ledger, info.version, settings, options],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  const dismiss = useCallback(() => setProgress(IDLE), []);
  useEffect(() => cancel, [cancel]);
  return { progress, start, cancel, dismiss };
}
