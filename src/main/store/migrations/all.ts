import type { Migration } from '../migrate.js';
import { firstTables } from './010-first-tables.js';

/** Every step, oldest first. */
export const MIGRATIONS: readonly Migration[] = Object.freeze([firstTables]);
