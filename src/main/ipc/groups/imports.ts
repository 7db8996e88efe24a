import type { Group } from '../group.js';
import { notThereYet } from './not-there-yet.js';

export function importHandlers(): Group<'imports'> {
  return {
    imports: {
      pick: notThereYet,
      preview: notThereYet,
      commit: notThereYet,
      list: notThereYet,
      undo: notThereYet,
      cancel: notThereYet,
    },
  };
}
