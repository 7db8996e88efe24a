import { ISSUE_WORDS } from '../domain/issue-words.js';
import type { OtherFee } from './fees.js';
import type { IssueLog } from './issues.js';
import type { DisposalPosting, Occasion } from './postings.js';

/** A crypto fee that stands apart from the entry's own assets: a disposal at its value (docs/ledger-format.md, "Fees"). */
export function feeDisposal(on: Occasion, { asset, amount, value }: OtherFee, issues: IssueLog): DisposalPosting {
  if (value === null) issues.raise('missing-price', on, asset, ISSUE_WORDS['fee-value']);
  const { account } = on.entry;
  const incomplete = value === null;
  return { type: 'disposal', on, asset, account, amount, proceeds: value, incomplete, kind: 'fee', lots: [] };
}
