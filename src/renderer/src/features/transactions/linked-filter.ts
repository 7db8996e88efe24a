import type { RowFilter } from '../../worker/protocol.js';
import { NO_FILTER } from '../../worker/rows/row-filter.js';

/** The filter that a link into the screen asks for, as `#/transactions?text=btc&state=review`. */
export function filterOf(params: URLSearchParams): RowFilter {
  const asset = params.get('asset');
  return {
    ...NO_FILTER,
    text: params.get('text') ?? '',
    account: params.get('account'),
    assets: asset === null ? [] : [asset],
    state: params.get('state') === 'review' ? 'review' : 'all',
  };
}

const FILTERS = ['text', 'account', 'asset', 'state'] as const;

/** Whether a link asks for a filter, rather than only for an entry. */
export function namesFilter(params: URLSearchParams): boolean {
  return FILTERS.some((name) => params.has(name));
}
