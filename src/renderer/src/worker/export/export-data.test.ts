import { describe, expect, it } from 'vitest';
import { compute } from '../../../../core/engine/compute.js';
import { writeResult } from '../../../../core/engine/result-text.js';
import { digestsOf } from '../../../../core/filing/digests.js';
import { readLedger, writeLedger } from '../../../../core/imports/ledger-file.js';
import { optionsOf } from '../../../../core/verify/verify-vectors.js';
import { readVectors } from '../../../../../test/support/vector-files.js';
import type { FilingData } from '../../../../core/filing/prepare-filing.js';
import { gatherFilingData } from './export-data.js';
import type { ExportKnown } from './export-protocol.js';

function gathered(ledger: string, result: string, known: ExportKnown): FilingData | null {
  const take = gatherFilingData();
  expect(take({ type: 'ledger', text: ledger })).toBeNull();
  expect(take({ type: 'result', text: result })).toBeNull();
  expect(take({ type: 'known', ...known })).toBeNull();
  return take({ type: 'digests', digests: digestsOf(ledger, result) });
}

describe('what the export worker is sent', () => {
  it.each(readVectors())('is the ledger, the result and their digests, of $name', (vector) => {
    const reading = readLedger(vector.ledger);
    if (!reading.ok) throw new Error('The example cannot be read.');
    const { ledger } = reading;
    for (const expectation of vector.expectations) {
      const result = compute(ledger, optionsOf(expectation), reading.issues);
      const texts = { ledgerText: writeLedger(ledger), resultText: writeResult(result) };
      const data = gathered(texts.ledgerText, texts.resultText, { accountNames: {} });
      expect(data?.result).toEqual(result);
      expect(new Set(data?.ledger.entries)).toEqual(new Set(ledger.entries));
      expect(data?.files).toEqual({ ...texts, digests: digestsOf(texts.ledgerText, texts.resultText) });
    }
  });

  it('names the records of an entry: its own id where none are told', () => {
    const sources = new Map([['e', ['r1', 'r2']]]);
    const data = gathered('{"entries":[]}', '{}', { accountNames: {}, sources });
    expect([data?.sourcesOf?.('e'), data?.sourcesOf?.('f')]).toEqual([['r1', 'r2'], ['f']]);
  });
});
