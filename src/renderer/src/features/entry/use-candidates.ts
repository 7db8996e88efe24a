import { useCallback } from 'react';
import type { DepositEntry, WithdrawalEntry } from '../../../../core/domain/ledger-entry.js';
import { Dec } from '../../../../core/domain/decimal.js';
import { useLoad } from '../../ui/use-load.js';
import { zonedDate } from '../../ui/zoned-time.js';
import type { RowView } from '../../worker/protocol.js';
import { NO_FILTER } from '../../worker/rows/row-filter.js';
import { useLedger } from '../../worker/use-ledger.js';
import type { ReadyLedger } from '../shell/LedgerGate.js';
import { useSession } from '../shell/session.js';

const DAY_MS = 86_400_000;
/** A chain or a bank may take days, and a person's clock may be off. */
const DAYS_AROUND = 30;
/** Candidates looked at; the best of them are shown. */
const LOOKED_AT = 500;
const SHOWN = 12;

export interface Candidate {
  readonly row: RowView & { readonly entry: DepositEntry | WithdrawalEntry };
  /** From the withdrawal to the deposit, in milliseconds; negative where the deposit came first. */
  readonly delay: number;
}

/** Other sides that a movement may have: the same asset, near in time, closest in amount first. */
export function useCandidates(entry: DepositEntry | WithdrawalEntry, { version }: ReadyLedger) {
  const ledger = useLedger();
  const { settings } = useSession();
  const zone = settings.timezone;
  const load = useCallback(async (): Promise<readonly Candidate[]> => {
    const at = Date.parse(entry.time);
    const day = (offset: number): string => zonedDate(new Date(at + offset * DAY_MS).toISOString(), zone);
    const { asset } = entry.kind === 'deposit' ? entry.in : entry.out;
    const { rows } = await ledger.ask('rows', {
      ledger: version,
      filter: {
        ...NO_FILTER,
        kind: entry.kind === 'deposit' ? 'withdrawal' : 'deposit',
        assets: [asset],
        from: day(-DAYS_AROUND),
        to: day(DAYS_AROUND),
      },
      sort: { by: 'time', order: 'ascending' },
      zone,
      from: 0,
      to: LOOKED_AT,
      options: null,
    });
    return nearest(entry, rows);
  }, [ledger, version, entry, zone]);
  return useLoad(load);
}

function nearest(entry: DepositEntry | WithdrawalEntry, rows: readonly RowView[]): readonly Candidate[] {
  const wanted = amountOf(entry);
  const candidates = rows.flatMap((row): Candidate[] => {
    const other = row.entry;
    if ((other.kind !== 'deposit' && other.kind !== 'withdrawal') || other.kind === entry.kind || row.ignored)
      return [];
    const delay = Date.parse(other.time) - Date.parse(entry.time);
    return [{ row: { ...row, entry: other }, delay: other.kind === 'deposit' ? delay : -delay }];
  });
  const apart = ({ row }: Candidate): Dec => amountOf(row.entry).minus(wanted).abs();
  candidates.sort((a, b) => apart(a).comparedTo(apart(b)) || Math.abs(a.delay) - Math.abs(b.delay));
  return candidates.slice(0, SHOWN);
}

function amountOf(entry: DepositEntry | WithdrawalEntry): Dec {
  return new Dec(entry.kind === 'deposit' ? entry.in.amount : entry.out.amount);
}
