import type { Migration } from '../migrate.js';

/**
 * The person's decisions; and the derived tables anew, in generations: a ledger is written beside the one in force, which readers see
 * until `ledger_state` names the next. What was derived before is derived again on opening.
 */
const SQL = `
DROP TABLE entry_notes;
DROP TABLE entry_sources;
DROP TABLE review;
DROP TABLE ledger_entries;
DELETE FROM meta WHERE name = 'derivation';

-- Never changed and never deleted. about: what it was about when it was taken, see core/decisions.
CREATE TABLE decisions (
  id             INTEGER PRIMARY KEY NOT NULL,
  step           INTEGER NOT NULL,
  json           TEXT NOT NULL,
  about          TEXT
) STRICT;
CREATE INDEX decisions_by_step ON decisions (step);

-- What happened to a step, in the order of id; a step is in force unless the last thing is that it was undone.
CREATE TABLE decision_events (
  id             INTEGER PRIMARY KEY NOT NULL,
  step           INTEGER NOT NULL,
  what           TEXT NOT NULL CHECK (what IN ('done', 'undone', 'redone')),
  at             INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_events_by_step ON decision_events (step);

-- generation: the one in force. inputs: what it was derived from. staging: 1 while rows of the next generation may be there, 2 while
-- only rows of earlier ones may.
CREATE TABLE ledger_state (
  id             INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  generation     INTEGER NOT NULL,
  inputs         TEXT NOT NULL,
  entries        INTEGER NOT NULL,
  ignored        INTEGER NOT NULL,
  staging        INTEGER NOT NULL CHECK (staging IN (0, 1, 2))
) STRICT;
INSERT INTO ledger_state (id, generation, inputs, entries, ignored, staging) VALUES (1, 0, '', 0, 0, 0);

-- born, died: the first generation with this row and the first one without it. Lists are JSON; sources: absent for its own id alone.
CREATE TABLE ledger_entries (
  time           INTEGER NOT NULL,
  id             TEXT NOT NULL,
  born           INTEGER NOT NULL,
  died           INTEGER,
  account        TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('trade', 'income', 'transfer', 'deposit', 'withdrawal', 'spend', 'gift-out',
                   'donation', 'gift-in', 'opening', 'lost', 'split', 'fee', 'stake', 'unstake')),
  json           TEXT NOT NULL,
  sources        TEXT,
  notes          TEXT,
  decided        TEXT,
  remark         TEXT,
  arrival        TEXT,
  ignored        INTEGER NOT NULL CHECK (ignored IN (0, 1)),
  PRIMARY KEY (time, id, born)
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_entries_by_id ON ledger_entries (id);
CREATE INDEX ledger_entries_that_end ON ledger_entries (died) WHERE died IS NOT NULL;

-- Records that made no ledger entry, and why.
CREATE TABLE review (
  generation     INTEGER NOT NULL,
  position       INTEGER NOT NULL,
  account_id     TEXT NOT NULL,
  record         TEXT NOT NULL,
  code           TEXT NOT NULL,
  message        TEXT NOT NULL,
  time           TEXT,
  needs_decision INTEGER NOT NULL CHECK (needs_decision IN (0, 1)),
  PRIMARY KEY (generation, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE proposals (
  generation     INTEGER NOT NULL,
  position       INTEGER NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('pairing', 'duplicate')),
  a              TEXT NOT NULL,
  b              TEXT NOT NULL,
  reason         TEXT NOT NULL,
  PRIMARY KEY (generation, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_conflicts (
  generation     INTEGER NOT NULL,
  decision       INTEGER NOT NULL REFERENCES decisions (id),
  message        TEXT NOT NULL,
  PRIMARY KEY (generation, decision)
) STRICT, WITHOUT ROWID;
`;

export const decisionsAndGenerations: Migration = Object.freeze({
  version: 20,
  up: (db: Parameters<Migration['up']>[0]) => {
    db.exec(SQL);
  },
});
