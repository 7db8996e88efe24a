import { printPdf } from '../../app/print-pdf.js';
import type { Group } from '../group.js';
import type { Services } from '../services.js';

export function fileHandlers({ files }: Services): Group<'files' | 'print'> {
  return {
    files: {
      start: async ({ suggestedName, size }) => {
        const id = await files.start(suggestedName, size);
        return id === null ? null : { id };
      },
      append: async ({ id, at, bytes }) => {
        await files.append(id, at, bytes);
        return {};
      },
      finish: async ({ id }) => ({ path: await files.finish(id) }),
      abort: async ({ id }) => {
        await files.abort(id);
        return {};
      },
      reveal: ({ path }) => {
        files.reveal(path);
        return {};
      },
    },
    print: { pdf: async (order) => ({ bytes: await printPdf(order) }) },
  };
}
