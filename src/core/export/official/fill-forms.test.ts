import { PDFCheckBox, PDFDocument, PDFTextField } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Disposal } from '../../domain/result.js';
import type { BrokerRow } from '../../domain/us-return.js';
import { form8949, type Form8949Part } from '../../reports/forms/us/form-8949.js';
import { matchBrokerRows } from '../../reports/forms/us/match-broker-rows.js';
import { fillForms, type FormFile } from './fill-forms.js';
import { FORM_2024, FORM_2025, formPdf, names8949, namesScheduleD } from './irs-form.fixture.js';

const SALE: Disposal = {
  entry: 's1',
  time: '2024-06-02T12:00:00Z',
  account: 'acc',
  asset: 'BTC',
  amount: '0.12345678',
  proceeds: '100.005',
  cost: '140',
  gain: '-39.995',
  acquired: '2024-01-02T00:00:00Z',
  acquiredEntry: 'b1',
  term: 'short',
  match: 'fifo',
  kind: 'sale',
  incomplete: false,
};
const LONG: Disposal = { ...SALE, entry: 'l', term: 'long', cost: '40', acquired: '2020-01-02T00:00:00Z' };

const partsOf = (disposals: readonly Disposal[], taxYear: number): readonly Form8949Part[] =>
  form8949({ disposals, taxYear, rounding: 'cents', localDate: (instant) => instant.slice(0, 10) });

/** Made once: the library looks through all fields for each new one. */
const made = new Map<string, Promise<Uint8Array>>();
async function form(revision = FORM_2024, title = revision.title): Promise<FormFile> {
  const key = `${revision.title} ${title}`;
  const bytes = made.get(key) ?? formPdf(names8949(revision), title);
  made.set(key, bytes);
  return { name: 'mine.pdf', bytes: await bytes };
}

async function filled(
  file: FormFile,
  parts: readonly Form8949Part[],
  taxYear: number,
): Promise<Record<string, string | boolean>> {
  const [one] = await fillForms({ files: [file], parts, taxYear, rounding: 'cents' });
  if (one === undefined) throw new Error('nothing filled');
  const document = await PDFDocument.load(one.bytes, { updateMetadata: false });
  const values: Record<string, string | boolean> = { pages: String(document.getPageCount()) };
  for (const field of document.getForm().getFields()) {
    if (field instanceof PDFCheckBox) values[field.getName()] = field.isChecked();
    if (field instanceof PDFTextField) values[field.getName()] = field.getText() ?? '';
  }
  return values;
}

const P1 = 'topmostSubform[0].Page1[0].';
const P2 = 'topmostSubform[0].Page2[0].';

