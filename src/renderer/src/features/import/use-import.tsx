import { createSafeContext } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { EventPayload } from '../../../../core/contract/calls.js';
import type {
  GenericMapping,
  ImportOrder,
  ImportPreview,
  ImportView,
} from '../../../../core/contract/groups/imports.js';
import type { AppError } from '../../../../core/domain/app-error.js';
import { asAppError, unwrap, useApi } from '../../api.js';
import { useAppEvent } from '../../ui/use-event.js';

export interface PickedFile {
  readonly token: string;
  readonly name: string;
  readonly bytes: number;
}

/** What the person says about the picked file. */
export interface ImportDraft {
  /** `null`: the account of that name, made when there is none. */
  readonly accountId: string | null;
  readonly accountName: string | null;
  /** `null`: as suggested. */
  readonly mapping: GenericMapping | null;
}

export interface ImportDone {
  readonly view: ImportView;
  /** Rows that wait for a decision, as the preview counted them. */
  readonly review: number;
}

export interface ImportWork {
  readonly file: PickedFile | null;
  readonly draft: ImportDraft;
  /** Of the picked file; stays on screen while the next one is being read. */
  readonly preview: ImportPreview | null;
  readonly doing: 'nothing' | 'reading' | 'importing';
  /** From 0 to 1; `null` while it cannot be told. */
  readonly fraction: number | null;
  readonly error: AppError | null;
  readonly done: ImportDone | null;
  readonly pick: () => void;
  readonly change: (part: Partial<ImportDraft>) => void;
  /** Reads the file once more, after a failure. */
  readonly retry: () => void;
  readonly commit: () => void;
  /** Stops what is under way; nothing of it stays. */
  readonly stop: () => void;
  /** Puts the file aside, or the note that it was imported. */
  readonly close: () => void;
}

const UNTOUCHED: ImportDraft = { accountId: null, accountName: null, mapping: null };

/** The import of the app: one for all screens, so that going elsewhere loses neither the mapping nor the progress. */
const [ImportContext, useImport] = createSafeContext<ImportWork>('ImportProvider is missing.');
export { useImport };

export function ImportProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const work = useImportWork();
  return <ImportContext value={work}>{children}</ImportContext>;
}

/** What is sent to main: of any CSV the mapping on show, of other files none. */
function orderOf({ token }: PickedFile, draft: ImportDraft, preview: ImportPreview | null): ImportOrder {
  const generic = preview?.format === 'generic';
  return {
    token,
    format: null,
    accountId: draft.accountId,
    accountName: draft.accountName?.trim() === '' ? null : draft.accountName,
    mapping: generic ? (draft.mapping ?? preview.suggestedMapping) : null,
  };
}

interface Shown {
  readonly file: PickedFile | null;
  readonly draft: ImportDraft;
  readonly importing: boolean;
  readonly failure: AppError | null;
  readonly done: ImportDone | null;
}
const NOTHING: Shown = { file: null, draft: UNTOUCHED, importing: false, failure: null, done: null };

function useImportWork(): ImportWork {
  const api = useApi();
  const [shown, setShown] = useState(NOTHING);
  const reader = usePreview();
  const [fraction, listen] = useFraction();
  const { preview } = reader;
  const { file, draft } = shown;

  const start = useCallback(
    (next: PickedFile, said: ImportDraft, known: ImportPreview | null) => {
      setShown({ ...NOTHING, file: next, draft: said });
      listen();
      reader.read(orderOf(next, said, known));
    },
    [listen, reader],
  );
  const close = useCallback(() => {
    reader.forget();
    setShown(NOTHING);
  }, [reader]);
  const pick = useCallback(async () => {
    try {
      const { file: next } = await unwrap(api.imports.pick({}));
      if (next === null) return;
      reader.forget();
      start(next, UNTOUCHED, null);
    } catch (error) {
      const failure = asAppError(error);
      setShown((now) => ({ ...now, failure }));
    }
  }, [api, reader, start]);
  const commit = useCallback(async () => {
    if (file === null || preview === null) return;
    setShown({ ...NOTHING, file, draft, importing: true });
    listen();
    const outcome = await outcomeOf(() => unwrap(api.imports.commit(orderOf(file, draft, preview))));
    if ('value' in outcome) {
      close();
      setShown({ ...NOTHING, done: { view: outcome.value, review: waitingRows(preview) } });
    } else {
      // Stopped by the person: the file is still on show, and nothing has to be told.
      const failure = outcome.error.code === 'cancelled' ? null : outcome.error;
      setShown({ ...NOTHING, file, draft, failure });
    }
  }, [api, file, draft, preview, listen, close]);
  const commands = useMemo(
    () => ({
      pick: () => void pick(),
      change: (part: Partial<ImportDraft>) => file !== null && start(file, { ...draft, ...part }, preview),
      retry: () => file !== null && start(file, draft, preview),
      commit: () => void commit(),
      stop: () => void api.imports.cancel({}),
      close,
    }),
    [api, file, draft, preview, pick, start, commit, close],
  );
  return useMemo(() => {
    const { importing, failure, done } = shown;
    const doing = importing ? 'importing' : reader.reading ? 'reading' : 'nothing';
    return { file, draft, preview, doing, fraction, error: failure ?? reader.error, done, ...commands };
  }, [shown, file, draft, preview, reader, fraction, commands]);
}

/** Rows of a file that make no transaction by themselves. */
export function waitingRows({ review }: ImportPreview): number {
  return review.reduce((sum, { count }) => sum + count, 0);
}

interface Reader {
  readonly preview: ImportPreview | null;
  readonly reading: boolean;
  readonly error: AppError | null;
  readonly read: (order: ImportOrder) => void;
  readonly forget: () => void;
}

/**
 * Previews one at a time: main refuses a second one. A newer order stops the one under way and is read after it; only the last one's
 * answer is shown.
 */
function usePreview(): Reader {
  const api = useApi();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [reading, setReading] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const wanted = useRef<ImportOrder | null>(null);
  const running = useRef(false);

  const run = useCallback(async () => {
    running.current = true;
    setReading(true);
    for (let order = wanted.current; order !== null; order = wanted.current) {
      const outcome = await outcomeOf(() => unwrap(api.imports.preview(order)));
      // Put aside, or overtaken by a newer order.
      if (wanted.current !== order) continue;
      wanted.current = null;
      if ('value' in outcome) setPreview(outcome.value);
      else if (outcome.error.code !== 'cancelled') setError(outcome.error);
    }
    running.current = false;
    setReading(false);
  }, [api]);
  const read = useCallback(
    (order: ImportOrder) => {
      wanted.current = order;
      setError(null);
      if (running.current) void api.imports.cancel({});
      else void run();
    },
    [api, run],
  );
  const forget = useCallback(() => {
    if (running.current) void api.imports.cancel({});
    wanted.current = null;
    setPreview(null);
    setError(null);
  }, [api]);
  useEffect(() => forget, [forget]);
  return useMemo(() => ({ preview, reading, error, read, forget }), [preview, reading, error, read, forget]);
}

type Settled<T> = { readonly value: T } | { readonly error: AppError };

async function outcomeOf<T>(work: () => Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error: asAppError(error) };
  }
}

/** How far main is with the file, anew from each call of the second. */
function useFraction(): [number | null, () => void] {
  const [fraction, setFraction] = useState<number | null>(null);
  const onProgress = useCallback(({ task, fraction: next }: EventPayload<'task.progress'>) => {
    if (task === 'import') setFraction(next);
  }, []);
  useAppEvent('task.progress', onProgress);
  const listen = useCallback(() => setFraction(null), []);
  return [fraction, listen];
}
