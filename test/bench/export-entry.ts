export { buildReport } from '../../src/core/reports/build-report.js';
export { writeCsv } from '../../src/core/export/csv.js';
export { writeWorkbook } from '../../src/core/export/workbook.js';
