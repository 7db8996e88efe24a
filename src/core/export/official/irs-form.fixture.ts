import { PDFDocument } from '@cantoo/pdf-lib';

/** Names of a Form 8949's fields as its revisions have them: see form-shape.ts. */
export interface Revision {
  readonly title: string;
  readonly rows: number;
  readonly boxes: number;
  readonly table: (page: number) => string;
  readonly digits: number;
}

export const FORM_2024: Revision = {
  title: '2024 Form 8949',
  rows: 14,
  boxes: 3,
  table: () => 'Table_Line1',
  digits: 1,
};
export const FORM_2025: Revision = {
  title: '2025 Form 8949',
  rows: 11,
  boxes: 6,
  table: (page) => `Table_Line1_Part${page}`,
  digits: 2,
};

export function names8949({ rows, boxes, table, digits }: Revision): {
  readonly texts: string[];
  readonly boxes: string[];
} {
  const [texts, marks]: [string[], string[]] = [[], []];
  for (const page of [1, 2]) {
    const at = (field: number): string => `f${page}_${String(field).padStart(digits, '0')}[0]`;
    const root = `topmostSubform[0].Page${page}[0]`;
    texts.push(`${root}.${at(1)}`, `${root}.${at(2)}`);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < 8; column += 1) {
        texts.push(`${root}.${table(page)}[0].Row${row + 1}[0].${at(3 + row * 8 + column)}`);
      }
    }
    for (let total = 0; total < 5; total += 1) texts.push(`${root}.${at(3 + rows * 8 + total)}`);
    for (let box = 0; box < boxes; box += 1) marks.push(`${root}.c${page}_1[${box}]`);
  }
  return { texts, boxes: marks };
}

/** Schedule D: four columns in each of eight lines, single fields around them. */
export function namesScheduleD(digits: number): { readonly texts: string[]; readonly boxes: string[] } {
  const texts: string[] = [];
  let field = 0;
  const single = (): number =>
    texts.push(`topmostSubform[0].Page1[0].f1_${String((field += 1)).padStart(digits, '0')}[0]`);
  const line = (part: string, row: string): void => {
    for (let column = 0; column < 4; column += 1) {
      const number = String((field += 1)).padStart(digits, '0');
      texts.push(`topmostSubform[0].Page1[0].Table_Part${part}[0].Row${row}[0].f1_${number}[0]`);
    }
  };
  for (let at = 0; at < 2; at += 1) single();
  for (const row of ['1a', '1b', '2', '3']) line('I', row);
  for (let at = 0; at < 4; at += 1) single();
  for (const row of ['8a', '8b', '9', '10']) line('II', row);
  for (let at = 0; at < 5; at += 1) single();
  for (let at = 1; at <= 4; at += 1) texts.push(`topmostSubform[0].Page2[0].f2_${at}[0]`);
  return { texts, boxes: ['topmostSubform[0].Page1[0].c1_1[0]', 'topmostSubform[0].Page1[0].c1_1[1]'] };
}

/** A PDF with such fields on two pages. */
export async function formPdf(
  { texts, boxes }: { readonly texts: readonly string[]; readonly boxes: readonly string[] },
  title: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  if (title !== '') document.setTitle(title);
  const pages = [document.addPage([612, 792]), document.addPage([612, 792])] as const;
  const form = document.getForm();
  const pageOf = (name: string) => (name.includes('Page2') ? pages[1] : pages[0]);
  for (const [at, name] of texts.entries()) {
    const place = {
      x: 20 + (at % 8) * 70,
      y: 720 - Math.floor((at % 128) / 8) * 40,
      width: 68,
      height: 14,
      borderWidth: 0,
    };
    const field = form.createTextField(name);
    field.addToPage(pageOf(name), place);
    field.setFontSize(8);
    // As the form's own columns of amounts are limited.
    field.setMaxLength(12);
  }
  for (const [at, name] of boxes.entries()) {
    form.createCheckBox(name).addToPage(pageOf(name), { x: 20 + (at % 6) * 20, y: 760, width: 8, height: 8 });
  }
  return document.save();
}
