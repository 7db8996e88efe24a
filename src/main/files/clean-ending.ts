/** Does work that SIGINT and SIGTERM end as they would have it, but for what is cleared away first, at once. */
export async function endingCleanly<T>(clearAway: () => void, work: () => Promise<T>): Promise<T> {
  const stop = (signal: NodeJS.Signals): void => {
    try {
      clearAway();
    } finally {
      process.kill(process.pid, signal);
    }
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work();
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
