import type { CallOutput } from '../../core/contract/calls.js';
import { AppError } from '../../core/domain/app-error.js';
import { paced, runPaced } from '../turns/pace.js';
import { keepBackup } from '../store/backups.js';
import { removeAccount } from '../store/removed-accounts.js';
import { storeFailure } from '../store/store-failure.js';
import { ensureLedger } from '../sync/derive-ledger.js';
import type { VezgoClient } from '../vezgo/client.js';
import type { Profile } from './profile.js';

/**
 * Takes an account out of the store, at Vezgo first where that is wanted: should it fail there, nothing is gone here. A copy of the store
 * is kept before, for what is gone at Vezgo cannot be downloaded again. A sync under way is ended.
 * @throws AppError of the client and of the store
 */
export async function removeHere(
  profile: Profile,
  accountId: string,
  where: 'here' | 'vezgo',
  now: Date,
): Promise<void> {
  await profile.sync.cancel();
  const store = await profile.store();
  try {
    await keepBackup(store, profile.dir, 'removal', now.getTime());
    if (where === 'vezgo') await (await profile.client()).removeAccount(accountId);
  } catch (error) {
    // Nothing is gone, so what the sync brought until then counts.
    profile.sync.catchUp();
    throw error;
  }
  // One that began meanwhile would bring the account back.
  await profile.sync.cancel();
  try {
    await runPaced(removeAccount(store.db, accountId, now.getTime()), paced());
    await ensureLedger(store);
  } catch (error) {
    throw storeFailure(error);
  }
}

/** Who the provider says the account's owner is: personal data, handed on and kept nowhere. */
export async function readKyc(
  client: Pick<VezgoClient, 'kyc'>,
  accountId: string,
): Promise<CallOutput<'accounts', 'kyc'>> {
  try {
    const fields = Object.entries(await client.kyc(accountId)).flatMap(([name, value]) => {
      const text = textOf(value);
      return text === '' ? [] : [{ name, value: text }];
    });
    return fields.length === 0 ? { state: 'none' } : { state: 'data', fields };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-allowed') return { state: 'not-offered' };
    if (error instanceof AppError && error.code === 'not-found') return { state: 'none' };
    throw error;
  }
}

/** The fields differ by provider, and so may their form. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
