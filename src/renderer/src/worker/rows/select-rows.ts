import type { LedgerRow } from '../../../../core/contract/ledger-port.js';
import type { LedgerEntry } from '../../../../core/domain/ledger-entry.js';
import { calendarOf, parseInstant } from '../../../../core/domain/tax-date.js';
import type { RowFilter, RowState } from '../protocol.js';
import type { RowIndex } from './row-index.js';
import { isEdited, openNotes } from './open-notes.js';
import { isIncomplete, type RowMarks } from './row-marks.js';

type Test = (at: number) => boolean;

/**
 * Positions of the rows that pass the filter, oldest first. `marks` are what the engine found about entries, `zone` is the IANA time
 * zone of the filter's days. Tests that read numbers come before the one that reads text.
 */
export function selectRows(index: RowIndex, filter: RowFilter, marks: RowMarks, zone: string): Uint32Array {
  const tests = testsOf(index, filter, marks, zone);
  const found = new Uint32Array(index.rows.length);
  if (tests.length === 0) return found.map((_, at) => at);
  let count = 0;
  for (let at = 0; at < found.length; at += 1) {
    if (tests.every((test) => test(at))) found[count++] = at;
  }
  return found.subarray(0, count);
}

function testsOf(index: RowIndex, filter: RowFilter, marks: RowMarks, zone: string): readonly Test[] {
  const { kind, account, assets, state, text } = filter;
  const tests: Test[] = [];
  const ofRow = (test: (row: LedgerRow) => boolean): Test => {
    return (at) => {
      const row = index.rows[at];
      return row !== undefined && test(row);
    };
  };
  if (kind !== null) tests.push((at) => index.kinds[at] === kind);
  tests.push(...dayTests(index, filter, zone));
  if (assets.length > 0) tests.push(assetTest(index, assets));
  if (account !== null) tests.push(ofRow(({ entry }) => touches(entry, account)));
  if (state !== 'all') tests.push(ofRow((row) => isInState(row, state, marks)));
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length > 0) {
    const words = index.words();
    tests.push((at) => wanted.every((word) => words[at]?.includes(word) === true));
  }
  return tests;
}

function dayTests(index: RowIndex, { from, to }: RowFilter, zone: string): readonly Test[] {
  const first = dayOf(from);
  const last = dayOf(to);
  if (first === null && last === null) return [];
  const calendar = calendarOf(zone);
  return [
    (at) => {
      const day = calendar(index.instants[at] ?? 0);
      return (first === null || day >= first) && (last === null || day <= last);
    },
  ];
}

/** Whole days since 1970-01-01 of `2024-03-05`. */
function dayOf(date: string | null): number | null {
  const instant = date === null ? null : parseInstant(`${date}T00:00:00Z`);
  return instant === null ? null : instant / 86_400_000;
}

function assetTest(index: RowIndex, wanted: readonly string[]): Test {
  const chosen = Uint8Array.from(index.assets, (asset) => (wanted.includes(asset) ? 1 : 0));
  const { assetsFrom, assetsOf } = index;
  return (at) => {
    const end = assetsFrom[at + 1] ?? 0;
    for (let place = assetsFrom[at] ?? 0; place < end; place += 1) {
      if (chosen[assetsOf[place] ?? -1] === 1) return true;
    }
    return false;
  };
}

function touches(entry: LedgerEntry, account: string): boolean {
  return entry.account === account || (entry.kind === 'transfer' && entry.to === account);
}

function isInState(row: LedgerRow, state: Exclude<RowState, 'all'>, marks: RowMarks): boolean {
  const mark = marks.get(row.entry.id);
  switch (state) {
    case 'review':
      return row.ignored !== true && (openNotes(row).length > 0 || (mark !== undefined && mark.open.length > 0));
    case 'edited':
      return isEdited(row);
    case 'noted':
      return row.remark !== undefined && row.remark !== '';
    case 'ignored':
      return row.ignored === true;
    case 'incomplete':
      return row.ignored !== true && mark !== undefined && isIncomplete(mark);
    default:
      return state satisfies never;
  }
}
