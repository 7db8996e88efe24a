import { DECISION_FAULTS, DUPLICATE_REASONS } from '../../../core/decisions/decision-words.js';
import { BROKER_CELL_WORDS, FILE_WORDS, FORM_WORDS } from '../../../core/domain/failure-words/file-words.js';
import { OPTION_WORDS } from '../../../core/domain/failure-words/option-words.js';
import { NO_RATES_WORDS, RATE_WORDS } from '../../../core/domain/failure-words/rate-words.js';
import { STORE_WORDS } from '../../../core/domain/failure-words/store-words.js';
import { VEZGO_WORDS } from '../../../core/domain/failure-words/vezgo-words.js';
import { ISSUE_WORDS, LEDGER_WORDS } from '../../../core/domain/issue-words.js';
import { RULE_WORDS } from '../../../core/domain/rule-words.js';
import { FIELD_FAULTS, HEAD_FAULTS } from '../../../core/imports/field-faults.js';
import { CELL_WORDS, FILE_NOTE_WORDS } from '../../../core/imports/file-notes.js';
import { BALANCE_WORDS } from '../../../core/reconcile/balance-words.js';
import { PAIRING_FAULTS, PAIRING_NOTES, PAIRING_REASONS } from '../../../core/transfers/pairing-words.js';
import { NOTE_WORDS } from '../../../core/vezgo/notes.js';

/** Sentences of the core and of its failures that people meet on the screens: those tables are the English of the catalogue. */
export const saidTexts = {
  issue: ISSUE_WORDS,
  rule: RULE_WORDS,
  ledger: LEDGER_WORDS,
  note: NOTE_WORDS,
  fileNote: FILE_NOTE_WORDS,
  cell: CELL_WORDS,
  field: FIELD_FAULTS,
  head: HEAD_FAULTS,
  pairing: PAIRING_NOTES,
  pairingReason: PAIRING_REASONS,
  pairingFault: PAIRING_FAULTS,
  duplicate: DUPLICATE_REASONS,
  decision: DECISION_FAULTS,
  balance: BALANCE_WORDS,
  vezgo: VEZGO_WORDS,
  store: STORE_WORDS,
  file: FILE_WORDS,
  form: FORM_WORDS,
  brokerCell: BROKER_CELL_WORDS,
  rate: RATE_WORDS,
  noRates: NO_RATES_WORDS,
  option: OPTION_WORDS,
} as const;

/** The same in another language: every sentence, or it fails typing. */
export type SaidTexts = {
  readonly [Group in keyof typeof saidTexts]: Readonly<Record<keyof (typeof saidTexts)[Group], string>>;
};

/** Of failures: a file of its own in each language. */
export type FailedTexts = Pick<
  SaidTexts,
  'vezgo' | 'store' | 'file' | 'form' | 'brokerCell' | 'rate' | 'noRates' | 'option'
>;
