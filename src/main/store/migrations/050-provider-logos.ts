import type { Migration } from '../migrate.js';

/** `image`: a data: URL, or NULL where the address held no picture; instants are milliseconds since 1970. */
const SQL = `
CREATE TABLE provider_logos (
  provider       TEXT PRIMARY KEY NOT NULL,
  address        TEXT NOT NULL,
  image          TEXT,
  fetched_at     INTEGER NOT NULL
) STRICT;
`;

export const providerLogos: Migration = Object.freeze({
  version: 50,
  up: (db: Parameters<Migration['up']>[0]) => {
    db.exec(SQL);
  },
});
