import { once } from '../reports/once.js';
import type { Cell, Column } from '../reports/report.js';
import { cellXml, decimalsOf, isFigure, startCell, type CellWriter } from './workbook-cells.js';
import { amountFormat, MONEY_FORMATS, TEXT_FORMAT, TIME_FORMAT, type Align, type Role } from './workbook-styles.js';

/** Writes a cell of one column at a row (from 1). */
export type ColumnWriter = (cell: Cell, row: number, role: Role) => string;

/** Address of a column's cell in a row, such as `B7`; `null` where the cell stands after the one before it. */
export type AddressAt = (row: number) => string | null;

/** Texts of a column that stand in the workbook once; a column of more (ids, notes) has the others in its cells. */
const SHARED_TEXTS = 500;
/** Looking up a long text costs more than writing it. */
const LONGEST_SHARED = 100;

/**
 * For tables of very many rows: what all cells of a column have in common is worked out once. Words that come again and again, which most
 * texts of a report are, are shared; `formulaAt` gives the formula of a money cell.
 */
export function columnWriter(
  writer: CellWriter,
  { addressAt, kind }: { readonly addressAt: AddressAt; readonly kind: Column['kind'] },
  formulaAt: ((row: number) => string) | null,
): ColumnWriter {
  const align = isFigure(kind) ? 'right' : 'left';
  const known = new Map<Role, Looks>();
  const looksOf = (role: Role): Looks => {
    let looks = known.get(role);
    if (looks === undefined) known.set(role, (looks = startLooks(writer, role, align)));
    return looks;
  };
  return (cell, row, role) => {
    const at = addressAt(row);
    const start = startCell(at);
    switch (cell.kind) {
      case 'empty':
        return start + looksOf(role).empty();
      case 'text': {
        const end = looksOf(role).word(cell.text);
        if (end !== undefined) return start + end;
        break;
      }
      case 'money': {
        const formula = formulaAt === null ? '' : `<f>${formulaAt(row)}</f>`;
        return `${start + looksOf(role).money() + formula}<v>${cell.rounded}</v></c>`;
      }
      case 'amount':
        return `${start + looksOf(role).amount(cell.rounded)}${cell.rounded}</v></c>`;
      case 'time': {
        const serial = writer.serialTime(cell.local);
        if (serial === null) break;
        return `${start + looksOf(role).time() + serial}</v></c>`;
      }
      case 'count':
        break;
      default:
        return cell satisfies never;
    }
    return cellXml(writer, at, cell, { role, column: kind });
  };
}

/** What follows the beginning in the cells of one column and role; made when first asked for. */
interface Looks {
  readonly empty: () => string;
  readonly money: () => string;
  readonly time: () => string;
  readonly amount: (rounded: string) => string;
  /** `undefined` for a text that its cell holds itself. */
  readonly word: (text: string) => string | undefined;
}

function startLooks({ styles, shared, rounding }: CellWriter, role: Role, align: Align): Looks {
  const words = new Map<string, string>();
  /** By the decimals of the amount. */
  const amounts: string[] = [];
  return {
    empty: once(() => ` s="${styles.id(role, 'left', TEXT_FORMAT)}"/>`),
    money: once(() => ` s="${styles.id(role, 'right', MONEY_FORMATS[rounding])}">`),
    time: once(() => ` s="${styles.id(role, 'left', TIME_FORMAT)}"><v>`),
    amount: (rounded) => {
      const decimals = decimalsOf(rounded);
      return (amounts[decimals] ??= ` s="${styles.id(role, 'right', amountFormat(decimals))}"><v>`);
    },
    word: (text) => {
      const end = words.get(text);
      if (end !== undefined || words.size >= SHARED_TEXTS || text.length > LONGEST_SHARED) return end;
      const first = ` s="${styles.id(role, align, TEXT_FORMAT)}" t="s"><v>${shared.place(text)}</v></c>`;
      words.set(text, first);
      return first;
    },
  };
}
