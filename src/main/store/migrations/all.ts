import type { Migration } from '../migrate.js';
import { firstTables } from './010-first-tables.js';
import { decisionsAndGenerations } from './020-decisions.js';
import { upstreamHistorySeals } from './030-upstream-history-seals.js';
import { filesRates } from './040-files-rates.js';
import { providerLogos } from './050-provider-logos.js';
import { recordCounts } from './060-record-counts.js';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = Object.freeze([
  firstTables,
  decisionsAndGenerations,
  upstreamHistorySeals,
  filesRates,
  providerLogos,
  recordCounts,
]);
