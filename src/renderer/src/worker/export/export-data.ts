import { bytesToHex } from '@noble/hashes/utils.js';
import type { Ledger } from '../../../../core/domain/ledger-entry.js';
import type { Result } from '../../../../core/domain/result.js';
import type { FilingData } from '../../../../core/filing/prepare-filing.js';
import type { ExportData } from './export-protocol.js';

/** Ledger and result read from their texts, while the runtime digests these in a thread of its own. */
export async function filingData({ ledgerText, resultText, sources, ...known }: ExportData): Promise<FilingData> {
  const pending = Promise.all([sha256Hex(ledgerText), sha256Hex(resultText)]);
  // Both were written a moment ago by this app, from values of these types.
  const ledger: Ledger = JSON.parse(ledgerText);
  const result: Result = JSON.parse(resultText);
  const [ledgerDigest, resultDigest] = await pending;
  return {
    ...known,
    ledger,
    result,
    files: { ledgerText, resultText, digests: { ledger: ledgerDigest, result: resultDigest } },
    // A message carries no function: an entry without records of its own is one of a file, known by its id.
    ...(sources === undefined ? {} : { sourcesOf: (entry: string) => sources.get(entry) ?? [entry] }),
  };
}

/** The runtime's own SHA-256, for texts of many megabytes. */
async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return bytesToHex(new Uint8Array(digest));
}
