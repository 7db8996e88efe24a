import type { Group } from '../group.js';
import { notThereYet } from './not-there-yet.js';

export function storeHandlers(): Group<'store' | 'seals'> {
  return {
    store: {
      info: notThereYet,
      backup: notThereYet,
      restore: notThereYet,
      saveRecoveryKey: notThereYet,
      recover: notThereYet,
      startAnew: notThereYet,
    },
    seals: { list: notThereYet, save: notThereYet, get: notThereYet, remove: notThereYet },
  };
}
