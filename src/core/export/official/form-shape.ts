/** Part of Form 8949: its page, the names of its boxes, the fields of its rows in columns (a) to (h), and those of its totals. */
export interface Part8949 {
  readonly boxes: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** (d), (e), (f), (g), (h) */
  readonly totals: readonly string[];
}

/** An official form as its fields tell it. Names are those of the file's AcroForm. */
export type FormShape =
  | {
      readonly form: 'f8949';
      /** Through 2024 three boxes in each part (A to F); from 2025 six (A to L). */
      readonly boxes: 'A-F' | 'A-L';
      readonly short: Part8949;
      readonly long: Part8949;
    }
  | {
      readonly form: 'f1040sd';
      /** Fields of columns (d), (e), (g), (h) by line. */
      readonly lines: ReadonlyMap<string, readonly string[]>;
    };

const COLUMNS = 8;
const TOTALS = 5;
const LINES = ['1b', '2', '3', '8b', '9', '10'] as const;
const LINE_COLUMNS = 4;

/**
 * Which form a file is, by the names of its fields; `null` for any that does not have exactly the structure.
 *
 * The names read were those of Form 8949 of 2020 to 2024 (`topmostSubform[0].Page1[0].Table_Line1[0].Row1[0].f1_3[0]`, fourteen rows, boxes
 * `c1_1[0]` to `c1_1[2]`, totals `f1_115[0]` to `f1_119[0]`) and of 2025 (`Table_Line1_Part1[0]`, `f1_03[0]`, eleven rows, boxes to
 * `c1_1[5]`, totals `f1_91[0]` to `f1_95[0]`), and of Schedule D of 2020 to 2025 (`Table_PartI[0].Row1b[0].f1_7[0]` or `f1_07[0]`), as
 * public programs that fill them list them, read in November 2026. The number of rows and the table's name may be others.
 */
export function formShape(names: readonly string[]): FormShape | null {
  return shape8949(names) ?? shapeScheduleD(names);
}

function shape8949(names: readonly string[]): FormShape | null {
  const [short, long] = [part8949(names, '1'), part8949(names, '2')];
  if (short === null || long === null || short.boxes.length !== long.boxes.length) return null;
  return { form: 'f8949', boxes: short.boxes.length === 3 ? 'A-F' : 'A-L', short, long };
}

function part8949(names: readonly string[], page: '1' | '2'): Part8949 | null {
  const here = names.filter((name) => name.includes(`.Page${page}[0].`));
  const rows = [
    ...groups(here, new RegExp(String.raw`\.Page${page}\[0\]\.Table_[^.]+\.Row(\d+)\[0\]\.f${page}_\d+\[0\]$`)),
  ]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, fields]) => fields);
  const last = Math.max(...rows.flat().map(fieldNumber));
  const totals = inOrder(
    here.filter((name) => new RegExp(String.raw`\.Page${page}\[0\]\.f${page}_\d+\[0\]$`).test(name)),
  ).filter((name) => fieldNumber(name) > last);
  const boxes = here.filter((name) => new RegExp(String.raw`\.c${page}_1\[[0-5]\]$`).test(name)).sort();
  const whole =
    rows.length > 0 &&
    rows.every((fields) => fields.length === COLUMNS && areConsecutive(fields)) &&
    areConsecutive(rows.flat()) &&
    totals.length === TOTALS &&
    areConsecutive(totals) &&
    (boxes.length === 3 || boxes.length === 6);
  return whole ? { boxes, rows, totals } : null;
}

function shapeScheduleD(names: readonly string[]): FormShape | null {
  const rows = groups(names, /\.Page1\[0\]\.Table_Part(?:I|II)\[0\]\.Row(\d+[ab]?)\[0\]\.f1_\d+\[0\]$/);
  const lines = new Map(
    LINES.flatMap((line) => {
      const fields = rows.get(line);
      return fields?.length === LINE_COLUMNS && areConsecutive(fields) ? [[line, fields] as const] : [];
    }),
  );
  return lines.size === LINES.length ? { form: 'f1040sd', lines } : null;
}

/** Names by what the pattern takes from them, each group in the order of the fields' numbers. */
function groups(names: readonly string[], pattern: RegExp): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const key = pattern.exec(name)?.[1];
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), name]);
  }
  return new Map([...found].map(([key, group]) => [key, inOrder(group)]));
}

function inOrder(names: readonly string[]): readonly string[] {
  return [...names].sort((a, b) => fieldNumber(a) - fieldNumber(b));
}

function areConsecutive(names: readonly string[]): boolean {
  return names.every((name, at) => fieldNumber(name) === fieldNumber(names[0] ?? '') + at);
}

/** `…f1_07[0]` → 7 */
function fieldNumber(name: string): number {
  return Number(/_(\d+)\[0\]$/.exec(name)?.[1]);
}
