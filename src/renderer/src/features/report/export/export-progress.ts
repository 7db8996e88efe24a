import type { ExportProgress } from '../../../worker/export/export-protocol.js';

/** What is being done to the files of an export. */
export type ExportStep =
  | ({ readonly stage: 'writing' } & ExportProgress)
  /** `done` and `total` in bytes. */
  | { readonly stage: 'saving'; readonly name: string; readonly done: number; readonly total: number };

/** How far an export is; apart from the screen's state, so that only what shows it is drawn anew. */
export interface ExportNews {
  readonly subscribe: (listener: () => void) => () => void;
  /** `null` until the first file is begun. */
  readonly current: () => ExportStep | null;
}

export interface ExportTeller extends ExportNews {
  readonly tell: (step: ExportStep | null) => void;
}

export function exportTeller(): ExportTeller {
  const listeners = new Set<() => void>();
  let current: ExportStep | null = null;
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => current,
    tell: (step) => {
      current = step;
      for (const listener of listeners) listener();
    },
  };
}
