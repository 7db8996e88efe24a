import type { Ledger } from '../../../../core/domain/ledger-entry.js';
import type { Result } from '../../../../core/domain/result.js';
import type { FilingData } from '../../../../core/filing/prepare-filing.js';
import type { Digests } from '../../../../core/reports/report-input.js';
import type { ExportKnown, ExportPart } from './export-protocol.js';

/**
 * Takes what the ledger worker sends, part by part, and gives the whole with the last one. Each text is read while the next is written
 * over there.
 */
export function gatherFilingData(): (part: ExportPart) => FilingData | null {
  let ledger: ReadText<Ledger> | null = null;
  let result: ReadText<Result> | null = null;
  let known: ExportKnown | null = null;
  return (part) => {
    switch (part.type) {
      case 'ledger':
        ledger = readText(part.text);
        return null;
      case 'result':
        result = readText(part.text);
        return null;
      case 'known':
        known = part;
        return null;
      case 'digests':
        if (ledger === null || result === null || known === null) throw new Error('A part of the ledger was not sent.');
        return filingData(ledger, result, known, part.digests);
      default:
        return part satisfies never;
    }
  };
}

interface ReadText<T> {
  readonly text: string;
  readonly value: T;
}

/** A text that was written a moment ago by this app, from a value of the type. */
function readText<T>(text: string): ReadText<T> {
  return { text, value: JSON.parse(text) };
}

function filingData(
  ledger: ReadText<Ledger>,
  result: ReadText<Result>,
  { accountNames, sources, conversions }: ExportKnown,
  digests: Digests,
): FilingData {
  return {
    accountNames,
    ...(conversions === undefined ? {} : { conversions }),
    ledger: ledger.value,
    result: result.value,
    files: { ledgerText: ledger.text, resultText: result.text, digests },
    // A message carries no function: an entry without records of its own is one of a file, known by its id.
    ...(sources === undefined ? {} : { sourcesOf: (entry: string) => sources.get(entry) ?? [entry] }),
  };
}
