import type { Report } from '../reports/report.js';
import { quotedName } from './sheet-place.js';
import { xmlText } from './xml-text.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** No clock goes into the file: the same report gives the same bytes. */
const FIXED_TIME = '2000-01-01T00:00:00Z';

/** What a name of the workbook is for, and the range that it stands for; `at`: index of the sheet. */
export interface DefinedName {
  readonly name: '_xlnm.Print_Area' | '_xlnm.Print_Titles' | '_xlnm._FilterDatabase';
  readonly at: number;
  readonly range: string;
}

/** File of the worksheet at an index. */
export function sheetFile(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

export function contentTypesXml({ sheets }: Report): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('xl/workbook.xml', `${SHEET_TYPES}.sheet.main+xml`) +
    sheets.map((_, at) => part(sheetFile(at), `${SHEET_TYPES}.worksheet+xml`)).join('') +
    part('xl/sharedStrings.xml', `${SHEET_TYPES}.sharedStrings+xml`) +
    part('xl/styles.xml', `${SHEET_TYPES}.styles+xml`) +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

export function packageRelationsXml(): string {
  return relations([
    [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
  ]);
}

export function workbookRelationsXml({ sheets }: Report): string {
  return relations([
    ...sheets.map((_, at) => [`${OFFICE}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
    [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    [`${OFFICE}/styles`, 'styles.xml'],
  ]);
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** `fullCalcOnLoad`: a spreadsheet works its formulas out anew when it opens the file. */
export function workbookXml({ sheets }: Report, names: readonly DefinedName[]): string {
  const items = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const defined = names.map(({ name, at, range }) => {
    const hidden = name === '_xlnm._FilterDatabase' ? ' hidden="1"' : '';
    const sheet = xmlText(quotedName(sheets[at]?.name ?? ''));
    return `<definedName name="${name}" localSheetId="${at}"${hidden}>${sheet}!${range}</definedName>`;
  });
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="17000" tabRatio="900"/></bookViews>' +
    `<sheets>${items.join('')}</sheets>` +
    `<definedNames>${defined.join('')}</definedNames>` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

export function corePropertiesXml({ title }: Report): string {
  const time = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${FIXED_TIME}</dcterms:${name}>`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>Lotbook</dc:creator><cp:lastModifiedBy>Lotbook</cp:lastModifiedBy>` +
    `${time('created')}${time('modified')}</cp:coreProperties>`
  );
}

export function appPropertiesXml(): string {
  const properties = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return `${DECLARATION}<Properties xmlns="${properties}"><Application>Lotbook</Application></Properties>`;
}
