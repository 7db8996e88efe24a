import { isDecimalText, isZeroText } from '../domain/decimal.js';
import { INCOME_CATEGORIES } from '../domain/ledger-entry.js';
import { isCurrency } from '../domain/currency.js';
import { tell } from '../domain/sentence.js';
import { parseInstant } from '../domain/tax-date.js';
import { FIELD_FAULTS, type FieldFault } from './field-faults.js';

/** Where a check tells what it found; `path` names the field inside the entry, such as `fees[0].amount`. */
export interface Findings {
  fault(path: string, message: FieldFault): void;
  unknown(path: string): void;
}

/** An object or a list that fields or items are in; `null` stands for the entry itself. */
interface Place {
  readonly within: Place | null;
  readonly key: string | number;
}

/** A path is put together only where something is told: for most fields never. */
function pathOf(within: Place | null, key: string | number): string {
  const outer = within === null ? '' : pathOf(within.within, within.key);
  if (typeof key === 'number') return `${outer}[${key}]`;
  return outer === '' ? key : `${outer}.${key}`;
}

/** One field's check. A fault never repeats the value: it may be private, or ten megabytes long. */
export type Check = (value: unknown, within: Place | null, key: string | number, findings: Findings) => void;

/** What is wrong with a single value, `null` where nothing is. */
type Rule = (value: unknown) => FieldFault | null;

const single =
  (rule: Rule): Check =>
  (value, within, key, findings) => {
    const wrong = rule(value);
    if (wrong !== null) findings.fault(pathOf(within, key), wrong);
  };

interface Field {
  readonly check: Check;
  readonly required: boolean;
}

/** The fields that an object can have, and those that it must have. */
export interface Fields {
  readonly known: ReadonlyMap<string, Field>;
  readonly required: readonly string[];
}

/** Units are counted exactly; the engine carries 40 significant digits, so an amount with more could not be. */
const AMOUNT_DIGITS = 40;
/** Values are rounded to the engine's places, so longer text is only a burden. */
const VALUE_CHARACTERS = 120;

function fieldsOf(fields: readonly (readonly [string, Field])[]): Fields {
  return {
    known: new Map(fields),
    required: fields.filter(([, field]) => field.required).map(([name]) => name),
  };
}

const required = (check: Check): Field => ({ check, required: true });
const optional = (check: Check): Field => ({ check, required: false });

function significantDigits(text: string): number {
  return text.replace('.', '').replace(/^0+/, '').length;
}

const name = single((value) =>
  typeof value !== 'string' ? FIELD_FAULTS.text : value === '' ? FIELD_FAULTS.empty : null,
);

const text = single((value) => (typeof value === 'string' ? null : FIELD_FAULTS.text));

const flag = single((value) => (typeof value === 'boolean' ? null : FIELD_FAULTS.flag));

const time = single((value) => (typeof value === 'string' && parseInstant(value) !== null ? null : FIELD_FAULTS.time));

const amount = single((value) => {
  if (typeof value !== 'string' || value.length > VALUE_CHARACTERS || !isDecimalText(value))
    return FIELD_FAULTS.decimal;
  if (value.startsWith('-') || isZeroText(value)) return FIELD_FAULTS.positive;
  return value.length > AMOUNT_DIGITS && significantDigits(value) > AMOUNT_DIGITS
    ? tell(FIELD_FAULTS.digits, { most: String(AMOUNT_DIGITS) })
    : null;
});

const value = single((money) => {
  if (typeof money !== 'string' || money.length > VALUE_CHARACTERS || !isDecimalText(money))
    return FIELD_FAULTS.decimal;
  return money.startsWith('-') ? FIELD_FAULTS.negative : null;
});

const CATEGORY_NAMES: ReadonlySet<unknown> = new Set(INCOME_CATEGORIES);
const category = single((found) =>
  CATEGORY_NAMES.has(found) ? null : tell(FIELD_FAULTS.choice, { names: INCOME_CATEGORIES.join(', ') }),
);

