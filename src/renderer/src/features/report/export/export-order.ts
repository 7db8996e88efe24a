import type { LotbookApi } from '../../../../../core/contract/channels.js';
import type { DecisionView, ReviewItem } from '../../../../../core/contract/groups/decisions.js';
import type { Settings } from '../../../../../core/contract/views.js';
import type { FileFormat } from '../../../../../core/reports/file-formats.js';
import { unwrap } from '../../../api.js';
import type { ExportOrder } from '../../../worker/export/export-protocol.js';

/** What a person chose; the rest of an order follows from the session and the store. */
export type ExportChoice = Pick<ExportOrder, 'year' | 'formats' | 'sheets' | 'rounding' | 'bom' | 'password'> & {
  /** Files of official forms, to be read when the work begins. */
  readonly forms?: readonly File[];
};

/** Files that take fewer rows than CSV tables do. */
const BOUNDED: ReadonlySet<FileFormat> = new Set(['xlsx', 'pdf', 'bundle']);

/** The choice with CSV tables in place of what takes fewer rows; `null` where the format that took too few is none of those. */
export function csvInstead(choice: ExportChoice, tooFew: FileFormat | null): ExportChoice | null {
  if (tooFew === null || !BOUNDED.has(tooFew)) return null;
  // The password is that of the bundle.
  const { password: _, ...others } = choice;
  const kept = choice.formats.filter((format) => !BOUNDED.has(format) && format !== 'csv');
  return { ...others, formats: ['csv', ...kept] };
}

/** The bytes of the forms that a person chose. */
export function readForms(files: readonly File[]): Promise<NonNullable<ExportOrder['formFiles']>> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

type Known = Pick<ExportOrder, 'review' | 'decisions' | 'seal'>;

/** What the store knows besides the ledger, for a report of `year`. */
export async function knownBesides(api: LotbookApi, { rules }: Settings, year: string): Promise<Known> {
  const [review, decisions, seals] = await Promise.all([
    unwrap(api.review.list({})),
    unwrap(api.decisions.list({})),
    unwrap(api.seals.list({})),
  ]);
  // Newest first.
  const seal = seals.find((one) => one.year === year && one.rules === rules);
  const document = seal && (await unwrap(api.seals.get({ id: seal.id }))).document;
  return {
    review: review.map(leftOut),
    decisions: decisions.filter(isInForce),
    ...(document === undefined ? {} : { seal: document }),
  };
}

function isInForce({ undoneAt }: DecisionView): boolean {
  return undoneAt === null;
}

function leftOut({ record, accountId: account, code, message, time }: ReviewItem) {
  return { record, account, code, message, time };
}
