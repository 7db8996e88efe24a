import type { Migration } from '../migrate.js';

/** Instants are milliseconds since 1970 (INTEGER), days `YYYY-MM-DD`; values are decimal text in US dollars. */
const SQL = `
-- Never read, and it cost a second parsing of every record.
ALTER TABLE records DROP COLUMN initiated_at;

-- Without a list of names: that is MetaName in store/meta.ts, and each new name would mean a new table here.
CREATE TABLE meta_open (
  name           TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
  value          TEXT NOT NULL
) STRICT;
INSERT INTO meta_open (name, value) SELECT name, value FROM meta;
DROP TABLE meta;
ALTER TABLE meta_open RENAME TO meta;
-- Whose records these are: stays when the credentials are forgotten.
INSERT INTO meta (name, value) SELECT 'owner', value FROM meta WHERE name = 'connection';

-- What Vezgo changed in its records, and which of them it no longer has.
CREATE TABLE upstream_changes (
  id             INTEGER PRIMARY KEY NOT NULL,
  record         INTEGER NOT NULL REFERENCES records (sequence) ON DELETE CASCADE,
  what           TEXT NOT NULL CHECK (what IN ('changed', 'vanished', 'returned')),
  at             INTEGER NOT NULL,
  before         TEXT NOT NULL,
  after          TEXT,
  CHECK ((after IS NULL) = (what = 'vanished'))
) STRICT;
CREATE INDEX upstream_changes_by_record ON upstream_changes (record);

-- Records that Vezgo no longer has. They stay, and count.
CREATE TABLE vanished_records (
  record         INTEGER PRIMARY KEY NOT NULL REFERENCES records (sequence) ON DELETE CASCADE,
  since          INTEGER NOT NULL
) STRICT;

-- A full check under way: begun, and not yet at the account's last page. The records that it met so far.
CREATE TABLE full_checks (
  account_id     TEXT PRIMARY KEY NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  started_at     INTEGER NOT NULL
) STRICT;
CREATE TABLE checked_records (
  record         INTEGER PRIMARY KEY NOT NULL REFERENCES records (sequence) ON DELETE CASCADE
) STRICT;

-- Accounts that the person took out of this store, though Vezgo still lists them. Not a reference: they are gone here.
CREATE TABLE removed_accounts (
  account_id     TEXT PRIMARY KEY NOT NULL,
  removed_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE balance_history (
  account_id     TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  day            TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  wallet         TEXT NOT NULL,
  value          TEXT NOT NULL,
  PRIMARY KEY (account_id, day, wallet)
) STRICT, WITHOUT ROWID;
CREATE TABLE history_reads (
  account_id     TEXT PRIMARY KEY NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  read_at        INTEGER NOT NULL
) STRICT;

-- Sealed tax years: documents that are kept as they are. digest: SHA-256 of the document, hexadecimal.
CREATE TABLE seals (
  id             TEXT PRIMARY KEY NOT NULL,
  year           TEXT NOT NULL,
  rules          TEXT NOT NULL,
  sealed_at      INTEGER NOT NULL,
  digest         TEXT NOT NULL,
  note           TEXT NOT NULL,
  document       TEXT NOT NULL
) STRICT;
`;

export const upstreamHistorySeals: Migration = Object.freeze({
  version: 30,
  up: (db: Parameters<Migration['up']>[0]) => {
    db.exec(SQL);
  },
});
