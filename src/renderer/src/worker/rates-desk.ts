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

/** `want` asks the page, in the turn that its answer (`RatesMessage`) names. */
export function createRatesDesk(want: (currency: string, turn: number) => void): RatesDesk {
  const known = new Map<string, Asked>();
  /** Another one whenever rates are forgotten: what was asked for before tells of rates that are no more. */
  let turn = 0;
  return {
    seriesOf: (currency) => {
      const before = known.get(currency);
      if (before !== undefined) return before.promise;
      const asked = askFor();
      known.set(currency, asked);
      want(currency, turn);
      return asked.promise;
    },
    take: (message) => {
      const asked = known.get(message.currency);
      if (asked === undefined || message.turn !== turn) return;
      asked.settled = true;
      if (message.ok) asked.resolve(message.series);
      else {
        known.delete(message.currency);
        asked.reject(new AppError(message.code, message.message));
      }
    },
    forget: () => {
      turn += 1;
      for (const [currency, { settled }] of known) {
        if (settled) known.delete(currency);
        // Someone waits for it still.
        else want(currency, turn);
      }
    },
  };
}

interface Asked {
  settled: boolean;
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
  return { settled: false, promise, resolve, reject };
}
