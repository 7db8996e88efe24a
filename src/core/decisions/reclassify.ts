import type { Decision } from '../contract/groups/decisions.js';
import type { EntryKind, LedgerEntry, Leg, SpendEntry } from '../domain/ledger-entry.js';
import { DECISION_FAULTS, type DecisionFault } from './decision-words.js';
import { feesOf } from './legs-of-entry.js';

type Reclassify = Extract<Decision, { kind: 'reclassify' }>;

export type Reclassified =
  /** The entry under its own id, then its fees where the new kind can hold none. */
  | { readonly ok: true; readonly entries: readonly [LedgerEntry, ...LedgerEntry[]] }
  | { readonly ok: false; readonly fault: DecisionFault };

const ARRIVING: ReadonlySet<EntryKind> = new Set(['deposit', 'income', 'gift-in', 'opening', 'split', 'unstake']);
const LEAVING: ReadonlySet<EntryKind> = new Set([
  'withdrawal',
  'spend',
  'gift-out',
  'donation',
  'lost',
  'fee',
  'stake',
]);
const LOCKS: ReadonlySet<EntryKind> = new Set(['stake', 'unstake']);
const WITH_FEES: ReadonlySet<EntryKind> = new Set(['withdrawal', 'spend', 'transfer']);

/**
 * The entry as the kind that the person says it is. Units, time and account stay; what arrived can only become another arrival, and what
 * left another departure. Money from abroad may lack the value that its new kind needs: `checkEntry` tells.
 */
export function reclassify(entry: LedgerEntry, decision: Reclassify): Reclassified {
  const { as } = decision;
  const arriving = ARRIVING.has(entry.kind);
  const fault = faultOf(entry.kind, as, arriving);
  if (fault !== null) return { ok: false, fault };
  const made = entryAs({ ...unitsOf(entry), arriving }, entry, decision);
  if (typeof made === 'string') return { ok: false, fault: made };
  const apart = WITH_FEES.has(as) ? [] : feesOf(entry);
  const head = { time: entry.time, account: entry.account, kind: 'fee' } as const;
  return {
    ok: true,
    entries: [made, ...apart.map((out, index) => ({ ...head, id: `${entry.id}/fee-${index}`, out }))],
  };
}

function faultOf(kind: EntryKind, as: EntryKind, arriving: boolean): DecisionFault | null {
  if (kind === 'transfer') return DECISION_FAULTS['take-transfer-apart'];
  if (kind === 'trade' || as === 'trade') return DECISION_FAULTS['trade-anew'];
  if (as === 'transfer' || (LOCKS.has(kind) && LOCKS.has(as))) return null;
  if (arriving) return ARRIVING.has(as) ? null : DECISION_FAULTS['stay-arrival'];
  return LEAVING.has(as) ? null : DECISION_FAULTS['stay-departure'];
}

interface Units {
  readonly leg: Leg;
  readonly head: Pick<LedgerEntry, 'id' | 'time' | 'account'>;
  readonly arriving: boolean;
}

/** The entry of the new kind; or what is missing for it. */
function entryAs(
  { leg, head, arriving }: Units,
  entry: LedgerEntry,
  decision: Reclassify,
): LedgerEntry | DecisionFault {
  const { as } = decision;
  const fees = feesOf(entry).length === 0 ? {} : { fees: feesOf(entry) };
  const hash = 'hash' in entry && entry.hash !== undefined ? { hash: entry.hash } : {};
  switch (as) {
    case 'income': {
      const category = decision.category ?? (entry.kind === 'income' ? entry.category : undefined);
      return category === undefined ? DECISION_FAULTS['no-category'] : { ...head, kind: as, in: leg, category };
    }
    case 'gift-in':
    case 'opening': {
      const basis = decision.basis ?? ('basis' in entry ? entry.basis : undefined);
      return basis === undefined ? DECISION_FAULTS['no-basis'] : { ...head, kind: as, in: leg, basis };
    }
    case 'transfer':
      return transferWith({ leg, head, arriving }, fees, decision.wallet);
    case 'stake':
    case 'unstake':
      return { ...head, kind: as, asset: leg.asset, amount: leg.amount };
    case 'deposit':
      return { ...head, kind: as, in: leg, ...hash };
    case 'withdrawal':
      return { ...head, kind: as, out: leg, ...hash, ...fees };
    case 'split':
      return { ...head, kind: as, in: leg };
    case 'spend':
      return { ...head, kind: as, out: leg, ...fees, ...lotsOf(entry) };
    case 'gift-out':
    case 'donation':
      return { ...head, kind: as, out: leg, ...lotsOf(entry) };
    case 'lost':
    case 'fee':
      return { ...head, kind: as, out: leg };
    case 'trade':
      return DECISION_FAULTS['trade-by-hand'];
    default:
      return as satisfies never;
  }
}

/** To, or for what arrived from, a wallet of the person's own that is not connected. */
function transferWith(
  { leg, head, arriving }: Units,
  fees: object,
  wallet: string | undefined,
): LedgerEntry | DecisionFault {
  if (wallet === undefined) return DECISION_FAULTS['no-other-end'];
  if (wallet === head.account) return DECISION_FAULTS['own-other-end'];
  const ends = arriving ? { account: wallet, to: head.account } : { to: wallet };
  return { ...head, kind: 'transfer', asset: leg.asset, amount: leg.amount, ...ends, ...fees };
}

function unitsOf(entry: LedgerEntry): Omit<Units, 'arriving'> {
  const head = { id: entry.id, time: entry.time, account: entry.account };
  if ('in' in entry) return { head, leg: entry.in };
  return { head, leg: 'out' in entry ? entry.out : { asset: entry.asset, amount: entry.amount } };
}

/** Named lots stay named for another disposal. */
function lotsOf(entry: LedgerEntry): Pick<SpendEntry, 'lots' | 'identifiedAt' | 'identifiedBy'> {
  if (!('lots' in entry) || entry.lots === undefined) return {};
  const { lots, identifiedAt, identifiedBy } = entry;
  return {
    lots,
    ...(identifiedAt === undefined ? {} : { identifiedAt }),
    ...(identifiedBy === undefined ? {} : { identifiedBy }),
  };
}
