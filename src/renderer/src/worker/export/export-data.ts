import type { Ledger } from '../../../../core/domain/ledger-entry.js';
import type { Result } from '../../../../core/domain/result.js';
import type { FilingData } from '../../../../core/filing/prepare-filing.js';
import type { ExportKnown, ExportPart } from './export-protocol.js';

/**
 * Takes what the ledger worker sends, part by part, and gives the whole with the last one. Each text is read while the next is written
 * over there.
 */
export function gatherFilingData(): (part: ExportPart) => FilingData | null {
  let ledger: ReadText<Ledger> | null = null;
  let result: ReadText<Result> | null = null;
  return (part) => {
    if (part.type === 'ledger') ledger = readText(part.text);
    if (part.type === 'result') result = readText(part.text);
    if (part.type !== 'known') return null;
    if (ledger === null || result === null) throw new Error('The ledger or the result was not sent.');
    return filingData(ledger, result, part);
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
  { digests, accountNames, sources, conversions }: ExportKnown,
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
