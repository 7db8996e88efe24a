import { AppError } from '../../../core/domain/app-error.js';
import { namedIn } from '../../../core/decisions/said.js';
import { arrivalOf } from '../../store/entries.js';
import { historyState, listDecisions } from '../../store/decisions.js';
import type { Store } from '../../store/open-store.js';
import { listProposals, listReview } from '../../store/review.js';
import { storeFailure } from '../../store/store-failure.js';
import { redoStep, takeDecisions, undoStep } from '../../sync/decide.js';
import type { Group } from '../group.js';
import type { Services } from '../services.js';

const now = (): Date => new Date();

export function decisionHandlers({ profiles, emit }: Services): Group<'decisions' | 'review' | 'proposals'> {
  const open = () => profiles.current().store();
  /** The ledger is made anew with it; the page reads it again. */
  const changing = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await open();
    emit('task.progress', { task: 'derive', fraction: null, text: '' });
    try {
      const done = await work(store);
      emit('data.changed', { what: 'ledger' });
      emit('data.changed', { what: 'accounts' });
      return done;
    } catch (error) {
      throw error instanceof AppError ? error : storeFailure(error);
    } finally {
      emit('task.progress', { task: 'derive', fraction: 1, text: '' });
    }
  };
  return {
    decisions: {
      list: async ({ target }) => {
        const { db } = await open();
        const all = listDecisions(db);
        if (target === undefined) return [...all];
        const about = new Set([target, arrivalOf(db, target) ?? target]);
        return all.filter(({ decision }) => namedIn(decision).some((id) => about.has(id)));
      },
      add: ({ decisions }) => changing((store) => takeDecisions(store, decisions, now)),
      undo: ({ step }) => changing((store) => undoStep(store, step, now)),
      redo: () => changing((store) => redoStep(store, now)),
      state: async () => historyState((await open()).db),
    },
    review: { list: async () => [...listReview((await open()).db)] },
    proposals: { list: async () => [...listProposals((await open()).db)] },
  };
}
