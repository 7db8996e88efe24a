import { compressWith } from '../../src/core/export/zip-archive.js';
import { startNodeGzip } from '../../src/main/files/node-gzip.js';

export { buildReport } from '../../src/core/reports/build-report.js';
export { writeCsv } from '../../src/core/export/csv.js';
export { writeWorkbook } from '../../src/core/export/workbook.js';

// As the app's main process and the command line do.
compressWith(startNodeGzip);
