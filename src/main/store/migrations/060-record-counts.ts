import type { Migration } from '../migrate.js';

/**
 * How many records an account has, kept as they come and go: the app asks for it on many screens, and counting a million encrypted rows
 * takes half a second.
 */
const SQL = `
CREATE TABLE record_counts (
  account_id     TEXT PRIMARY KEY NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  records        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO record_counts (account_id, records)
  SELECT id, (SELECT COUNT(*) FROM records WHERE account_id = accounts.id) FROM accounts;

CREATE TRIGGER account_added AFTER INSERT ON accounts BEGIN
  INSERT INTO record_counts (account_id, records) VALUES (new.id, 0);
END;
CREATE TRIGGER record_added AFTER INSERT ON records BEGIN
  UPDATE record_counts SET records = records + 1 WHERE account_id = new.account_id;
END;
CREATE TRIGGER record_removed AFTER DELETE ON records BEGIN
  UPDATE record_counts SET records = records - 1 WHERE account_id = old.account_id;
END;
`;

export const recordCounts: Migration = Object.freeze({
  version: 60,
  up: (db: Parameters<Migration['up']>[0]) => {
    db.exec(SQL);
  },
});
