import { expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../domain/ledger-entry.js';
import { compute } from '../engine/compute.js';
import { sealYear } from '../seals/seal-year.js';
import { writeSeal } from '../seals/seal-text.js';
import { table, trade } from './filing.fixture.js';
import { prepareFiling } from './prepare-filing.js';
import { sealNote } from './seal-note.js';

const options = { rules: 'us', timezone: 'UTC' } as const;
const ledgerOf = (...entries: readonly LedgerEntry[]): Ledger => ({
  format: 'lotbook-ledger/1',
  currency: 'USD',
  entries,
});
const bought = (id: string, year: string, price: string): LedgerEntry =>
  trade(id, `${year}-03-01`, 'a', `${price} USD`, '1 X');
const sold = trade('s', '2024-05-01', 'a', '1 X', '150 USD');
const sealed = ledgerOf(bought('b', '2023', '100'), sold);

/** What the report of 2024 says where the year was sealed with the ledger above: of Method, and of the forms before any figure. */
function told(ledger: Ledger) {
  const seal = writeSeal(
    sealYear({
      ledger: sealed,
      options,
      result: compute(sealed, options),
      year: '2024',
      sealedAt: '2025-04-15T12:00:00.000Z',
      appVersion: '1',
    }),
  );
  const result = compute(ledger, options);
  const note = sealNote(seal, { ledger, result, options, appVersion: '1' });
  const order = { options, year: '2024', appVersion: '1', madeOn: '2026-11-21' };
  const filing = prepareFiling({ ledger, result, accountNames: {}, seal: note }, order);
  const { sheets } = filing.report;
  return {
    method: table(filing, 'Method')
      .filter(([section]) => section === 'Seal')
      .map(([, item, , detail]) => `${item}: ${detail}`),
    notes: ['Form 8949', 'Schedule D'].map((name) => sheets.find((sheet) => sheet.name === name)?.notes[0]),
  };
}

it('a purchase found later that comes first: what was sealed, what is now, and why', () => {
  // Sealed 150 − 100 = 50; the unit of 2022 for 120 leaves first: 150 − 120 = 30.
  const { method, notes } = told(ledgerOf(bought('a', '2022', '120'), ...sealed.entries));
  expect(method).toContain('Since then: changed: compare before this report is filed');
  expect(method.find((line) => line.startsWith('Figures'))).toContain('gain: sealed 50, now 30');
  expect(method).toContain('Entries, changed: a: added');
  expect(method).toContain('Disposals, changed: s X: sealed 50 USD, now no row; s X: sealed no row, now 30 USD');
  const words =
    'The year 2024 was sealed on 2025-04-15; this report is no longer what was sealed: compare both before it is filed. Method says what changed.';
  expect(notes).toEqual([words, words]);
});

it('a year that is as it was sealed says so, whatever later years brought', () => {
  const { method, notes } = told(ledgerOf(...sealed.entries, bought('c', '2025', '200')));
  expect(method[1]).toBe('Since then: unchanged');
  expect(method.join()).not.toContain('changed:');
  expect(notes.join()).not.toContain('sealed');
});
