export { compute } from '../../src/core/engine/compute.js';
export { createComputation } from '../../src/core/engine/recompute.js';
export { readLedger } from '../../src/core/imports/ledger-file.js';
export { Dec } from '../../src/core/domain/decimal.js';
