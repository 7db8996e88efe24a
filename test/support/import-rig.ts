import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importer, type Importer } from '../../src/main/imports/importer.js';
import type { PreviewOrder } from '../../src/main/imports/preview-file.js';
import type { Store } from '../../src/main/store/open-store.js';
import { ensureLedger } from '../../src/main/sync/derive-ledger.js';
import { openTestStore } from './profile.js';
import { temporaryFolder } from './temporary-folder.js';

export interface ImportRig {
  readonly store: Store;
  readonly imports: Importer;
  readonly write: (content: string | Uint8Array, name?: string) => PreviewOrder;
  readonly signal: AbortSignal;
}

/** An empty store, and files to import into it. */
export function importRig(): ImportRig {
  const store = openTestStore();
  const folder = temporaryFolder();
  let ids = 0;
  const imports = importer({
    store,
    newId: () => `id-${(ids += 1)}`,
    now: () => new Date(Date.UTC(2026, 0, 1) + ids),
    derive: ensureLedger,
  });
  const write: ImportRig['write'] = (content, name = 'export.csv') => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return { path, fileName: name, format: null, mapping: null, accountId: null, accountName: null };
  };
  return { store, imports, write, signal: new AbortController().signal };
}
