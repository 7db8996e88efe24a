/** Failures of importing, saving and exporting, and what to do. */
export const FILE_WORDS = {
  'too-many-rows': 'This file holds more than 250,000 rows. Export it in parts, a year each.',
  'ledger-too-large': 'This ledger file is larger than 64 MB. Cut it into parts.',
  'no-table': 'This file holds no table: a CSV export with a header line, or a ledger file, is expected.',
  'table-gone': 'This file holds no table.',
  'other-header': 'The header of this file is not of the format that was chosen. Choose another format.',
  'ledger-faulty': 'The ledger file is faulty: {{fault}}',
  'ledger-faults': 'The ledger file is faulty: {{fault}}\n(and {{more}} more faults)',
  'open-quote':
    'Line {{line}}: a quotation mark is opened and never closed. Export the file again, or correct that line.',
  'other-account': 'That account does not take files of this format. Choose another one, or a new one.',
  'import-under-way': 'Another import is under way. Wait for it or cancel it.',
  'import-gone': 'That import is not in the list any more.',
  'no-rows': 'The file holds no rows under its header: there is nothing to import.',
  'no-mapping': 'Say which column of this file is what: its header is of no known format.',
  'file-gone': 'The file is not there any more.',
  'file-closed': 'The file cannot be opened. Check that its drive is connected, then choose it again.',
  'may-not-read': 'You are not allowed to read this file. Copy it into a folder of your own and choose the copy.',
  'open-elsewhere': 'Another program holds this file. Close it there, then choose it again.',
  'not-plain': 'The file is no plain file.',
  'file-too-large': 'This file is larger than 256 MB. Export it in parts, a year each.',
  'file-empty': 'This file is empty. Export it again, or choose another one.',
  'file-binary': 'This file is no text. Choose a CSV or JSON export.',
  'file-zip':
    'This file is a ZIP archive or an Excel workbook. Unpack it, or save the table as CSV, and choose that file.',
  'file-pdf': 'This file is a PDF. Ask the exchange for its CSV export.',
  'file-old-excel': 'This file is an old Excel workbook. Save the table as CSV and choose that file.',
  'pick-again': 'Pick the file once more: it is not known any longer.',
  'disk-full': '{{path}}: the disk is full. Free some space, then try again.',
  unwritable: '{{path}}: cannot be written. Check that the drive is connected, or choose another place.',
  'no-folder': '{{path}}: its folder does not exist. Create it, or choose another one.',
  'not-permitted':
    '{{path}}: writing there is not allowed, or another program has the file open. Close it there, or choose another folder.',
  'read-only-place': '{{path}}: this place can only be read from. Choose a folder elsewhere.',
  'file-in-use': '{{path}}: another program has this file open. Close it there, or choose another name.',
  'name-taken': '{{path}}: something else has this name already. Choose another name.',
  'long-name': '{{path}}: this name is too long. Choose a shorter one.',
  'too-large-to-save': 'The file is too large to be saved. Export fewer sheets.',
  'not-saved': 'Nothing was saved.',
  'not-being-saved': 'This file is not being saved (any more). Export it again.',
  'other-size': 'The file did not arrive as it was announced. Nothing was saved; export it again.',
  'not-of-now': 'Only files saved since Lotbook started can be shown.',
  'no-year': 'There is no tax year "{{year}}". Choose one of: {{years}}.',
  'stale-row': 'This row does not follow from the entries at hand. Compute the report again and ask once more.',
  'export-cancelled': 'The export was cancelled.',
  'pdf-late': 'The PDF took too long. Choose fewer sheets, or a workbook.',
  'no-pdf': 'A PDF cannot be made here. Choose a workbook and print it.',
  'pdf-rows':
    'The report has {{rows}} rows; a PDF takes {{most}}. Choose fewer sheets, or a workbook or CSV for all of them.',
  'workbook-rows':
    'The sheet {{sheet}} has {{rows}} rows. A workbook of more than {{most}} rows is too slow to open and to recalculate: choose CSV, which has no such limit, a single year, or fewer sheets.',
  'no-format': 'The report does not have this format.',
  'no-txf':
    'TXF is for one tax year of the United States, through 2024: it has no codes for the later boxes of digital assets. Choose the TurboTax CSV, or the workbook.',
  'txf-boxes':
    'TXF has no codes for the boxes of digital assets (from tax year 2025). Choose the TurboTax CSV or the attached statement.',
  'not-in-usd':
    'This report is in {{currency}}; forms and tax programs of the United States take USD alone. Choose USD as the currency and export again.',
  'no-turbotax': 'The TurboTax CSV is for one tax year of the United States. Choose a year, or another format.',
  'no-forms': 'The forms are for one tax year of the United States. Choose a year, or another format.',
  'choose-forms': 'Choose the form files first: f8949.pdf and f1040sd.pdf of the year, from the site of the IRS.',
  'form-unread':
    '{{file}}: cannot be read as a PDF form. Save the form anew from the tax office’s site, without a password.',
  'form-twice': '{{file}}: this form was chosen twice. Choose one file of each.',
  'form-unknown':
    '{{file}}: this is neither a Form 8949 nor a Schedule D that Lotbook knows: {{what}}. Nothing was written. Use the attached statement (sheet "Form 8949") instead.',
  'form-year': '{{file}}: this is the form of {{printed}} ("{{title}}"). Choose the one of {{year}}.',
  'form-boxes': '{{file}}: this Form 8949 has the boxes {{boxes}}, those of another year. Choose the form of {{year}}.',
  'form-copies':
    '{{file}}: {{copies}} copies would be needed, more than {{most}}. Enter the totals of each box on one copy, and attach the sheet "Form 8949" as a statement.',
  'no-1099':
    'This file has no columns of a Form 1099-DA. It needs at least asset, units, date sold and proceeds, under titles such as "Asset", "Units", "Date sold", "Proceeds", "Cost basis", "Date acquired", "Basis reported", "Term".',
} as const;

/** What was found in a form that is none of those; a part of a sentence. */
export const FORM_WORDS = {
  'no-fields': 'it has no fields to be filled in',
  fields: 'it has {{fields}} fields, such as {{names}}',
  'titled-no-fields': 'it is titled "{{title}}" and has no fields to be filled in',
  'titled-fields': 'it is titled "{{title}}" and has {{fields}} fields, such as {{names}}',
} as const;

/** Cells of a broker's form that cannot be used. */
export const BROKER_CELL_WORDS = {
  'no-asset': 'No asset is named.',
  'long-asset': 'The name of the asset is too long.',
  'no-units': 'Units have to be more than 0.',
  'no-date': 'There is no date such as 12/31/2025 or 2025-12-31.',
  'no-term': 'The term is neither short nor long.',
  'on-no-form':
    'A sale of box C, F, I or L is on no broker’s form: leave the row out. Form 8949 has the sale in that box without it.',
  'no-amount': 'There is no amount such as 1234.56.',
  'below-zero': 'An amount below 0 is not on this form.',
  'more-cells': 'The row has more cells than the file has titles: put amounts with commas in quotes.',
} as const;
