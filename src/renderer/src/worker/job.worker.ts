import { AppError } from '../../../core/domain/app-error.js';
import { basisRanges } from '../../../core/engine/basis-range.js';
import { compareMethods } from '../../../core/engine/compare/compare-methods.js';
import { localDays } from '../../../core/seals/sealed-days.js';
import { readVectorTexts } from '../../../core/verify/read-vectors.js';
import { verifyVectors } from '../../../core/verify/verify-vectors.js';
import type { FromJob, JobLedger, JobName, JobStart } from './job-protocol.js';

function tell(message: FromJob<JobName>): void {
  globalThis.postMessage(message, { transfer: [] });
}

const onStep = (done: number, total: number): void => tell({ type: 'progress', done, total });

function attempt(work: () => FromJob<JobName>): void {
  try {
    tell(work());
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    tell({ type: 'failed', code, message: error instanceof Error ? error.message : '' });
  }
}

/** The worked examples of test/vectors, put into the bundle as text when it is built. */
function vectorTexts(): Readonly<Record<string, string>> {
  return import.meta.glob<string>('../../../../test/vectors/*/*.{json,md}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
}

globalThis.addEventListener('message', ({ data, ports: [port] }: MessageEvent<JobStart>) => {
  if (data.job === 'verify') {
    attempt(() => ({ type: 'done', value: verifyVectors(readVectorTexts(vectorTexts()), onStep) }));
    return;
  }
  const work = data;
  port?.addEventListener('message', ({ data: ledger }: MessageEvent<JobLedger>) => attempt(() => about(ledger, work)), {
    once: true,
  });
  port?.start();
});

/** What a job finds out about a ledger. */
function about(ledger: JobLedger, { job, input }: Exclude<JobStart, { job: 'verify' }>): FromJob<JobName> {
  switch (job) {
    case 'compare':
      return { type: 'done', value: compareMethods(ledger, input, onStep) };
    case 'basisRanges':
      return { type: 'done', value: basisRanges(ledger, input, localDays(input.timezone ?? 'UTC')) };
    default:
      return job satisfies never;
  }
}
