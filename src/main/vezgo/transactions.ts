import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import { sliceArraySteps } from '../../core/vezgo/exact-json.js';
import { nextTurn, paced, runPaced } from '../turns/pace.js';
import { AttemptFailure } from './failures.js';
import type { PageSize } from './page-size.js';
import { pathOf } from './paths.js';
import { backoff, type RetryTools } from './retry.js';
import type { Transport } from './transport.js';

export interface TransactionFilter {
  readonly ticker?: string;
  readonly wallet?: string;
  readonly types?: readonly string[];
  readonly sort?: 'asc' | 'desc';
  readonly excludeFields?: readonly string[];
}

/** Dates are `YYYY-MM-DD`, both required: the documents disagree on the defaults. */
export interface TransactionRange extends TransactionFilter {
  readonly accountId: string;
  readonly from: string;
  readonly to: string;
}

export interface TransactionQuery extends TransactionRange {
  /** Id of the last known transaction, `''` for the first page. Newer ones by creation follow. */
  readonly last: string;
  /** 10 to 1000. */
  readonly limit: number;
}

/** A transaction as its own bytes: nothing is parsed and printed again, so no digit changes. */
export interface TransactionText {
  readonly id: string;
  readonly json: string;
}

function pathOfRange(range: TransactionRange, paging: Readonly<Record<string, string>>): string {
  const { ticker, wallet, types, sort, excludeFields } = range;
  const query = new URLSearchParams({
    from: range.from,
    to: range.to,
    ...paging,
    ...(ticker === undefined ? {} : { ticker }),
    ...(wallet === undefined ? {} : { wallet }),
    ...(types === undefined ? {} : { types: types.join(',') }),
    ...(sort === undefined ? {} : { sort }),
    ...(excludeFields === undefined ? {} : { exclude_fields: excludeFields.join(',') }),
  });
  return pathOf('accounts', range.accountId, 'transactions', query);
}

/** Every transaction of a range at once, by time. Answers of more than 6 MB never arrive: for small ranges only. */
export function readRange(
  transport: Transport,
  range: TransactionRange,
  signal?: AbortSignal,
): Promise<readonly TransactionText[]> {
  return transport.user({ path: pathOfRange(range, {}), read: readerOf(signal), signal });
}

/**
 * One page by creation. It may hold fewer transactions than asked for while more follow: only an empty page is the last. A page that
 * the server drops is asked for again at half the size; at the smallest size, as often as any request.
 */
export async function readPage(
  transport: Transport,
  size: PageSize,
  tools: RetryTools,
  query: TransactionQuery,
  signal?: AbortSignal,
): Promise<readonly TransactionText[]> {
  for (let halvings = 0; ; halvings += 1) {
    const limit = size.for(query.limit);
    const smallest = limit === size.for(1);
    try {
      const page = await transport.user({
        path: pathOfRange(query, { last: query.last, limit: String(limit) }),
        read: readerOf(signal),
        signal,
        stopOn: (failure) => failure.kind === 'dropped' && !smallest,
      });
      size.arrived();
      return page;
    } catch (failure) {
      if (!(failure instanceof AttemptFailure)) throw failure;
      size.shrink(limit);
      await tools.wait(Math.max(failure.retryAfter ?? 0, backoff(halvings, tools.random)), signal);
    }
  }
}

/** Reads a page with rests: one may have megabytes, and windows and menus wait meanwhile. */
function readerOf(signal?: AbortSignal): (text: string) => Promise<readonly TransactionText[]> {
  return async (text) => {
    await nextTurn();
    const elements = await runPaced(sliceArraySteps(text), paced(signal));
    return elements.map(({ value, json }) => ({ id: idOf(value), json }));
  };
}

export function idOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  if (typeof id === 'string' && id !== '') return id;
  throw new AppError('bad-response', VEZGO_WORDS['no-record-id']);
}
