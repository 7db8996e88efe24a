import { isCash } from '../domain/currency.js';
import type { DecimalText } from '../domain/decimal.js';
import type { LedgerEntry, Leg } from '../domain/ledger-entry.js';
import type { MappedEntry } from '../domain/mapped-entry.js';
import { tell } from '../domain/sentence.js';
import { checkEntry } from './check-entry.js';
import { DECISION_FAULTS, type DecisionFault } from './decision-words.js';
import { answered, current, holds, markDecided, refuse, type Desk } from './desk.js';
import { legOf, legUnits, unitsOf } from './legs-of-entry.js';
import { reclassify } from './reclassify.js';
import type { Said, SaidOf } from './said.js';

type Shaping = Said<'reclassify' | 'value'>;

/**
 * What an entry is and what its sides are worth. Judged together: money from abroad may become income only with its value, so an entry
 * that these decisions leave unsound stays as it was, and all of them are told.
 */
export function reshapeEntries(desk: Desk, { reclassify: kinds, value }: SaidOf): void {
  const shaping = new Map<string, Shaping[]>();
  const took = (one: Shaping): void => {
    shaping.set(one.decision.target, [...(shaping.get(one.decision.target) ?? []), one]);
  };
  for (const one of kinds) if (reclassifyOne(desk, one)) took(one);
  for (const one of value) if (isSide(one) && valueSide(desk, one)) took(one);
  for (const [id, decisions] of shaping) settle(desk, id, decisions);
}

/** Fees are numbered within the entry as shown, which pairing may change: they come later. */
function isSide({ decision: { leg } }: Said<'value'>): boolean {
  return leg === 'in' || leg === 'out';
}

function reclassifyOne(desk: Desk, said: Said<'reclassify'>): boolean {
  const { target } = said.decision;
  const mapped = desk.mapped.get(target);
  if (mapped === undefined) {
    refuse(desk, said, DECISION_FAULTS.gone);
    return false;
  }
  if (!holds(desk, said, unitsOf(mapped.entry))) return false;
  const outcome = reclassify(mapped.entry, said.decision);
  if (!outcome.ok) {
    refuse(desk, said, outcome.fault);
    return false;
  }
  const [main, ...fees] = outcome.entries;
  desk.changed.set(target, answered(mapped, main, 'reclassify'));
  const apart = fees.map((entry): MappedEntry => ({ entry, sources: mapped.sources, notes: [] }));
  for (const fee of apart) desk.mapped.set(fee.entry.id, fee);
  desk.made.set(target, [...(desk.made.get(target) ?? []), ...apart]);
  return true;
}

function valueSide(desk: Desk, said: Said<'value'>): boolean {
  const { target, leg: name, value } = said.decision;
  const mapped = current(desk, target);
  if (mapped === undefined) {
    refuse(desk, said, DECISION_FAULTS.gone);
    return false;
  }
  const leg = legOf(mapped.entry, name);
  const fault = valueFault(leg, desk.currency);
  if (fault !== null || leg === null) {
    refuse(desk, said, fault ?? DECISION_FAULTS.gone);
    return false;
  }
  if (!holds(desk, said, legUnits(leg))) return false;
  desk.changed.set(target, answered(mapped, withSideValue(mapped.entry, name, value), 'value'));
  return true;
}

function withSideValue(entry: LedgerEntry, name: string, value: DecimalText): LedgerEntry {
  if (name === 'in' && 'in' in entry) return { ...entry, in: { ...entry.in, value } };
  return 'out' in entry ? { ...entry, out: { ...entry.out, value } } : entry;
}

export function valueFault(leg: Leg | null, currency: string): DecisionFault | null {
  if (leg === null) return DECISION_FAULTS['no-side'];
  if (leg.asset === currency && isCash(leg)) return tell(DECISION_FAULTS['own-value'], { currency });
  return null;
}

/** Keeps the new shape of an entry when the ledger can hold it; else it is as before, and its decisions say why. */
function settle(desk: Desk, id: string, decisions: readonly Shaping[]): void {
  const shapes = [current(desk, id), ...(desk.made.get(id) ?? [])].flatMap((shape) =>
    shape === undefined ? [] : [shape],
  );
  for (const { entry } of shapes) {
    const check = checkEntry(entry, desk.currency, 'complete');
    if (check.ok) continue;
    desk.changed.delete(id);
    desk.made.set(
      id,
      (desk.made.get(id) ?? []).filter((made) => made.entry.id === id),
    );
    for (const one of decisions) refuse(desk, one, check.fault);
    return;
  }
  for (const { decision } of decisions) markDecided(desk, id, decision.kind);
}
