import { Dec } from '../domain/decimal.js';
import { readAmount } from '../vezgo/amount-text.js';
import { identifyAsset } from '../vezgo/asset.js';
import { mapTwoLegs } from '../vezgo/map-trade.js';
import { note } from '../vezgo/notes.js';
import type { Fee, Part } from '../vezgo/read-parts.js';
import { cellNote, unknownKind } from './file-notes.js';
import { fieldReader, SPOT_COLUMNS } from './formats.js';
import { eventOf, reviewOf, type CellRow, type RowEvent, type RowNote } from './mapped-rows.js';
import { timeReader } from './read-time.js';

const fieldsOf = fieldReader(SPOT_COLUMNS);
const readTime = timeReader('iso', 'UTC');

/** What the rows of `SPOT_TRADE.csv`, the Exchange's trades before November 2022, say: a trade each, with its fee. */
export function* spotEvents(rows: Iterable<CellRow>): Generator<RowEvent> {
  for (const { id, cells } of rows) yield spotEvent(id, fieldsOf(cells));
}

type Fields = ReturnType<typeof fieldsOf>;

function spotEvent(id: string, fields: Fields): RowEvent {
  const instant = readTime(fields('time'));
  if (instant === null) return reviewOf([id], cellNote(SPOT_COLUMNS.time[0], 'time'));
  const side = fields('side').toUpperCase();
  if (side !== 'BUY' && side !== 'SELL') return reviewOf([id], unknownKind(SPOT_COLUMNS.side[0], fields('side')));
  const legs = legsOf(fields, side === 'BUY');
  if (!legs.ok) return reviewOf([id], legs.why);
  const fee = feeOf(fields);
  if (fee !== null && 'code' in fee) return reviewOf([id], fee);
  const time = new Date(instant).toISOString();
  return eventOf([id], time, mapTwoLegs(legs.parts, fee === null ? [] : [fee], []));
}

type Legs = { readonly ok: true; readonly parts: readonly Part[] } | { readonly ok: false; readonly why: RowNote };

/** `BTC_USDT`: the first is what was bought or sold, the second what was paid, price × amount where no volume is told. */
function legsOf(fields: Fields, buy: boolean): Legs {
  const [base = '', quote = '', ...more] = fields('symbol').split(/[_/-]/);
  const bought = assetOf(base);
  const paid = assetOf(quote);
  if (bought === null || paid === null || more.length > 0) {
    return { ok: false, why: cellNote(SPOT_COLUMNS.symbol[0], 'missing-asset') };
  }
  const amount = readAmount(fields('amount'));
  const price = readAmount(fields('price'));
  const volume = readAmount(fields('volume'));
  if (amount.state !== 'read') return { ok: false, why: cellNote(SPOT_COLUMNS.amount[0], 'amount') };
  if (price.state !== 'read') return { ok: false, why: cellNote(SPOT_COLUMNS.price[0], 'amount') };
  if (volume.state === 'unreadable') return { ok: false, why: cellNote(SPOT_COLUMNS.volume[0], 'amount') };
  const zero = [amount.text, price.text].includes('0') || (volume.state === 'read' && volume.text === '0');
  if (zero) return { ok: false, why: note('zero-amount') };
  const total = volume.state === 'read' ? volume.text : new Dec(amount.text).times(price.text).toFixed();
  return {
    ok: true,
    parts: [
      { ...bought, amount: amount.text, direction: buy ? 'received' : 'sent', value: null },
      { ...paid, amount: total, direction: buy ? 'sent' : 'received', value: null },
    ],
  };
}

function feeOf(fields: Fields): Fee | RowNote | null {
  const amount = readAmount(fields('fee'));
  if (amount.state === 'unreadable') return cellNote(SPOT_COLUMNS.fee[0], 'amount');
  if (amount.state === 'missing' || amount.text === '0') return null;
  const asset = assetOf(fields('feeCurrency'));
  return asset === null
    ? cellNote(SPOT_COLUMNS.feeCurrency[0], 'missing-asset')
    : { ...asset, amount: amount.text, value: null };
}

function assetOf(ticker: string) {
  const plain = ticker.trim();
  return identifyAsset({ ticker: plain === '' ? null : plain, providerTicker: null, assetType: null, subtype: null });
}
