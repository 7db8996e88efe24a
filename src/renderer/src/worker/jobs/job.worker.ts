import { AppError } from '../../../../core/domain/app-error.js';
import { compareMethods } from '../../../../core/engine/compare/compare-methods.js';
import { readVectorTexts } from '../../../../core/verify/read-vectors.js';
import { verifyVectors } from '../../../../core/verify/verify-vectors.js';
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
  return import.meta.glob<string>('../../../../../test/vectors/*/*.{json,md}', {
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
  const { input } = data;
  const compare = (ledger: JobLedger): void =>
    attempt(() => ({ type: 'done', value: compareMethods(ledger, input, onStep) }));
  port?.addEventListener('message', (message: MessageEvent<JobLedger>) => compare(message.data), { once: true });
  port?.start();
});
