import { expect, it, vi } from 'vitest';
import { warmUp } from './warm-up.js';

it('warms up a part in each quiet moment, and never on the page', async () => {
  const quiet: IdleRequestCallback[] = [];
  vi.stubGlobal('requestIdleCallback', (ready: IdleRequestCallback) => quiet.push(ready));
  let isDone = false;
  const warming = warmUp().finally(() => (isDone = true));
  for (let moment = 1; moment <= 5; moment += 1) {
    await vi.waitFor(() => expect(quiet).toHaveLength(moment));
    expect(isDone).toBe(false);
    expect(document.querySelector('.recharts-wrapper')).toBeNull();
    quiet.at(-1)?.({ didTimeout: false, timeRemaining: () => 50 });
  }
  await warming;
  vi.unstubAllGlobals();
});
