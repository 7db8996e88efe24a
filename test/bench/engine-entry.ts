export { compute } from '../../src/core/engine/compute.js';
export { readLedger } from '../../src/core/imports/ledger-file.js';
export { Dec } from '../../src/core/domain/decimal.js';
