import type { RateSeries } from '../../../core/contract/groups/rates.js';
import { AppError } from '../../../core/domain/app-error.js';
import type { RatesMessage } from './worker-messages.js';

/** Exchange rates as they are needed: each currency is asked for once, until rates change. */
export interface RatesDesk {
  /** Rejects with the AppError that the page had for an answer. */
  readonly seriesOf: (currency: string) => Promise<RateSeries>;
  readonly take: (message: RatesMessage) => void;
  readonly forget: () => void;
}

export function createRatesDesk(want: (currency: string) => void): RatesDesk {
  const known = new Map<string, Asked>();
  return {
    seriesOf: (currency) => {
      const before = known.get(currency);
      if (before !== undefined) return before.promise;
      const asked = askFor();
      known.set(currency, asked);
      want(currency);
      return asked.promise;
    },
    take: (message) => {
      const asked = known.get(message.currency);
      if (message.ok) asked?.resolve(message.series);
      else {
        known.delete(message.currency);
        asked?.reject(new AppError(message.code, message.message));
      }
    },
    forget: () => known.clear(),
  };
}

interface Asked {
  readonly promise: Promise<RateSeries>;
  readonly resolve: (series: RateSeries) => void;
  readonly reject: (error: AppError) => void;
}

/** As `Promise.withResolvers`, which the oldest runtime lacks. */
function askFor(): Asked {
  let resolve: Asked['resolve'] = () => undefined;
  let reject: Asked['reject'] = () => undefined;
  const promise = new Promise<RateSeries>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
