import { DECISION_FAULTS } from './decision-words.js';
import { holds, markDecided, refuse, type Desk } from './desk.js';
import { unitsOf } from './legs-of-entry.js';
import type { Said, SaidOf } from './said.js';

/** Entries that do not count: ignored ones, and of two that are the same, the one to drop. Records that need no entry are settled. */
export function leaveOut(desk: Desk, { ignore, duplicate, distinct }: SaidOf): void {
  const records = new Map([...desk.review].map(([key, { record }]) => [record, key]));
  for (const one of ignore) {
    const { target } = one.decision;
    if (desk.mapped.has(target)) leaveOutOne(desk, one, target);
    else settleRecord(desk, one, records.get(target));
  }
  dropDuplicates(desk, duplicate);
  for (const one of distinct) {
    const { a, b } = one.decision;
    if (!desk.mapped.has(a) || !desk.mapped.has(b)) refuse(desk, one, DECISION_FAULTS.gone);
  }
}

function leaveOutOne(desk: Desk, said: Said<'ignore'>, id: string): void {
  const mapped = desk.mapped.get(id);
  if (mapped === undefined || !holds(desk, said, unitsOf(mapped.entry))) return;
  take(desk, id);
  markDecided(desk, id, 'ignore');
}

/** With the fees that stand behind it. */
function take(desk: Desk, id: string): void {
  desk.leftOut.add(id);
  for (const { entry } of desk.made.get(id) ?? []) desk.leftOut.add(entry.id);
}

function settleRecord(desk: Desk, said: Said<'ignore'>, key: string | undefined): void {
  const found = key === undefined ? undefined : desk.review.get(key);
  if (key === undefined || found === undefined) return refuse(desk, said, DECISION_FAULTS.gone);
  if (holds(desk, said, found.content)) desk.review.set(key, { ...found, needsDecision: false });
}

/** A chain of copies leaves one of them; a circle would leave none, so the decision that closes it has no effect. */
function dropDuplicates(desk: Desk, duplicates: readonly Said<'duplicate'>[]): void {
  const keptBy = new Map<string, string>();
  for (const one of duplicates) {
    const { keep, drop } = one.decision;
    const [kept, dropped] = [desk.mapped.get(keep), desk.mapped.get(drop)];
    if (kept === undefined || dropped === undefined) refuse(desk, one, DECISION_FAULTS.gone);
    else if (leadsTo(keptBy, keep, drop)) refuse(desk, one, DECISION_FAULTS.circle);
    else if (holds(desk, one, JSON.stringify([unitsOf(kept.entry), unitsOf(dropped.entry)]))) {
      keptBy.set(drop, keep);
      take(desk, drop);
      markDecided(desk, drop, 'duplicate');
    }
  }
}

function leadsTo(keptBy: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = keptBy.get(at)) if (at === to) return true;
  return false;
}
