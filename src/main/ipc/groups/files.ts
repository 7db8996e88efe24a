import type { Group } from '../group.js';
import type { Services } from '../services.js';
import { notThereYet } from './not-there-yet.js';

export function fileHandlers({ files }: Services): Group<'files' | 'print'> {
  return {
    files: {
      save: async ({ suggestedName, bytes }) => ({ path: await files.save(suggestedName, bytes) }),
      reveal: ({ path }) => {
        files.reveal(path);
        return {};
      },
    },
    print: { pdf: notThereYet },
  };
}
