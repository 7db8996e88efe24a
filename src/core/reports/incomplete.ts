import type { Disposal, Income, IssueCode } from '../domain/result.js';
import type { ReportContext } from './report-context.js';
import { INHERITED_REASON, REASON_WORDS } from './wording.js';

/** Issues that leave a figure unknown; the others only inform. */
const UNKNOWN_FIGURE: ReadonlySet<IssueCode> = new Set(['unknown-basis', 'missing-basis', 'missing-price']);

/** Why a disposal row is incomplete, one reason or more; `[]` for a complete one. */
export function disposalReasons(context: ReportContext, row: Disposal): readonly string[] {
  if (!row.incomplete) return [];
  const ids = row.acquiredEntry === null ? [row.entry] : [row.entry, row.acquiredEntry];
  const codes = ids.flatMap((id) => codesOf(context, id, row.asset));
  // A shortfall row is about its own missing units; the other rows of the same entry are not.
  const own = codes.filter(
    (code) => code !== 'missing-basis' || row.match === 'shortfall' || row.acquiredEntry !== null,
  );
  return own.length === 0 ? [INHERITED_REASON] : [...new Set(own)].map((code) => REASON_WORDS[code]);
}

export function incomeReasons(context: ReportContext, row: Income): readonly string[] {
  if (row.incomplete !== true) return [];
  const codes = codesOf(context, row.entry, row.asset);
  return codes.length === 0 ? [REASON_WORDS['missing-price']] : [...new Set(codes)].map((code) => REASON_WORDS[code]);
}

function codesOf(context: ReportContext, entry: string, asset: string): readonly IssueCode[] {
  return context
    .issuesOf(entry)
    .filter((issue) => UNKNOWN_FIGURE.has(issue.code) && (issue.asset === undefined || issue.asset === asset))
    .map(({ code }) => code);
}
