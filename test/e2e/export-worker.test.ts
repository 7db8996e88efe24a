import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GZIP_PORT_CHANNEL } from '../../src/core/contract/channels.js';
import { WORKBOOK_ROWS } from '../../src/core/export/workbook.js';
import { launchApp, type RunningApp } from '../support/electron-app.js';

/** What a sheet of a spreadsheet can hold. */
const SHEET_ROWS = 1_048_576;

interface Told {
  readonly failed?: { readonly code: string; readonly message: string };
  /** The file's name, and how many lines it has as text. */
  readonly file?: { readonly name: string; readonly lines: number };
  /** Rows in all, as first told for a workbook. */
  readonly total?: number;
}

/**
 * Has the app's own export worker, as it is built, write the Transactions of a ledger of so many entries; a workbook is cancelled as soon
 * as it is begun. Answers what it comes to: a failure or a file.
 */
function writeTransactions(page: Page, format: 'xlsx' | 'csv', entries: number): Promise<Told> {
  const asset = readdirSync(resolve('out', 'renderer', 'assets')).find((name) => name.startsWith('export.worker'));
  return page.evaluate(
    ([address, wanted, count, channel]) =>
      new Promise<Told>((done, reject) => {
        const worker = new Worker(address, { type: 'module' });
        let total = 0;
        const finish = (told: Told): void => {
          worker.terminate();
          done(told);
        };
        worker.addEventListener('error', () => reject(new Error('The worker broke.')));
        worker.addEventListener('message', ({ data }) => {
          if (data.type === 'failed') finish({ total, failed: { code: data.code, message: data.message } });
          if (data.type === 'progress' && data.total > 0 && total === 0 && wanted === 'xlsx') {
            total = data.total;
            worker.postMessage({ type: 'cancel' }, []);
          }
          if (data.type === 'file') {
            const lines = data.file.bytes.reduce((sum: number, byte: number) => sum + Number(byte === 10), 0);
            finish({ file: { name: data.file.name, lines } });
          }
        });
        const own = (at: number) => ({
          id: `e${at}`,
          time: '2025-01-02T00:00:00Z',
          account: 'a',
          kind: 'deposit',
          in: { asset: 'USD', amount: '1' },
        });
        const head = { rules: 'generic', method: 'fifo', scope: 'universal', timezone: 'UTC', currency: 'USD' };
        const none = { disposals: [], income: [], holdings: [], years: [], issues: [] };
        const { port1, port2 } = new MessageChannel();
        const options = { rules: 'generic', timezone: 'UTC' };
        const made = { appVersion: '1', madeOn: '2026-11-21', sheets: ['Transactions'], options };
        worker.postMessage({ type: 'data' }, [port1]);
        const pass = ({ data, ports: [port] }: MessageEvent): void => {
          if (data !== channel || port === undefined) return;
          window.removeEventListener('message', pass);
          worker.postMessage({ type: 'gzip' }, [port]);
        };
        window.addEventListener('message', pass);
        void window.lotbook.files.openGzip({});
        worker.postMessage({ type: 'start', order: { ...made, year: 'all', formats: [wanted] } }, []);
        const list = Array.from({ length: count }, (_, at) => own(at));
        const ledger = JSON.stringify({ format: 'lotbook-ledger/1', currency: 'USD', entries: list });
        port2.postMessage({ type: 'ledger', text: ledger });
        port2.postMessage({ type: 'result', text: JSON.stringify({ format: 'lotbook-result/1', ...head, ...none }) });
        port2.postMessage({ type: 'known', accountNames: {} });
        port2.postMessage({ type: 'digests', digests: { ledger: '', result: '' } });
      }),
    [`app://ui/assets/${asset}`, format, entries, GZIP_PORT_CHANNEL] as const,
  );
}

describe('the app’s export worker and very many rows', () => {
  let running: RunningApp;
  let page: Page;
  const dir = mkdtempSync(join(tmpdir(), 'lotbook-worker-'));
  beforeAll(async () => {
    const nowhere = 'http://127.0.0.1:9/v1';
    running = await launchApp({ dir, apiUrl: nowhere, connectUrl: nowhere });
    ({ page } = running);
  });
  afterAll(async () => {
    await running.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('begins a workbook of 200,000 rows and stops when told to; beyond them it offers CSV, and says why', async () => {
    expect(await writeTransactions(page, 'xlsx', WORKBOOK_ROWS)).toEqual({
      total: WORKBOOK_ROWS,
      failed: { code: 'cancelled', message: expect.any(String) },
    });
    expect(await writeTransactions(page, 'xlsx', WORKBOOK_ROWS + 1)).toEqual({
      total: 0,
      failed: {
        code: 'too-many-rows',
        message: expect.stringMatching(/has 200001 rows\. .* too slow to open and to recalculate: choose CSV/),
      },
    });
  });

  it('writes as CSV what no sheet of a spreadsheet could hold', async () => {
    const rows = SHEET_ROWS + 1;
    expect(await writeTransactions(page, 'csv', rows)).toEqual({
      file: { name: 'lotbook-generic-all-transactions.csv', lines: rows + 1 },
    });
  }, 120_000);
});
