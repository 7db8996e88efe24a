import { AppError } from '../../../../core/domain/app-error.js';
import { asAppError } from '../../api.js';
import type { FromJob, JobName, Jobs, JobStart } from './job-protocol.js';

export interface JobWatch {
  /** Aborting ends the work for good. */
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Runs one job in a worker of its own. `feed` has the ledger worker send the ledger over the port, where the job is about one.
 * Rejects with AppError `cancelled`, or with what the job threw.
 */
export function runJob<N extends JobName>(
  start: Extract<JobStart, { job: N }>,
  { signal, onProgress }: JobWatch,
  feed: ((port: MessagePort) => Promise<unknown>) | null,
): Promise<Jobs[N]['answer']> {
  const worker = new Worker(new URL('./job.worker.ts', import.meta.url), { type: 'module', name: 'job' });
  const done = new Promise<Jobs[N]['answer']>((resolve, reject) => {
    const cancel = (): void => reject(new AppError('cancelled', ''));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('error', () => reject(new AppError('internal', '')));
    worker.addEventListener('message', ({ data }: MessageEvent<FromJob<N>>) => {
      if (data.type === 'progress') onProgress?.(data.done, data.total);
      else if (data.type === 'done') resolve(data.value);
      else reject(new AppError(data.code, data.message));
    });
    const { port1, port2 } = new MessageChannel();
    worker.postMessage(start, [port1]);
    feed?.(port2).catch((error: unknown) => reject(asAppError(error)));
  });
  return done.finally(() => worker.terminate());
}
