import { proposeDuplicates } from '../../core/decisions/propose-duplicates.js';
import { Dec } from '../../core/domain/decimal.js';
import type { MappedEntry } from '../../core/domain/mapped-entry.js';
import { eachInSteps, type Steps } from '../../core/domain/steps.js';
import { recordTime } from '../../core/vezgo/record-time.js';
import type { ReadableDb } from '../store/database.js';
import { entriesBetween, type CountedEntry } from '../store/entries-between.js';
import { fileAccounts } from '../store/imports.js';

/** A transfer is told at its departure; what it arrived as may be told days later. Milliseconds. */
const BEFORE = 6 * 24 * 3_600_000;
const AFTER = 2 * 60_000;

/** Stands after the batches that are stored. */
const NOW = '~';

/** How many new entries of a file would be proposed as copies of what is stored: the same look that the ledger is derived with. */
export function* countOverlaps(db: ReadableDb, fresh: readonly MappedEntry[]): Steps<number> {
  if (fresh.length === 0) return 0;
  let [from, to] = [Infinity, -Infinity];
  const ids = new Set<string>();
  yield* eachInSteps(fresh, ({ entry }) => {
    const at = Date.parse(entry.time);
    from = Math.min(from, at);
    to = Math.max(to, at);
    ids.add(entry.id);
  });
  const files = new Set(fileAccounts(db).map(({ id }) => id));
  const stored: MappedEntry[] = [];
  yield* eachInSteps(entriesBetween(db, from - BEFORE, to + AFTER), (counted) => {
    for (const one of asTold(counted)) if (!ids.has(one.entry.id)) stored.push(one);
  });
  // Among what is stored nothing is looked for: it counts as one batch.
  const batchOf = ({ entry }: MappedEntry): string | null =>
    ids.has(entry.id) ? NOW : files.has(entry.account) ? '' : null;
  const proposals = yield* proposeDuplicates([...stored, ...fresh], { batchOf, distinct: [], found: [] });
  return proposals.filter(({ drop }) => ids.has(drop)).length;
}

/** A transfer made of two as the withdrawal and the deposit that it was told as. */
function asTold({ entry, arrival }: CountedEntry): readonly MappedEntry[] {
  const plain = (one: MappedEntry['entry']): MappedEntry => ({ entry: one, sources: [], notes: [] });
  if (entry.kind !== 'transfer') return [plain(entry)];
  const { id, time, account, asset, amount, to, fees } = entry;
  const leg = { asset, amount };
  const deposit =
    arrival === null
      ? []
      : [{ id: arrival.id, time: recordTime(arrival.record) ?? time, account: to, kind: 'deposit' as const, in: leg }];
  const withdrawal = { id, time, account, kind: 'withdrawal', out: leg } as const;
  const charged = (fees ?? []).filter((fee) => fee.asset === asset);
  if (charged.length === 0) return [withdrawal, ...deposit].map(plain);
  // Whether its fee was inside or on top is not kept: what the file tells can be only one of the two.
  const gross = charged.reduce((sum, fee) => sum.plus(fee.amount), new Dec(amount)).toString();
  return [withdrawal, { ...withdrawal, id: `${id} gross`, out: { asset, amount: gross } }, ...deposit].map(plain);
}
