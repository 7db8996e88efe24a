import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../../core/domain/app-error.js';
import { asAppError, unwrap, useApi } from '../../api.js';
import { useLedger } from '../../worker/use-ledger.js';
import { useSession } from '../shell/session.js';
import { useComputeOptions } from '../shell/use-compute-options.js';

export type ExportState =
  | { readonly state: 'idle' | 'working' }
  | { readonly state: 'saved'; readonly path: string }
  | { readonly state: 'failed'; readonly error: AppError };

export interface Export {
  readonly progress: ExportState;
  /** `year` is a tax year's label or `all`. */
  readonly start: (year: string) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

const IDLE: ExportState = { state: 'idle' };

/** Writes the workbook in its worker, then has main ask where it goes. */
export function useExport(): Export {
  const api = useApi();
  const ledger = useLedger();
  const { info } = useSession();
  const options = useComputeOptions();
  const [progress, setProgress] = useState<ExportState>(IDLE);
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    (year: string) => {
      const controller = new AbortController();
      running.current?.abort();
      running.current = controller;
      const settle = (next: ExportState): void => {
        if (running.current === controller) setProgress(next);
      };
      setProgress({ state: 'working' });
      const save = async (): Promise<void> => {
        const bytes = await ledger.writeWorkbook({ options, year, appVersion: info.version }, controller.signal);
        const suggestedName = `Lotbook ${options.rules} ${year}.xlsx`;
        const { path } = await unwrap(api.files.save({ suggestedName, bytes }));
        settle(path === null ? IDLE : { state: 'saved', path });
      };
      save().catch((failure: unknown) => {
        const error = asAppError(failure);
        settle(error.code === 'cancelled' ? IDLE : { state: 'failed', error });
      });
    },
    [api, ledger, info.version, options],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  const dismiss = useCallback(() => setProgress(IDLE), []);
  useEffect(() => cancel, [cancel]);
  return { progress, start, cancel, dismiss };
}
