import type { RowFilter } from '../protocol.js';

export const NO_FILTER: RowFilter = {
  text: '',
  kind: null,
  account: null,
  assets: [],
  from: null,
  to: null,
  state: 'all',
};

/** Whether something is left out by it. */
export function isFiltering(filter: RowFilter): boolean {
  const { text, kind, account, assets, from, to, state } = filter;
  return (
    text.trim() !== '' ||
    kind !== null ||
    account !== null ||
    assets.length > 0 ||
    from !== null ||
    to !== null ||
    state !== 'all'
  );
}
