import type { Migration } from '../migrate.js';

/** Instants are milliseconds since 1970 (INTEGER), days `YYYY-MM-DD`; rates are decimal text. */
const SQL = `
-- Where an account's records come from: Vezgo, or files of one format.
ALTER TABLE accounts ADD COLUMN source TEXT NOT NULL DEFAULT 'vezgo' CHECK (source IN ('vezgo', 'crypto-com-app',
  'crypto-com-exchange', 'crypto-com-spot', 'lotbook-ledger', 'generic'));

-- Files that were imported. Of one that is not 'whole' a run was cut off: 'reading' has moved nothing yet and is dropped, 'moving'
-- has read everything and goes on, 'leaving' is being taken back and goes on.
CREATE TABLE imports (
  id             TEXT PRIMARY KEY NOT NULL,
  account_id     TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  format         TEXT NOT NULL CHECK (format IN ('crypto-com-app', 'crypto-com-exchange', 'crypto-com-spot', 'lotbook-ledger',
                   'generic')),
  file_name      TEXT NOT NULL,
  at             INTEGER NOT NULL,
  rows           INTEGER NOT NULL,
  added_rows     INTEGER NOT NULL,
  state          TEXT NOT NULL CHECK (state IN ('reading', 'moving', 'whole', 'leaving'))
) STRICT;
CREATE INDEX imports_by_account ON imports (account_id);

-- Rows of a file on their way to records.
CREATE TABLE import_staging (
  import_id      TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  account_id     TEXT NOT NULL,
  id             TEXT NOT NULL,
  json           TEXT NOT NULL,
  PRIMARY KEY (import_id, position)
) STRICT, WITHOUT ROWID;

-- Which records a file had, whether it brought them or another did before.
CREATE TABLE import_rows (
  import_id      TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  record         INTEGER NOT NULL REFERENCES records (sequence) ON DELETE CASCADE,
  PRIMARY KEY (import_id, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_rows_by_record ON import_rows (record);

-- A day as its source published it. rates: JSON object of decimal text by currency.
CREATE TABLE rate_days (
  source         TEXT NOT NULL CHECK (source IN ('ecb', 'bank-of-canada')),
  date           TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  rates          TEXT NOT NULL,
  PRIMARY KEY (source, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE rate_sources (
  source         TEXT PRIMARY KEY NOT NULL CHECK (source IN ('ecb', 'bank-of-canada')),
  fetched_at     INTEGER NOT NULL
) STRICT;

-- The person's own rates: units of the currency for one US dollar.
CREATE TABLE rate_overrides (
  currency       TEXT NOT NULL,
  date           TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  rate           TEXT NOT NULL,
  at             INTEGER NOT NULL,
  PRIMARY KEY (currency, date)
) STRICT, WITHOUT ROWID;
`;

export const filesRates: Migration = Object.freeze({
  version: 40,
  up: (db: Parameters<Migration['up']>[0]) => {
    db.exec(SQL);
  },
});
