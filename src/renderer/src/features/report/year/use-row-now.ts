import type { DisposalRow, EntryView, IncomeRow } from '../../../worker/protocol.js';
import { useEntry } from '../../entry/use-entry.js';
import type { ReadyLedger } from '../../shell/LedgerGate.js';

/** A row that was opened, in the result of now. */
export interface RowNow<R> {
  /** `null` where the result has it no more. */
  readonly row: R | null;
  readonly currency: string;
  /** Of the ledger that `row.index` is a place in the result of; 0 until that is known. */
  readonly version: number;
}

interface Opened<R> {
  readonly row: R;
  /** Of its figures. */
  readonly currency: string;
}

/** A drawer may stay open while a decision, a sync or a setting makes another result: it shows what became of its row. */
export function useDisposalNow(opened: Opened<DisposalRow>, ledger: ReadyLedger): RowNow<DisposalRow> {
  return useRowNow(opened, ledger, ({ disposals }) => disposalNow(opened.row, disposals));
}

export function useIncomeNow(opened: Opened<IncomeRow>, ledger: ReadyLedger): RowNow<IncomeRow> {
  return useRowNow(opened, ledger, ({ income }) => incomeNow(opened.row, income));
}

function useRowNow<R extends { readonly entry: string }>(
  { row, currency }: Opened<R>,
  ledger: ReadyLedger,
  find: (view: EntryView) => R | null,
): RowNow<R> {
  const entry = useEntry(row.entry, ledger);
  switch (entry.state) {
    case 'loading':
      return { row, currency, version: 0 };
    case 'failed':
      return { row, currency, version: ledger.version };
    case 'ready': {
      const version = entry.current ? ledger.version : 0;
      if (entry.value === null) return { row: null, currency, version };
      return { row: find(entry.value), currency: entry.value.currency, version };
    }
  }
}

/** Which of an entry's slices is the one that was opened: its lot, its amount and its place may be others by now. */
export function disposalNow(opened: DisposalRow, slices: readonly DisposalRow[]): DisposalRow | null {
  const alike = slices.filter(({ asset, kind }) => asset === opened.asset && kind === opened.kind);
  const ofLot = alike.filter(
    ({ acquiredEntry, match }) => acquiredEntry === opened.acquiredEntry && match === opened.match,
  );
  const equal = ofLot.filter(({ amount }) => amount === opened.amount);
  return equal.find(({ index }) => index === opened.index) ?? equal[0] ?? only(ofLot) ?? only(alike);
}

function incomeNow(opened: IncomeRow, rows: readonly IncomeRow[]): IncomeRow | null {
  const alike = rows.filter(({ asset }) => asset === opened.asset);
  return alike.find(({ category, amount }) => category === opened.category && amount === opened.amount) ?? only(alike);
}

function only<R>(rows: readonly R[]): R | null {
  return rows.length === 1 ? (rows[0] ?? null) : null;
}
