import type { Group } from '../group.js';
import { notThereYet } from './not-there-yet.js';

export function rateHandlers(): Group<'rates'> {
  return {
    rates: {
      status: notThereYet,
      fetch: notThereYet,
      importFile: notThereYet,
      series: notThereYet,
      override: notThereYet,
    },
  };
}
