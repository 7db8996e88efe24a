import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { brokerRowsOf } from '../../src/core/decisions/broker-rows.js';
import { listDecisions } from '../../src/main/store/decisions.js';
import { saveSettings, loadSettings } from '../../src/main/store/settings.js';
import { redoStep, takeDecisions, undoStep } from '../../src/main/sync/decide.js';
import { storedLedger } from '../../src/main/sync/export-ledger.js';
import { builtCli, type Cli } from '../support/cli.js';
import { openTestStore, TEST_KEY } from '../support/profile.js';
import { connectedSandbox, syncWith } from '../support/sync-rig.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let cli: Cli;
beforeAll(async () => {
  cli = await builtCli();
});

const now = (): Date => new Date(Date.UTC(2026, 10, 1));
const ROW = {
  broker: 'X Markets',
  asset: 'NOTHELD',
  amount: '3',
  sold: '2025-03-04',
  acquired: null,
  proceeds: '10',
  cost: null,
  costReported: false,
  term: null,
} as const;

it('rows of a broker are kept, undone and done again, leave the ledger as it is, and come into the report with those of a file', async () => {
  const dir = temporaryFolder();
  const store = openTestStore(dir);
  await syncWith(store, await connectedSandbox());
  const before = storedLedger(store.db);
  const inForce = () => brokerRowsOf(listDecisions(store.db).filter(({ undoneAt }) => undoneAt === null));

  await takeDecisions(store, [{ kind: 'broker-row', id: 'kept', row: ROW }], now);
  expect(storedLedger(store.db)).toEqual(before);
  expect(inForce()).toEqual([{ id: 'kept', ...ROW }]);
  expect(listDecisions(store.db)[0]).toMatchObject({ conflict: null });
  await undoStep(store, undefined, now);
  expect(inForce()).toEqual([]);
  await redoStep(store, now);
  expect(inForce()).toHaveLength(1);
  saveSettings(store.db, { ...loadSettings(store.db), filingStatus: 'married-separately' });
  store.close();

  const file = join(dir, 'form.csv');
  writeFileSync(file, 'Asset,Units,Date sold,Proceeds\nALSONOT,2,05/06/2025,77\n');
  const out = join(dir, 'out');
  const env = { LOTBOOK_DATABASE_KEY: TEST_KEY };
  const words = ['report', '--data-dir', dir, '--rules', 'us', '--year', '2025', '--format', 'csv', '--out', out];
  expect(await cli.run([...words, '--broker-rows', file], { env })).toMatchObject({ code: 0, stderr: '' });
  const table = readFileSync(join(out, 'lotbook-us-2025-1099-da.csv'), 'utf8');
  expect(table).toContain('NOTHELD,3,,03/04/2025,,10');
  expect(table).toContain('ALSONOT,2,,05/06/2025,,77');

  writeFileSync(file, 'Asset,Units,Date sold,Proceeds\nX,2,05/46/2025,77\n');
  const refused = await cli.run([...words, '--broker-rows', file], { env });
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('line 2, Date sold: There is no date');
});
