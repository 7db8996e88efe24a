import { PDFCheckBox, PDFDict, PDFDocument, PDFName, PDFRef, PDFTextField } from '@cantoo/pdf-lib';
import type { FormCopy } from './form-values.js';
import { printable } from './printable.js';

/** A form's file as it can be filled: what it says of itself, the names of its fields, and its bytes. */
export interface FormTemplate {
  readonly title: string;
  readonly names: readonly string[];
  readonly bytes: Uint8Array;
}

/** @throws whatever the library throws for bytes that are no PDF, and for one that is locked */
export async function openTemplate(bytes: Uint8Array): Promise<FormTemplate> {
  const document = await open(bytes);
  const names = document
    .getForm()
    .getFields()
    .map((field) => field.getName());
  return { title: document.getTitle() ?? '', names, bytes };
}

/**
 * Copies of a form in one file, each filled by itself. Fields stay fields, so that the person can go on in them: those of a further copy
 * get the copy's number in front of their names, since two fields of one name would have one value. The same copies give the same bytes.
 */
export async function filledPdf({ bytes }: FormTemplate, copies: readonly FormCopy[]): Promise<Uint8Array> {
  const first = await open(bytes);
  for (const [at, copy] of copies.entries()) {
    const document = at === 0 ? first : await open(bytes);
    fill(document, copy);
    if (document !== first) await append(first, document, `Copy${at + 1}_`);
  }
  return first.save({ updateFieldAppearances: false });
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  // Dates stay those of the file: the same input gives the same bytes.
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  // The same form once more in XML, which viewers would show instead of what is filled in here; and a signature that a change breaks.
  catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)?.delete(PDFName.of('XFA'));
  catalog.delete(PDFName.of('Perms'));
  return document;
}

function fill(document: PDFDocument, { texts, marked }: FormCopy): void {
  const form = document.getForm();
  // Looked up once: the library goes through all fields for each name.
  const fields = new Map(form.getFields().map((field) => [field.getName(), field]));
  for (const [name, text] of texts) {
    const field = fields.get(name);
    if (!(field instanceof PDFTextField)) throw new TypeError(`${name} takes no text`);
    field.removeMaxLength();
    field.setText(printable(text));
  }
  for (const name of marked) {
    const field = fields.get(name);
    if (!(field instanceof PDFCheckBox)) throw new TypeError(`${name} is no box`);
    field.check();
  }
  form.updateFieldAppearances();
}

async function append(first: PDFDocument, document: PDFDocument, prefix: string): Promise<void> {
  for (const [root] of document.getForm().acroForm.getFields()) {
    root.setPartialName(`${prefix}${root.getPartialName() ?? ''}`);
  }
  const pages = await first.copyPages(document, document.getPageIndices());
  const { acroForm } = first.getForm();
  const roots = new Set<PDFRef>();
  for (const page of pages) {
    first.addPage(page);
    for (const widget of page.node.Annots()?.asArray() ?? []) {
      const root = widget instanceof PDFRef ? rootField(first, widget) : null;
      if (root !== null) roots.add(root);
    }
  }
  for (const root of roots) acroForm.addField(root);
}

/** The field at the top of the names that a widget ends; `null` for an annotation that belongs to no field. */
function rootField({ context }: PDFDocument, widget: PDFRef): PDFRef | null {
  let at = widget;
  for (;;) {
    const dict = context.lookup(at, PDFDict);
    const parent = dict.get(PDFName.of('Parent'));
    if (!(parent instanceof PDFRef)) return dict.has(PDFName.of('T')) ? at : null;
    at = parent;
  }
}
