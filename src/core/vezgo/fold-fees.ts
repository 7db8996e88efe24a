import { readTransactionHash } from '../domain/transaction-hash.js';
import { classify } from './classify.js';
import { nearestInTime, type Gathered } from './gathered.js';
import type { VezgoRecord } from './read-record.js';

/**
 * Fee records join the trade or withdrawal whose order, trade or journal id, or hash, they name. Where an order came as several
 * trades, the fee joins the one nearest in time, ties by id. A fee record that names nothing known stays on its own.
 */
export function foldFees(items: readonly Gathered[]): readonly Gathered[] {
  const feeItems = items.filter(({ record }) => isFee(record));
  if (feeItems.length === 0) return items;
  const hosts = hostsByName(items);
  const joined = new Map<VezgoRecord, VezgoRecord[]>();
  const folded = new Set<Gathered>();
  for (const item of feeItems) {
    const host = nearestHost(item.record, hosts);
    if (host === undefined) continue;
    folded.add(item);
    const records = joined.get(host);
    if (records === undefined) joined.set(host, [item.record]);
    else records.push(item.record);
  }
  return items.flatMap((item) => {
    if (folded.has(item)) return [];
    const feeRecords = joined.get(item.record);
    return feeRecords === undefined ? [item] : [{ ...item, feeRecords }];
  });
}

/** A charge; a fee record with a received part is a rebate, which is income of its own. */
function isFee(record: VezgoRecord): boolean {
  const meaning = classify(record);
  return (
    meaning.kind === 'fee' && record.parts.length > 0 && record.parts.every(({ direction }) => direction === 'sent')
  );
}

function namesOf(record: VezgoRecord): readonly string[] {
  const chain = readTransactionHash(record.hash)?.transaction;
  return chain === undefined ? record.references : [...record.references, chain];
}

/** Trades and withdrawals by each of their names, in order of time. */
function hostsByName(items: readonly Gathered[]): ReadonlyMap<string, readonly VezgoRecord[]> {
  const hosts = new Map<string, VezgoRecord[]>();
  for (const { record } of items) {
    const { kind } = classify(record);
    if (kind !== 'trade' && kind !== 'withdrawal') continue;
    for (const name of namesOf(record)) {
      const named = hosts.get(name);
      if (named === undefined) hosts.set(name, [record]);
      else named.push(record);
    }
  }
  return hosts;
}

function nearestHost(fee: VezgoRecord, hosts: ReadonlyMap<string, readonly VezgoRecord[]>): VezgoRecord | undefined {
  const name = namesOf(fee).find((one) => hosts.has(one));
  return name === undefined ? undefined : nearestInTime(hosts.get(name) ?? [], fee.instant);
}
