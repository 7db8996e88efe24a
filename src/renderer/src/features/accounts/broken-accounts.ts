import type { AccountView } from '../../../../core/contract/views.js';

/** Accounts that bring nothing new until the person does something. A sync ends well for them, too: what Vezgo had of them was read. */
export function brokenOf(accounts: readonly AccountView[]): readonly AccountView[] {
  return accounts.filter(({ error }) => error !== null && error.remedy !== 'wait');
}
