import type { AccountView } from '../../../../core/contract/views.js';

/** Accounts that bring nothing new until the person does something. */
export function brokenOf(accounts: readonly AccountView[]): readonly AccountView[] {
  return accounts.filter(({ error }) => error !== null && error.remedy !== 'wait');
}
