import type { AccountView } from '../../../../core/contract/views.js';

/** When some account was read last; `null` while none was. */
export function lastSync(accounts: readonly AccountView[]): string | null {
  return accounts.reduce<string | null>((last, { lastSyncedAt: at }) => {
    return at !== null && (last === null || at > last) ? at : last;
  }, null);
}
