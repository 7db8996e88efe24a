// Tasks of the page's thread, from a trace of Chromium's own: by the clock, and by the processor time that they took.
import { readFileSync, rmSync } from 'node:fs';

const RUN_TASK = 'ThreadControllerImpl::RunTask';

/**
 * Runs `work` while tasks are recorded.
 * @returns {Promise<{ cpu: number, wall: number, long: number }>} the longest task of the page in milliseconds of processor time and of the
 *   clock, and how many took more than `limit` of processor time
 */
export async function longestTask(app, limit, work) {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: ['*'] }),
  );
  await work();
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  const isPage = ({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain';
  const threads = new Set(traceEvents.filter(isPage).map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(
    ({ ph, name, pid, tid }) => ph === 'X' && name === RUN_TASK && threads.has(`${pid} ${tid}`),
  );
  const cpus = tasks.map(({ tdur }) => (tdur ?? 0) / 1000);
  return {
    cpu: Math.max(0, ...cpus),
    wall: Math.max(0, ...tasks.map(({ dur }) => dur / 1000)),
    long: cpus.filter((cpu) => cpu > limit).length,
  };
}
