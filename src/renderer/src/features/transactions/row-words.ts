import type { TFunction } from 'i18next';
import { legText } from '../../ui/decimal-display.js';
import { zonedMinute } from '../../ui/zoned-time.js';
import type { RowView } from '../../worker/protocol.js';
import { rowSides } from '../../worker/rows/row-sides.js';

/** A row in a few words, which tell it from others: `Sale, 0.5 BTC, 2024-03-05 14:07`. */
export function rowWords({ entry, kind }: RowView, zone: string, t: TFunction): string {
  const { out, in: into } = rowSides(entry);
  // Of a purchase what was bought; what was paid is beside it.
  const leg = kind === 'buy' ? into : (out ?? into);
  return [t(`kind.${kind}`), ...(leg === null ? [] : [legText(leg)]), zonedMinute(entry.time, zone)].join(', ');
}
