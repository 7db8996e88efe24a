import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportOrder } from '../../../core/contract/groups/imports.js';
import { AppError } from '../../../core/domain/app-error.js';
import { FILE_WORDS } from '../../../core/domain/failure-words/file-words.js';
import { readFailureWords } from '../../files/place-failure.js';
import { importer, type Importer } from '../../imports/importer.js';
import type { PreviewOrder } from '../../imports/preview-file.js';
import type { Store } from '../../store/open-store.js';
import { ensureLedger } from '../../sync/derive-ledger.js';
import type { Group } from '../group.js';
import type { Services } from '../services.js';

/** Hundredths: more steps than that are not seen. */
const STEPS = 100;

/** The page names a picked file by a token; it never learns a path, nor can it name one of its own. */
export function importHandlers({ profiles, storeDialogs, emit }: Services): Group<'imports'> {
  const picked = new Map<string, { readonly path: string; readonly name: string }>();
  const importers = new WeakMap<Store, Importer>();
  const running = new Set<AbortController>();
  const open = async (): Promise<Importer> => {
    const store = await profiles.current().store();
    let own = importers.get(store);
    if (own === undefined) {
      const onFraction = stepped((fraction) => emit('task.progress', { task: 'import', fraction, text: '' }));
      own = importer({ store, newId: randomUUID, now: () => new Date(), onFraction, derive: ensureLedger });
      importers.set(store, own);
    }
    return own;
  };
  const orderOf = ({ token, ...order }: ImportOrder): PreviewOrder => {
    const file = picked.get(token);
    if (file === undefined) throw new AppError('not-found', FILE_WORDS['pick-again']);
    return { ...order, path: file.path, fileName: file.name };
  };
  const cancellable = async <T>(work: (own: Importer, signal: AbortSignal) => Promise<T>): Promise<T> => {
    const abort = new AbortController();
    running.add(abort);
    try {
      return await work(await open(), abort.signal);
    } finally {
      running.delete(abort);
    }
  };
  const changed = (): void => {
    for (const what of ['imports', 'accounts', 'ledger'] as const) emit('data.changed', { what });
  };
  return {
    imports: {
      pick: async () => {
        const path = await storeDialogs.which('import', 'import', ['csv', 'json', 'txt'], null);
        if (path === null) return { file: null };
        const token = randomUUID();
        const name = basename(path);
        picked.set(token, { path, name });
        return { file: { token, name, bytes: await sizeOf(path) } };
      },
      preview: (order) => cancellable((own, signal) => own.preview(orderOf(order), signal)),
      commit: async (order) => {
        const done = await cancellable((own, signal) => own.commit(orderOf(order), signal));
        changed();
        return done;
      },
      list: async () => [...(await open()).list()],
      undo: async ({ id }) => {
        const removedRows = await (await open()).undo(id);
        changed();
        return { removedRows };
      },
      cancel: () => {
        for (const abort of running) abort.abort();
        return {};
      },
    },
  };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    throw new AppError('file-unreadable', readFailureWords(error), { cause: error });
  }
}

/** Tells a fraction when it has grown by a step, or starts anew. */
function stepped(tell: (fraction: number) => void): (fraction: number) => void {
  let last = -1;
  return (fraction) => {
    const step = Math.floor(fraction * STEPS);
    if (step === last) return;
    last = step;
    tell(fraction);
  };
}
