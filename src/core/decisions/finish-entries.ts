import type { LedgerEntry, Leg, SpendEntry } from '../domain/ledger-entry.js';
import { Dec, ZERO } from '../domain/decimal.js';
import type { MatchedEntry } from '../transfers/match-transfers.js';
import { withoutAnswered } from './answered-notes.js';
import { checkEntry } from './check-entry.js';
import type { DecisionInForce } from './decided-ledger.js';
import { DECISION_FAULTS, type DecisionFault } from './decision-words.js';
import { holds, markDecided, refuse, type Desk } from './desk.js';
import { feesOf, legOf, legUnits, unitsOf } from './legs-of-entry.js';
import { valueFault } from './reshape-entries.js';
import type { Said, SaidOf } from './said.js';

/** Entries that decisions name as they stand after matching; a deposit that became part of a transfer leads to it. */
export interface Matched {
  readonly byId: Map<string, MatchedEntry>;
  readonly transferOf: ReadonlyMap<string, string>;
}

type Finishing = Said<'value' | 'basis' | 'lots'>;

/** Values of fees, cost of what arrived, named lots and notes: what is said about the entry as it is shown. Answers the notes by entry. */
export function finishEntries(desk: Desk, matched: Matched, said: SaidOf): ReadonlyMap<string, string> {
  const fees = said.value.filter(({ decision }) => decision.leg.startsWith('fees/'));
  for (const one of fees) change(desk, matched, one, (entry) => withFeeValue(desk, entry, one));
  for (const one of said.basis) change(desk, matched, one, (entry) => withBasis(entry, one));
  for (const one of said.lots) change(desk, matched, one, (entry) => withLots(matched, entry, one));
  for (const one of said.leave) leaveOpen(desk, matched, one);
  return notesOf(desk, matched, said.note);
}

/** Nothing changes but that the entry shows it; whether it still is the same question, `leftAsIs` tells. */
function leaveOpen(desk: Desk, { byId, transferOf }: Matched, said: Said<'leave'>): void {
  const { target, kind } = said.decision;
  const id = byId.has(target) ? target : transferOf.get(target);
  const mapped = desk.mapped.get(target);
  if (id === undefined || mapped === undefined) refuse(desk, said, DECISION_FAULTS.gone);
  else if (holds(desk, said, unitsOf(mapped.entry))) markDecided(desk, id, kind);
}

type Change = { readonly entry: object; readonly about: string } | DecisionFault;

function change(
  desk: Desk,
  { byId, transferOf }: Matched,
  said: Finishing,
  make: (entry: LedgerEntry) => Change,
): void {
  const { target, kind } = said.decision;
  const matched = byId.get(target);
  if (matched === undefined)
    return refuse(desk, said, transferOf.has(target) ? DECISION_FAULTS['in-transfer'] : DECISION_FAULTS.gone);
  const made = make(matched.entry);
  if (typeof made === 'string') return refuse(desk, said, made);
  if (!holds(desk, said, made.about)) return;
  const check = checkEntry(made.entry, desk.currency, 'correct');
  if (!check.ok) return refuse(desk, said, check.fault);
  byId.set(target, { ...matched, entry: check.entry, notes: withoutAnswered(matched.notes, kind) });
  markDecided(desk, target, kind);
}

function withFeeValue(desk: Desk, entry: LedgerEntry, { decision: { leg: name, value } }: Said<'value'>): Change {
  const leg = legOf(entry, name);
  const fault = valueFault(leg, desk.currency);
  if (fault !== null) return fault;
  const fees = feesOf(entry).map((fee): Leg => (fee === leg ? { ...fee, value } : fee));
  return { entry: { ...entry, fees }, about: legUnits(leg) };
}

/** A deposit with a known cost is a balance brought forward: units acquired before, arriving now. */
function withBasis(entry: LedgerEntry, { decision: { cost, acquired } }: Said<'basis'>): Change {
  if (entry.kind !== 'deposit' && entry.kind !== 'gift-in' && entry.kind !== 'opening')
    return entry.kind === 'transfer' ? DECISION_FAULTS['in-transfer'] : DECISION_FAULTS['no-cost'];
  if (Date.parse(acquired) > Date.parse(entry.time)) return DECISION_FAULTS['acquired-late'];
  const { id, time, account, in: leg } = entry;
  const kind = entry.kind === 'deposit' ? 'opening' : entry.kind;
  return { entry: { id, time, account, kind, in: leg, basis: { cost, acquired } }, about: legUnits(leg) };
}

/** When the lots were named: as the person states it, else when they said so here. A sentence where that cannot be. */
function identification({ at, decision: { identifiedAt, evidence } }: Said<'lots'>): Identification | DecisionFault {
  if (identifiedAt === undefined && evidence === undefined) return { identifiedAt: at };
  if (identifiedAt === undefined || evidence === undefined) return DECISION_FAULTS['named-elsewhere'];
  if (Date.parse(identifiedAt) > Date.parse(at)) return DECISION_FAULTS['named-later'];
  return { identifiedAt, identifiedBy: evidence };
}

type Identification = Pick<SpendEntry, 'identifiedAt' | 'identifiedBy'>;

function withLots({ byId }: Matched, entry: LedgerEntry, said: Said<'lots'>): Change {
  const { lots } = said.decision;
  if (entry.kind !== 'trade' && entry.kind !== 'spend' && entry.kind !== 'gift-out' && entry.kind !== 'donation')
    return DECISION_FAULTS['no-lots'];
  const { lots: _, identifiedAt: __, identifiedBy: ___, ...bare } = entry;
  const about = legUnits(entry.out);
  if (lots.length === 0) return { entry: bare, about };
  const strange = lots.some((lot) => legOf(byId.get(lot.entry)?.entry ?? entry, 'in')?.asset !== entry.out.asset);
  if (strange) return DECISION_FAULTS['strange-lot'];
  const named = lots.reduce((sum, { amount }) => sum.plus(amount), ZERO);
  if (named.gt(new Dec(entry.out.amount))) return DECISION_FAULTS['too-much-named'];
  const identified = identification(said);
  return typeof identified === 'string' ? identified : { entry: { ...bare, lots, ...identified }, about };
}

function notesOf(
  desk: Desk,
  { byId, transferOf }: Matched,
  notes: readonly Said<'note'>[],
): ReadonlyMap<string, string> {
  const remarks = new Map<string, string>();
  // Of a transfer, what was said about its withdrawal comes first, whichever was said first.
  const isDirect = ({ decision }: Said<'note'>): boolean => byId.has(decision.target);
  for (const one of [...notes.filter(isDirect), ...notes.filter((note) => !isDirect(note))]) {
    const { target, text } = one.decision;
    const id = byId.has(target) ? target : transferOf.get(target);
    if (id === undefined) refuse(desk, one satisfies Pick<DecisionInForce, 'id'>, DECISION_FAULTS.gone);
    else if (text !== '') {
      remarks.set(id, remarks.has(id) ? `${remarks.get(id) ?? ''}\n${text}` : text);
      markDecided(desk, id, 'note');
    }
  }
  return remarks;
}
