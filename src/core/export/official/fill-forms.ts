import { AppError } from '../../domain/app-error.js';
import { FILE_WORDS, FORM_WORDS } from '../../domain/failure-words/file-words.js';
import { tell } from '../../domain/sentence.js';
import type { Rounding } from '../../reports/report-input.js';
import type { Form8949Part } from '../../reports/forms/us/form-8949.js';
import { formShape, type FormShape } from './form-shape.js';
import { copiesOf8949, hasBoxes, scheduleDValues, type FormCopy } from './form-values.js';
import type { FormTemplate } from './official-pdf.js';

/** A form's file as the person has it from the tax office. */
export interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FormOrder {
  readonly files: readonly FormFile[];
  readonly parts: readonly Form8949Part[];
  /** Calendar year of the return. */
  readonly taxYear: number;
  readonly rounding: Rounding;
}

/** Copies of a form beyond which paper is no help: the attached statement takes their place. */
const MOST_COPIES = 100;
/** Names shown of a form that is not known. */
const NAMES_SHOWN = 3;

/**
 * The forms of the person's files, filled, in the order of the files: named `f8949.pdf` and `f1040sd.pdf`. All or nothing.
 * @throws AppError `bad-input` for a file that is no such form, or one of another year; `too-many-rows`
 */
export async function fillForms({ files, parts, taxYear, rounding }: FormOrder): Promise<readonly FormFile[]> {
  // Loaded when a form is: most reports never have one.
  const { openTemplate, filledPdf } = await import('./official-pdf.js');
  const filled: FormFile[] = [];
  for (const file of files) {
    const template = await openTemplate(file.bytes).catch((cause: unknown) => {
      throw new AppError('bad-input', tell(FILE_WORDS['form-unread'], { file: file.name }), { cause });
    });
    const shape = checked(file, template, { parts, taxYear });
    const copies =
      shape.form === 'f8949' ? copiesOf8949(shape, parts, rounding) : [scheduleDValues(shape, parts, rounding)];
    checkCopies(file, copies);
    if (filled.some(({ name }) => name === formName(shape))) {
      throw new AppError('bad-input', tell(FILE_WORDS['form-twice'], { file: file.name }));
    }
    filled.push({ name: formName(shape), bytes: await filledPdf(template, copies) });
  }
  return filled;
}

function formName({ form }: FormShape): string {
  return `${form}.pdf`;
}

/** @throws AppError `bad-input` */
function checked(
  { name }: FormFile,
  { title, names }: FormTemplate,
  { parts, taxYear }: Pick<FormOrder, 'parts' | 'taxYear'>,
): FormShape {
  const shape = formShape(names);
  if (shape === null)
    throw new AppError('bad-input', tell(FILE_WORDS['form-unknown'], { file: name, what: unknown(title, names) }));
  const printed = /\b20\d\d\b/.exec(title)?.[0];
  if (printed !== undefined && Number(printed) !== taxYear) {
    throw new AppError(
      'bad-input',
      tell(FILE_WORDS['form-year'], { file: name, printed, title, year: String(taxYear) }),
    );
  }
  if (shape.form === 'f8949' && !hasBoxes(shape, parts)) {
    throw new AppError(
      'bad-input',
      tell(FILE_WORDS['form-boxes'], { file: name, boxes: shape.boxes, year: String(taxYear) }),
    );
  }
  return shape;
}

function unknown(title: string, names: readonly string[]): string {
  const fields = { fields: String(names.length), names: names.slice(0, NAMES_SHOWN).join(', ') };
  if (title === '') return names.length === 0 ? FORM_WORDS['no-fields'] : tell(FORM_WORDS.fields, fields);
  return names.length === 0
    ? tell(FORM_WORDS['titled-no-fields'], { title })
    : tell(FORM_WORDS['titled-fields'], { title, ...fields });
}

/** @throws AppError `too-many-rows` */
function checkCopies({ name }: FormFile, copies: readonly FormCopy[]): void {
  if (copies.length <= MOST_COPIES) return;
  throw new AppError(
    'too-many-rows',
    tell(FILE_WORDS['form-copies'], { file: name, copies: String(copies.length), most: String(MOST_COPIES) }),
  );
}