describe('fillForms, Form 8949 of 2024', () => {
  it('fills rows, box and totals of each part, and leaves the person to the person', async () => {
    const values = await filled(await form(), partsOf([SALE, SALE, LONG], 2024), 2024);
    const row = Array.from({ length: 8 }, (_, column) => values[`${P1}Table_Line1[0].Row1[0].f1_${3 + column}[0]`]);
    expect(row).toEqual(['0.12345678 BTC', '01/02/2024', '06/02/2024', '100.01', '140.00', '', '', '(39.99)']);
    expect(values[`${P1}Table_Line1[0].Row2[0].f1_11[0]`]).toBe('0.12345678 BTC');
    expect(values[`${P1}Table_Line1[0].Row3[0].f1_19[0]`]).toBe('');
    // By hand: twice 100.01, 140.00 and −39.99.
    expect([115, 116, 117, 118, 119].map((at) => values[`${P1}f1_${at}[0]`])).toEqual([
      '200.02',
      '280.00',
      '',
      '',
      '(79.98)',
    ]);
    expect([0, 1, 2].map((at) => values[`${P1}c1_1[${at}]`])).toEqual([false, false, true]);
    expect([0, 1, 2].map((at) => values[`${P2}c2_1[${at}]`])).toEqual([false, false, true]);
    expect(values[`${P2}Table_Line1[0].Row1[0].f2_10[0]`]).toBe('60.01');
    expect([values[`${P1}f1_1[0]`], values[`${P1}f1_2[0]`]]).toEqual(['', '']);
  });

  it('has -0- in (g) beside a code that changes no amount, and the amount beside one that does', async () => {
    const sales = ['0.1', '0.2', '0.3'].map((amount, at): Disposal => ({ ...SALE, entry: `s${at}`, amount }));
    const told = { broker: 'B', asset: 'BTC', sold: '2024-06-02', acquired: null, proceeds: '100.01', term: null };
    const [wrongTerm, ownCost, wrongCost]: readonly Omit<BrokerRow, 'id' | 'amount'>[] = [
      { ...told, cost: '140', costReported: true, term: 'long' },
      { ...told, cost: '130', costReported: false },
      { ...told, cost: '130', costReported: true },
    ];
    const brokerRows = [wrongTerm, ownCost, wrongCost].flatMap((row, at) =>
      row === undefined ? [] : [{ ...row, id: `${at}`, amount: sales[at]?.amount ?? '' }],
    );
    const localDate = (instant: string): string => instant.slice(0, 10);
    const brokers = matchBrokerRows(sales, brokerRows, localDate, () => undefined);
    const parts = form8949({ disposals: sales, taxYear: 2024, rounding: 'cents', localDate, brokers });
    const values = await filled(await form(), parts, 2024);
    const columns = (page: string, row: number): readonly unknown[] =>
      [8, 9].map((field) => values[`${page}Table_Line1[0].Row${row}[0].f1_${field + 8 * (row - 1)}[0]`]);
    // Box A on the first copy: 100.01 − 130 − 10 = −39.99.
    expect([columns(P1, 1), columns(P1, 2)]).toEqual([
      ['T', '-0-'],
      ['B', '(10.00)'],
    ]);
    // And B with it in box B, on the second.
    expect(Object.values(values).filter((value) => value === '-0-')).toHaveLength(2);
    expect(values[`${P1}f1_118[0]`]).toBe('(10.00)');
  });

  it('takes further copies for further rows, each with the totals of its own and fields that can be changed', async () => {
    const values = await filled(await form(), partsOf([...Array.from({ length: 30 }, () => SALE), LONG], 2024), 2024);
    expect(values['pages']).toBe('6');
    expect(values[`${P1}f1_115[0]`]).toBe('1400.14');
    expect(values[`Copy2_${P1}f1_115[0]`]).toBe('1400.14');
    expect(values[`Copy3_${P1}f1_115[0]`]).toBe('200.02');
    expect(values[`Copy3_${P1}Table_Line1[0].Row2[0].f1_11[0]`]).toBe('0.12345678 BTC');
    expect(values[`Copy2_${P2}Table_Line1[0].Row1[0].f2_3[0]`]).toBe('');
  });

  it('gives the same bytes each time', async () => {
    const order = {
      files: [await form()],
      parts: partsOf([SALE, LONG], 2024),
      taxYear: 2024,
      rounding: 'cents',
    } as const;
    expect(await fillForms(order)).toEqual(await fillForms(order));
  });

  it('shows what the form’s font has, and a question mark for the rest', async () => {
    const values = await filled(await form(), partsOf([{ ...SALE, asset: '=ZOË🚀شات' }], 2024), 2024);
    expect(values[`${P1}Table_Line1[0].Row1[0].f1_3[0]`]).toBe('0.12345678 =ZOË????');
  });

  it('leaves a date empty that is not known', async () => {
    const values = await filled(await form(), partsOf([{ ...SALE, acquired: null, match: 'shortfall' }], 2024), 2024);
    expect(values[`${P1}Table_Line1[0].Row1[0].f1_4[0]`]).toBe('');
  });
});

