import type { Group } from '../group.js';
import { openGzipPort } from '../gzip-port.js';
import type { Services } from '../services.js';

export function fileHandlers({ files, printing }: Services): Group<'files' | 'print'> {
  return {
    files: {
      openGzip: (_, frame) => {
        openGzipPort(frame);
        return {};
      },
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
    print: {
      start: async ({ size, ...order }) => ({ id: await printing.start(size, order) }),
      append: async ({ id, at, bytes }) => {
        await printing.append(id, at, bytes);
        return {};
      },
      finish: async ({ id }) => ({ bytes: await printing.finish(id) }),
      abort: async ({ id }) => {
        await printing.abort(id);
        return {};
      },
    },
  };
}
