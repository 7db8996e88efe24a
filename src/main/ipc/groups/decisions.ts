import type { Group } from '../group.js';
import { notThereYet } from './not-there-yet.js';

export function decisionHandlers(): Group<'decisions' | 'review' | 'proposals'> {
  return {
    decisions: { list: notThereYet, add: notThereYet, undo: notThereYet, redo: notThereYet, state: notThereYet },
    review: { list: notThereYet },
    proposals: { list: notThereYet },
  };
}
