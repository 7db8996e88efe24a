import { eachInSteps, type Steps } from '../domain/steps.js';
import { readTransactionHash } from '../domain/transaction-hash.js';
import { classify } from './classify.js';
import { filteredInSteps, nearestInTime, type Gathered } from './gathered.js';
import { isRebate } from './legs.js';
import type { Fee } from './read-parts.js';
import type { VezgoRecord } from './read-record.js';

/**
 * Fee records join the trade or withdrawal whose order, trade or journal id, or hash, they name. Where an order came as several
 * trades, the fee joins the one that brought the same fee itself, else the one nearest in time, ties by id. A fee record that names
 * nothing known stays on its own.
 */
export function* foldFees(items: readonly Gathered[]): Steps<readonly Gathered[]> {
  const feeItems = yield* filteredInSteps(items, ({ record }) => isFee(record));
  if (feeItems.length === 0) return items;
  const hosts = yield* hostsByName(items);
  const bringing = yield* hostsByFee(hosts);
  const joined = new Map<VezgoRecord, VezgoRecord[]>();
  const folded = new Set<Gathered>();
  yield* eachInSteps(feeItems, (item) => {
    const host = takeBringing(item.record, bringing) ?? nearestHost(item.record, hosts);
    if (host === undefined) return;
    folded.add(item);
    const records = joined.get(host);
    if (records === undefined) joined.set(host, [item.record]);
    else records.push(item.record);
  });
  const left: Gathered[] = [];
  yield* eachInSteps(items, (item) => {
    if (folded.has(item)) return;
    const feeRecords = joined.get(item.record);
    left.push(feeRecords === undefined ? item : { ...item, feeRecords });
  });
  return left;
}

/** A charge; a fee record with a received part is a rebate, which is income of its own. */
function isFee(record: VezgoRecord): boolean {
  if (classify(record).kind !== 'fee' || !record.parts.every(({ direction }) => direction === 'sent')) return false;
  const charges = chargesOf(record);
  return charges.length > 0 && charges.every((charge) => !isRebate(charge));
}

/** What a fee record charges: its parts, and those of its fees that do not repeat a part. */
export function chargesOf({ parts, fees }: VezgoRecord): readonly Fee[] {
  return [...parts, ...fees.filter((fee) => !parts.some((part) => sameAmount(part, fee)))];
}

export function sameAmount(a: Fee, b: Fee): boolean {
  return a.asset === b.asset && a.amount === b.amount;
}

function namesOf(record: VezgoRecord): readonly string[] {
  const chain = readTransactionHash(record.hash)?.transaction;
  return chain === undefined ? record.references : [...record.references, chain];
}

/** Trades and withdrawals by each of their names, in order of time. */
function* hostsByName(items: readonly Gathered[]): Steps<Hosts> {
  const hosts = new Map<string, VezgoRecord[]>();
  yield* eachInSteps(items, ({ record }) => {
    const { kind } = classify(record);
    if (kind !== 'trade' && kind !== 'withdrawal') return;
    for (const name of namesOf(record)) {
      const named = hosts.get(name);
      if (named === undefined) hosts.set(name, [record]);
      else named.push(record);
    }
  });
  return hosts;
}

type Hosts = ReadonlyMap<string, readonly VezgoRecord[]>;

/** The same by name and fee, as often as they brought that fee. */
function* hostsByFee(hosts: Hosts): Steps<ReadonlyMap<string, VezgoRecord[]>> {
  const bringing = new Map<string, VezgoRecord[]>();
  yield* eachInSteps(hosts, ([name, records]) => {
    for (const host of records) {
      for (const fee of host.fees) {
        const group = bringing.get(feeKey(name, fee));
        if (group === undefined) bringing.set(feeKey(name, fee), [host]);
        else group.push(host);
      }
    }
  });
  return bringing;
}

function feeKey(name: string, { asset, amount }: Fee): string {
  return `${asset} ${amount} ${name}`;
}

/** The nearest host that brought this fee itself; it is taken out, for a fee is told twice at most. */
function takeBringing(record: VezgoRecord, bringing: ReadonlyMap<string, VezgoRecord[]>): VezgoRecord | undefined {
  const [charge, ...more] = chargesOf(record);
  if (charge === undefined || more.length > 0) return undefined;
  for (const name of namesOf(record)) {
    const hosts = bringing.get(feeKey(name, charge)) ?? [];
    const host = nearestInTime(hosts, record.instant);
    if (host === undefined) continue;
    hosts.splice(hosts.indexOf(host), 1);
    return host;
  }
  return undefined;
}

function nearestHost(fee: VezgoRecord, hosts: Hosts): VezgoRecord | undefined {
  const name = namesOf(fee).find((one) => hosts.has(one));
  return name === undefined ? undefined : nearestInTime(hosts.get(name) ?? [], fee.instant);
}
