import { createHash } from 'node:crypto';
import { AppError } from '../../../core/domain/app-error.js';
import { STORE_WORDS } from '../../../core/domain/failure-words/store-words.js';
import { storeCare } from '../../app/store-care.js';
import { listSeals, removeSeal, saveSeal, sealDocument } from '../../store/seals.js';
import { ownProfile } from '../own-profile.js';
import type { Group } from '../group.js';
import type { Services } from '../services.js';

export function storeHandlers({ profiles, storeDialogs: dialogs, emit }: Services): Group<'store' | 'seals'> {
  const now = () => new Date();
  const care = storeCare({ profile: () => ownProfile(profiles), dialogs, now });
  const db = async () => (await profiles.current().store()).db;
  /** Another store is behind every screen now. */
  const replaced = (): void => emit('data.changed', { what: 'profile' });
  return {
    store: {
      info: () => care.info(),
      backup: async () => ({ path: await care.backup() }),
      restore: async () => {
        const restored = await care.restore();
        if (restored) replaced();
        return { restored };
      },
      saveRecoveryKey: async () => ({ path: await care.saveRecoveryKey() }),
      recover: async () => {
        const recovered = await care.recover();
        if (recovered) replaced();
        return { recovered };
      },
      startAnew: async () => {
        const keptAs = await care.startAnew();
        replaced();
        return { keptAs };
      },
    },
    seals: {
      list: async () => listSeals(await db()),
      save: async (seal) => {
        const digest = createHash('sha256').update(seal.document, 'utf8').digest('hex');
        if (digest !== seal.digest) throw new AppError('bad-input', STORE_WORDS['seal-digest']);
        return saveSeal(await db(), seal, now().getTime());
      },
      get: async ({ id }) => ({ document: sealDocument(await db(), id) }),
      remove: async ({ id }) => {
        removeSeal(await db(), id);
        return {};
      },
    },
  };
}
