import { pairingFault } from '../transfers/pair-confirmed.js';
import type { PairingWord, PairOfIds } from '../transfers/pairing-word.js';
import { DECISION_FAULTS } from './decision-words.js';
import { current, holds, markDecided, refuse, type Desk } from './desk.js';
import { unitsOf } from './legs-of-entry.js';
import type { SaidOf } from './said.js';

/** What matching is to know of the person's decisions. Of two pairings that share a side the later one counts. */
export function wordOnPairs(desk: Desk, { pair, unpair }: SaidOf): PairingWord {
  const taken = new Set<string>();
  const confirmed: PairOfIds[] = [];
  for (let i = pair.length - 1; i >= 0; i -= 1) {
    const one = pair[i];
    if (one === undefined) continue;
    const { out, in: into } = one.decision;
    const [left, arrived] = [current(desk, out)?.entry, current(desk, into)?.entry];
    const fault = pairingFault(left, arrived);
    if (left === undefined || arrived === undefined || fault !== null) refuse(desk, one, fault ?? DECISION_FAULTS.gone);
    else if (isCopy(desk, out) || isCopy(desk, into)) refuse(desk, one, DECISION_FAULTS.copy);
    else if (taken.has(out) || taken.has(into)) refuse(desk, one, DECISION_FAULTS['other-pairing']);
    // What is missing on arrival counts as a fee: units that changed since would make one that nobody saw.
    else if (holds(desk, one, JSON.stringify([unitsOf(left), unitsOf(arrived)]))) {
      taken.add(out).add(into);
      confirmed.push({ out, in: into });
      markDecided(desk, out, 'pair');
    }
  }
  const refused = unpair.flatMap((one) => {
    const { out, in: into } = one.decision;
    if (!desk.mapped.has(out) || !desk.mapped.has(into)) {
      refuse(desk, one, DECISION_FAULTS.gone);
      return [];
    }
    markDecided(desk, out, 'unpair');
    markDecided(desk, into, 'unpair');
    return [{ out, in: into }];
  });
  return { confirmed, refused, leftOut: desk.leftOut };
}

/** Its pairing would leave the other end out with it. */
function isCopy({ decided }: Desk, id: string): boolean {
  return decided.get(id)?.has('duplicate') ?? false;
}
