import type { z } from 'zod';
import type { ReadableDb, WritableDb } from './database.js';

type Bindings = Readonly<Record<string, string | number | null>>;

/** All rows of a query, each checked against `row`. A row that does not fit is a bug or a damaged file, never data to guess at. */
export function readAll<R extends z.ZodType>(
  db: ReadableDb,
  row: R,
  sql: string,
  bindings: Bindings = {},
): z.infer<R>[] {
  return db
    .prepare(sql)
    .all(bindings)
    .map((found) => row.parse(found));
}

/** The first row of a query, checked against `row`; `null` when there is none. */
export function readFirst<R extends z.ZodType>(
  db: ReadableDb,
  row: R,
  sql: string,
  bindings: Bindings = {},
): z.infer<R> | null {
  const found = db.prepare(sql).get(bindings);
  return found === undefined ? null : row.parse(found);
}

/** A statement that changes rows, prepared once for many runs; answers how many rows it changed. */
export function writer(db: WritableDb, sql: string): (bindings: Bindings) => number {
  const statement = db.prepare(sql);
  return (bindings) => statement.run(bindings).changes;
}
