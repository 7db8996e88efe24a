import { printPdf } from '../../app/print-pdf.js';
import type { Group } from '../group.js';
import type { Services } from '../services.js';

export function fileHandlers({ files }: Services): Group<'files' | 'print'> {
  return {
    files: {
      save: async ({ suggestedName, bytes }) => ({ path: await files.save(suggestedName, bytes) }),
      reveal: ({ path }) => {
        files.reveal(path);
        return {};
      },
    },
    print: { pdf: async (order) => ({ bytes: await printPdf(order) }) },
  };
}
