import { isZeroText, type DecimalText } from '../../../domain/decimal.js';
import type { BrokerRow } from '../../../domain/us-return.js';
import { sumOf, type BrokerMatch, type DisposalGroup, type Near } from './broker-match.js';
import { hasNoPrice, isSameMoney } from './broker-share.js';
import type { Box, Form8949Part } from './form-8949.js';
import type { BrokerMatching } from './match-broker-rows.js';

/**
 * `missing`: reported, not in the ledger; `proposed`: near to a sale of the ledger, which Form 8949 takes for it until a person says
 * otherwise; `differs` and `agrees`: found, with other figures or the same; `unreported`: in the ledger, on no form.
 */
export const FINDINGS = ['missing', 'proposed', 'differs', 'agrees', 'unreported'] as const;

/** One row of a broker's form beside the sale of the ledger. */
export interface BrokerFinding {
  readonly finding: (typeof FINDINGS)[number];
  /** Several rows as one where `rows` are several. */
  readonly broker: BrokerRow | null;
  readonly rows: readonly BrokerRow[];
  /** What a proposed match rests on. */
  readonly near: Near | null;
  readonly asset: string;
  /** `2025-03-04` */
  readonly sold: string;
  /** Of the ledger's sale, or of several: their entries and exact sums. */
  readonly ledger: {
    readonly entries: readonly string[];
    readonly amount: DecimalText;
    readonly proceeds: DecimalText;
    readonly cost: DecimalText;
    /** Nothing is known of the cost. */
    readonly costless?: true;
    /** Nor of the price: `proceeds` is the cost in its place. */
    readonly priceless?: true;
  } | null;
  /** Boxes of Form 8949 where the sale stands: two for lots held short and long. */
  readonly boxes: readonly Box[];
  /** Codes of column (f). */
  readonly codes: string;
}

interface Compared {
  readonly brokers: BrokerMatching;
  /** Form 8949 made with them. */
  readonly parts: readonly Form8949Part[];
}

/** What brokers reported beside what the ledger has: what is missing first, then proposals, differences, and what agrees. */
export function brokerFindings({ brokers, parts }: Compared): readonly BrokerFinding[] {
  const { matches, onlyBroker, onlyLedger } = brokers;
  const onForm = formIndex(parts);
  const compared = matches.map((match): BrokerFinding => {
    const { broker, brokerRows: rows, near } = match;
    return { ...about(match.disposals, onForm), finding: findingOf(match), broker, rows, near };
  });
  const missing = onlyBroker.map((broker): BrokerFinding => {
    const { asset, sold } = broker;
    const rows = [broker];
    return { finding: 'missing', broker, rows, near: null, asset, sold, ledger: null, boxes: [], codes: '' };
  });
  const unreported = onlyLedger.map((disposal): BrokerFinding => {
    return { ...about([disposal], onForm), finding: 'unreported', broker: null, rows: [], near: null };
  });
  const all = [...missing, ...compared, ...unreported];
  return FINDINGS.flatMap((finding) => all.filter((one) => one.finding === finding));
}

function findingOf({ broker, disposal, near }: BrokerMatch): BrokerFinding['finding'] {
  if (near !== null) return 'proposed';
  const same =
    !hasNoPrice(disposal) &&
    isSameMoney(disposal, 'proceeds', broker.proceeds) &&
    (broker.cost === null || isSameMoney(disposal, 'cost', broker.cost)) &&
    disposal.rows.every(({ term }) => term === null || broker.term === null || term === broker.term);
  return same ? 'agrees' : 'differs';
}

interface OnForm {
  readonly boxes: Set<Box>;
  readonly codes: Set<string>;
}

/** Where the lots of an entry stand. */
function formIndex(parts: readonly Form8949Part[]): ReadonlyMap<string, OnForm> {
  const index = new Map<string, OnForm>();
  for (const { box, rows } of parts) {
    for (const { entry, asset, code } of rows) {
      const key = saleKey(entry, asset);
      const found = index.get(key) ?? { boxes: new Set(), codes: new Set() };
      found.boxes.add(box);
      for (const letter of code) found.codes.add(letter);
      index.set(key, found);
    }
  }
  return index;
}

const saleKey = (entry: string, asset: string): string => JSON.stringify([entry, asset]);

function about(
  disposals: readonly DisposalGroup[],
  onForm: ReadonlyMap<string, OnForm>,
): Pick<BrokerFinding, 'asset' | 'sold' | 'ledger' | 'boxes' | 'codes'> {
  const [first] = disposals;
  const places = disposals.flatMap(({ entry, asset }) => onForm.get(saleKey(entry, asset)) ?? []);
  const codes = new Set(places.flatMap((place) => [...place.codes]));
  return {
    asset: first?.asset ?? '',
    sold: first?.date ?? '',
    ledger: sumsOf(disposals),
    boxes: [...new Set(places.flatMap((place) => [...place.boxes]))],
    codes: [...codes].sort().join(''),
  };
}

function sumsOf(disposals: readonly DisposalGroup[]): NonNullable<BrokerFinding['ledger']> {
  const rows = disposals.flatMap((disposal) => disposal.rows);
  const [amount, proceeds, cost] = [
    sumOf({ rows }, 'amount').toString(),
    sumOf({ rows }, 'proceeds').toString(),
    sumOf({ rows }, 'cost').toString(),
  ];
  const costless = rows.some(({ incomplete }) => incomplete) && isZeroText(cost);
  const entries = disposals.map(({ entry }) => entry);
  const priceless = hasNoPrice({ rows });
  return { entries, amount, proceeds, cost, ...(costless ? { costless } : {}), ...(priceless ? { priceless } : {}) };
}
