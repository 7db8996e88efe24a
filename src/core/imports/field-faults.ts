import type { SentenceOf } from '../domain/sentence.js';

/** What can be wrong with a field of a ledger entry; read after the field's name. */
export const FIELD_FAULTS = {
  missing: 'is missing',
  object: 'must be an object',
  list: 'must be a list',
  text: 'must be text',
  empty: 'must not be empty',
  flag: 'must be true or false',
  time: 'must be an existing RFC 3339 time with an offset or Z and at most milliseconds, such as "2024-01-05T10:00:00Z"',
  decimal: 'must be decimal text without exponent or separators, such as "0.5"',
  positive: 'must be more than 0',
  negative: 'must not be negative',
  digits: 'must not have more than {{most}} significant digits',
  choice: 'must be one of {{names}}',
  'used-twice': 'is used more than once, with different content',
  cash: 'is true, but the asset is not the ISO 4217 code of a national currency',
  'cash-value': 'is missing: cash in another currency than {{currency}} needs its value',
} as const;
export type FieldFault = SentenceOf<typeof FIELD_FAULTS>;

/** What can be wrong with a ledger file as a whole; the later ones are read after the field's name. */
export const HEAD_FAULTS = {
  json: 'is not valid JSON',
  'json-at': 'is not valid JSON (line {{line}}, column {{column}})',
  object: 'must be a JSON object',
  'no-format': 'is missing: it must be "{{format}}"',
  'other-format': 'is not a known format: it must be "{{format}}"',
  'no-currency': 'is missing: values need the ISO 4217 code of their currency',
  'no-code': 'must be the ISO 4217 code of a national currency, such as "USD"',
} as const;
export type HeadFault = SentenceOf<typeof HEAD_FAULTS>;