describe('fillForms, Form 8949 of 2025', () => {
  const in2025 = (sale: Disposal): Disposal => ({ ...sale, time: '2025-06-02T12:00:00Z' });

  it('marks boxes I and L and turns the page after eleven rows', async () => {
    const sales = [...Array.from({ length: 12 }, () => in2025(SALE)), in2025(LONG)];
    const values = await filled(await form(FORM_2025), partsOf(sales, 2025), 2025);
    expect(values['pages']).toBe('4');
    expect([0, 1, 2, 3, 4, 5].map((at) => values[`${P1}c1_1[${at}]`])).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect([3, 4, 5].map((at) => values[`${P2}c2_1[${at}]`])).toEqual([false, false, true]);
    expect(values[`${P1}Table_Line1_Part1[0].Row11[0].f1_83[0]`]).toBe('0.12345678 BTC');
    expect([91, 92, 93, 94, 95].map((at) => values[`${P1}f1_${at}[0]`])).toEqual([
      '1100.11',
      '1540.00',
      '',
      '',
      '(439.89)',
    ]);
    expect(values[`Copy2_${P1}f1_91[0]`]).toBe('100.01');
  });

  it('refuses the form of another year, by its title and by its boxes', async () => {
    const parts = partsOf([in2025(SALE)], 2025);
    await expect(filled(await form(FORM_2024), parts, 2025)).rejects.toThrow('mine.pdf: this is the form of 2024');
    await expect(filled(await form(FORM_2024, ''), parts, 2025)).rejects.toThrow('has the boxes A-F');
    await expect(filled(await form(FORM_2025, ''), partsOf([SALE], 2024), 2024)).rejects.toThrow('has the boxes A-L');
  });
});

describe('fillForms, Schedule D', () => {
  it.each([1, 2])('fills the lines of the boxes, however fields are numbered (%i digits)', async (digits) => {
    const file = { name: 'sd.pdf', bytes: await formPdf(namesScheduleD(digits), '2024 Schedule D (Form 1040)') };
    const values = await filled(file, partsOf([SALE, SALE, LONG], 2024), 2024);
    const at = (number: number): string => String(number).padStart(digits, '0');
    const line = (row: string, from: number) =>
      [0, 1, 2, 3].map((column) => values[`${P1}${row}[0].f1_${at(from + column)}[0]`]);
    expect(line('Table_PartI[0].Row3', 15)).toEqual(['200.02', '280.00', '', '(79.98)']);
    expect(line('Table_PartII[0].Row10', 35)).toEqual(['100.01', '40.00', '', '60.01']);
    expect(line('Table_PartI[0].Row1b', 7)).toEqual(['', '', '', '']);
    expect(values[`${P1}f1_${at(22)}[0]`]).toBe('');
  });
});

describe('fillForms refuses', () => {
  const parts = partsOf([SALE], 2024);
  const refused = async (names: readonly string[], title = ''): Promise<unknown> =>
    fillForms({
      files: [{ name: 'x.pdf', bytes: await formPdf({ texts: names, boxes: [] }, title) }],
      parts,
      taxYear: 2024,
      rounding: 'cents',
    });

  it('a form that it does not know, naming what was found', async () => {
    await expect(
      refused(['form1[0].Page1[0].f1_01[0]', 'form1[0].Page1[0].f1_02[0]'], '2024 Form 1040'),
    ).rejects.toThrow(
      'x.pdf: this is neither a Form 8949 nor a Schedule D that Lotbook knows: it is titled "2024 Form 1040" and has 2 fields, such as form1[0].Page1[0].f1_01[0], form1[0].Page1[0].f1_02[0]. Nothing was written.',
    );
    await expect(refused([])).rejects.toThrow('it has no fields to be filled in');
  });

  it('a table that lacks a column, and one of no totals', async () => {
    const { texts, boxes } = names8949(FORM_2024);
    for (const missing of [`${P1}Table_Line1[0].Row7[0].f1_55[0]`, `${P2}f2_119[0]`]) {
      const bytes = await formPdf({ texts: texts.filter((name) => name !== missing), boxes }, '');
      await expect(
        fillForms({ files: [{ name: 'x.pdf', bytes }], parts, taxYear: 2024, rounding: 'cents' }),
      ).rejects.toMatchObject({ code: 'bad-input' });
    }
  });

  it('what is no PDF', async () => {
    const files = [{ name: 'x.pdf', bytes: new TextEncoder().encode('<html>') }];
    await expect(fillForms({ files, parts, taxYear: 2024, rounding: 'cents' })).rejects.toThrow(
      'cannot be read as a PDF form',
    );
  });

  it('more rows than a hundred copies hold', async () => {
    const many = partsOf(
      Array.from({ length: 1401 }, () => SALE),
      2024,
    );
    await expect(
      fillForms({ files: [await form()], parts: many, taxYear: 2024, rounding: 'cents' }),
    ).rejects.toMatchObject({ code: 'too-many-rows' });
  });
});
