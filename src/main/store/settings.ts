import { z } from 'zod';
import { settings, type Settings } from '../../core/contract/views.js';
import { isTimeZone } from '../../core/domain/tax-date.js';
import { inTransaction, type ReadableDb, type WritableDb } from './database.js';
import { readFirst, writer } from './query.js';
import { ratesChanged } from './rates.js';

/** A person's days are those of where they are, until they say otherwise. A machine set to no known zone tells none. */
function systemTimeZone(): string {
  const zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
}

const defaults = (): Settings => ({
  rules: 'us',
  method: null,
  scope: null,
  currency: null,
  allocation: 'fifo',
  accountOrder: [],
  transferFees: 'dispose',
  cashback: 'income',
  filingStatus: 'other',
  methodByYear: {},
  timezone: systemTimeZone(),
  theme: 'system',
  language: 'system',
  syncAtStart: false,
  syncEveryHours: null,
  notifications: true,
  providerLogos: true,
});

const settingsRow = z.strictObject({ json: z.string() });
const stored = z.record(z.string(), z.unknown());

/** The person's settings; what was never set is at its default. */
export function loadSettings(db: ReadableDb): Settings {
  const row = readFirst(db, settingsRow, 'SELECT json FROM settings WHERE id = 1');
  if (row === null) return defaults();
  return settings.parse({ ...defaults(), ...stillFitting(stored.parse(JSON.parse(row.json))) });
}

/** Field by field: one that another version wrote in a way that this one does not know must not cost the person all others. */
function stillFitting(known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields: Readonly<Record<string, z.ZodType>> = settings.shape;
  return Object.fromEntries(Object.entries(known).filter(([name, value]) => fields[name]?.safeParse(value).success));
}

/** Changes what is named; all as it is then. In another time zone an entry may be of another day: then the ledger has to be derived anew. */
export function saveSettings(db: WritableDb, change: Partial<Settings>): Settings {
  return inTransaction(db, () => {
    const before = loadSettings(db);
    const after = settings.parse({ ...before, ...change });
    if (before.timezone !== after.timezone) ratesChanged(db);
    writer(
      db,
      'INSERT INTO settings (id, json) VALUES (1, :json) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
    )({ json: JSON.stringify(after) });
    return after;
  });
}
