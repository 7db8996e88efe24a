import { Dec, isZeroText, type DecimalText, ZERO } from '../../../domain/decimal.js';
import type { Disposal } from '../../../domain/result.js';
import type { BrokerRow } from '../../../domain/us-return.js';
import { isSameMoney, type Box, type Form8949Part } from './form-8949.js';
import { type DisposalGroup, matchBrokerRows } from './match-broker-rows.js';

/**
 * `missing`: reported, not in the ledger; `differs` and `agrees`: found, with other figures or the same; `unreported`: in the ledger, on
 * no form.
 */
export const FINDINGS = ['missing', 'differs', 'agrees', 'unreported'] as const;

/** One row of a broker's form beside the sale of the ledger. */
export interface BrokerFinding {
  readonly finding: (typeof FINDINGS)[number];
  readonly broker: BrokerRow | null;
  readonly asset: string;
  /** `2025-03-04` */
  readonly sold: string;
  /** Of the ledger's sale: its entry and exact sums. */
  readonly ledger: {
    readonly entry: string;
    readonly proceeds: DecimalText;
    readonly cost: DecimalText;
    /** Nothing is known of the cost. */
    readonly costless?: true;
  } | null;
  /** Boxes of Form 8949 where the sale stands: two for lots held short and long. */
  readonly boxes: readonly Box[];
  /** Codes of column (f). */
  readonly codes: string;
}

interface Compared {
  /** Of the year; `brokerRows` too. */
  readonly disposals: readonly Disposal[];
  readonly brokerRows: readonly BrokerRow[];
  /** Form 8949 made with these broker rows. */
  readonly parts: readonly Form8949Part[];
  readonly localDate: (instant: string) => string;
}

/** What brokers reported beside what the ledger has: what is missing first, then differences, then what agrees. */
export function brokerFindings({ disposals, brokerRows, parts, localDate }: Compared): readonly BrokerFinding[] {
  const { matches, onlyBroker, onlyLedger } = matchBrokerRows(disposals, brokerRows, localDate);
  const onForm = formIndex(parts);
  const compared = matches.map(({ broker, disposal }): BrokerFinding => {
    const ledger = sumsOf(disposal);
    const same =
      isSameMoney(disposal, 'proceeds', broker.proceeds) &&
      (broker.cost === null || isSameMoney(disposal, 'cost', broker.cost)) &&
      disposal.rows.every(({ term }) => term === null || broker.term === null || term === broker.term);
    return { ...about(disposal, onForm), finding: same ? 'agrees' : 'differs', broker, ledger };
  });
  return [
    ...onlyBroker.map((broker): BrokerFinding => {
      const { asset, sold } = broker;
      return { finding: 'missing', broker, asset, sold, ledger: null, boxes: [], codes: '' };
    }),
    ...compared.filter(({ finding }) => finding === 'differs'),
    ...compared.filter(({ finding }) => finding === 'agrees'),
    ...onlyLedger.map((disposal): BrokerFinding => {
      return { ...about(disposal, onForm), finding: 'unreported', broker: null, ledger: sumsOf(disposal) };
    }),
  ];
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
  { entry, asset, date }: DisposalGroup,
  onForm: ReadonlyMap<string, OnForm>,
): Pick<BrokerFinding, 'asset' | 'sold' | 'boxes' | 'codes'> {
  const { boxes, codes } = onForm.get(saleKey(entry, asset)) ?? { boxes: [], codes: [] };
  return { asset, sold: date, boxes: [...boxes], codes: [...codes].sort().join('') };
}

function sumsOf({ entry, rows }: DisposalGroup): NonNullable<BrokerFinding['ledger']> {
  const total = (name: 'proceeds' | 'cost'): DecimalText =>
    rows.reduce((found, row) => found.plus(new Dec(row[name])), ZERO).toString();
  const [proceeds, cost] = [total('proceeds'), total('cost')];
  const costless = rows.some(({ incomplete }) => incomplete) && isZeroText(cost);
  return { entry, proceeds, cost, ...(costless ? { costless } : {}) };
}