export function isRecord(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

/** Checks each field that is there, names each that is unknown, and each that is missing. */
export function checkFields(
  found: Readonly<Record<string, unknown>>,
  fields: Fields,
  within: Place | null,
  findings: Findings,
): void {
  let missing = fields.required.length;
  // What JSON gave inherits nothing that could be listed here, and no list of the names has to be made.
  for (const key in found) {
    const field = fields.known.get(key);
    if (field === undefined) findings.unknown(pathOf(within, key));
    else {
      if (field.required) missing -= 1;
      field.check(found[key], within, key, findings);
    }
  }
  if (missing === 0) return;
  for (const key of fields.required) {
    if (!Object.hasOwn(found, key)) findings.fault(pathOf(within, key), FIELD_FAULTS.missing);
  }
}

const record =
  (fields: Fields): Check =>
  (found, within, key, findings) => {
    if (isRecord(found)) checkFields(found, fields, { within, key }, findings);
    else findings.fault(pathOf(within, key), FIELD_FAULTS.object);
  };

const list =
  (item: Check): Check =>
  (found, within, key, findings) => {
    if (!Array.isArray(found)) {
      findings.fault(pathOf(within, key), FIELD_FAULTS.list);
      return;
    }
    const place = { within, key };
    for (let i = 0; i < found.length; i += 1) item(found[i], place, i, findings);
  };

const legFields = fieldsOf([
  ['asset', required(name)],
  ['amount', required(amount)],
  ['value', optional(value)],
  ['cash', optional(flag)],
]);

const leg: Check = (found, within, key, findings) => {
  if (!isRecord(found)) {
    findings.fault(pathOf(within, key), FIELD_FAULTS.object);
    return;
  }
  const place = { within, key };
  checkFields(found, legFields, place, findings);
  if (found['cash'] === true && typeof found['asset'] === 'string' && !isCurrency(found['asset'])) {
    findings.fault(pathOf(place, 'cash'), FIELD_FAULTS.cash);
  }
};

const basisFields = fieldsOf([
  ['cost', required(value)],
  ['acquired', required(time)],
]);
const choiceFields = fieldsOf([
  ['entry', required(name)],
  ['amount', required(amount)],
]);

const base: readonly (readonly [string, Field])[] = [
  ['id', required(name)],
  ['time', required(time)],
  ['account', required(name)],
  ['kind', required(text)],
];
const lots: readonly (readonly [string, Field])[] = [
  ['lots', optional(list(record(choiceFields)))],
  ['identifiedAt', optional(time)],
  ['identifiedBy', optional(text)],
];
const fees: readonly [string, Field] = ['fees', optional(list(leg))];
const out: readonly [string, Field] = ['out', required(leg)];
const into: readonly [string, Field] = ['in', required(leg)];
const units: readonly (readonly [string, Field])[] = [
  ['asset', required(name)],
  ['amount', required(amount)],
];
const basis: readonly [string, Field] = ['basis', required(record(basisFields))];
const hash: readonly [string, Field] = ['hash', optional(text)];

const entryOf = (...own: readonly (readonly [string, Field])[]): Fields => fieldsOf([...base, ...own]);

/** Fields of an entry of unknown kind: only what every entry has. */
export const baseFields: Fields = fieldsOf(base);

/** The table of kinds of docs/ledger-format.md. A map, not an object: `constructor` is no kind. */
export const entryFields: ReadonlyMap<string, Fields> = new Map([
  ['trade', entryOf(out, into, fees, ...lots)],
  ['income', entryOf(into, ['category', required(category)])],
  ['transfer', entryOf(...units, ['to', required(name)], fees)],
  ['deposit', entryOf(into, hash)],
  ['withdrawal', entryOf(out, hash, fees)],
  ['spend', entryOf(out, fees, ...lots)],
  ['gift-out', entryOf(out, ...lots)],
  ['donation', entryOf(out, ...lots)],
  ['gift-in', entryOf(into, basis)],
  ['opening', entryOf(into, basis)],
  ['lost', entryOf(out)],
  ['split', entryOf(into)],
  ['fee', entryOf(out)],
  ['stake', entryOf(...units)],
  ['unstake', entryOf(...units)],
]);
