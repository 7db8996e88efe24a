import { z } from 'zod';
import { settings, type Settings } from '../../core/contract/views.js';
import type { ReadableDb, WritableDb } from './database.js';
import { readFirst, writer } from './query.js';

const DEFAULTS: Settings = { rules: 'us', method: null, scope: null, timezone: 'UTC', theme: 'system' };

const settingsRow = z.strictObject({ json: z.string() });
const stored = z.record(z.string(), z.unknown());

/** The person's settings; what was never set is at its default. */
export function loadSettings(db: ReadableDb): Settings {
  const row = readFirst(db, settingsRow, 'SELECT json FROM settings WHERE id = 1');
  if (row === null) return DEFAULTS;
  const found = settings.safeParse({ ...DEFAULTS, ...stored.parse(JSON.parse(row.json)) });
  return found.success ? found.data : DEFAULTS;
}

export function saveSettings(db: WritableDb, value: Settings): void {
  writer(
    db,
    'INSERT INTO settings (id, json) VALUES (1, :json) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
  )({
    json: JSON.stringify(settings.parse(value)),
  });
}
