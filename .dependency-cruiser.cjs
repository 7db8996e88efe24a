/**
 * The import table of ARCHITECTURE.md. `only(from, allowed)` says: files under `from` may import nothing of the project, and no
 * package, but what `allowed` names.
 */
const TEST_FILES = '\\.test\\.tsx?$';
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: [TEST_FILES] },
  to: { pathNot: [from, ...allowed] },
});
/** The same for rooms that may also use Node's own modules. */
const onlyWithNode = (name, from, allowed) => ({
  ...only(name, from, allowed),
  to: { pathNot: [from, ...allowed], dependencyTypesNot: ['core'] },
});
const npm = (...names) => names.map((name) => `node_modules/${name}/`);

const DOMAIN = '^src/core/domain/';
const CORE_BUT_ENGINE = '^src/core/(domain|vezgo|imports|rates|transfers|decisions|reconcile|reports|export|contract)/';
const PLATFORM = '^src/main/(store|sync|vezgo|secrets|files|rates|imports|turns|logos)/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('domain', DOMAIN, npm('decimal.js', 'zod', '@date-fns/tz')),
    only('core-vezgo', '^src/core/vezgo/', [DOMAIN, ...npm('zod')]),
    // A file's row means what the same row of Vezgo's would: amounts, assets and journal types are read by the same code.
    only('core-imports', '^src/core/imports/', [
      DOMAIN,
      '^src/core/vezgo/',
      ...npm('zod', 'papaparse', '@noble/hashes'),
    ]),
    only('core-rates', '^src/core/rates/', [DOMAIN, ...npm('zod', 'papaparse')]),
    only('core-transfers', '^src/core/transfers/', [DOMAIN]),
    // A decision has to leave an entry that a ledger file could hold: the same checks.
    only('core-decisions', '^src/core/decisions/', [
      DOMAIN,
      '^src/core/transfers/',
      '^src/core/contract/groups/decisions\\.ts$',
      '^src/core/imports/ledger-file\\.ts$',
    ]),
    only('core-reconcile', '^src/core/reconcile/', [DOMAIN, '^src/core/contract/']),
    only('engine', '^src/core/engine/', [DOMAIN]),
    // Worked examples: a ledger file, the engine, what it should give.
    only('verify', '^src/core/verify/', [DOMAIN, '^src/core/(engine|imports)/', ...npm('zod')]),
    only('seals', '^src/core/seals/', [DOMAIN, ...npm('@noble/hashes')]),
    only('contract', '^src/core/contract/', [DOMAIN, ...npm('zod')]),
    only('reports', '^src/core/reports/', [DOMAIN]),
    only('export', '^src/core/export/', [
      DOMAIN,
      '^src/core/reports/',
      ...npm('@cantoo/pdf-lib', '@noble/hashes', '@zip.js/zip.js', 'papaparse'),
    ]),
    only('filing', '^src/core/filing/', [
      DOMAIN,
      '^src/core/(engine|reports|export|imports|seals|decisions)/',
      '^src/core/contract/groups/decisions\\.ts$',
    ]),
    onlyWithNode('platform-without-electron', PLATFORM, [
      CORE_BUT_ENGINE,
      ...npm('zod', 'better-sqlite3', 'better-sqlite3-multiple-ciphers', 'keytar', '@github/keytar', '@zip.js/zip.js'),
    ]),
    {
      name: 'electron-only-in-the-shell',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/(app|connect|ipc)/', '^src/main/index\\.ts$', '^src/preload/'] },
      to: { path: '^electron$|node_modules/electron/' },
    },
    {
      name: 'main-never-computes',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/core/(engine|verify)/' },
    },
    {
      name: 'main-knows-no-screen',
      severity: 'error',
      from: { path: '^src/(main|sandbox|cli)/' },
      to: { path: '^src/(renderer|preload)/' },
    },
    {
      name: 'only-the-composition-root-starts-the-sandbox',
      severity: 'error',
      from: { path: '^src/main/', pathNot: '^src/main/index\\.ts$' },
      to: { path: '^src/(sandbox|cli)/' },
    },
    {
      name: 'preload-knows-names-only',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: ['^src/preload/', '^src/core/contract/channels\\.ts$', '^electron$', 'node_modules/electron/'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: TEST_FILES },
      to: { path: '^src/(main|preload|sandbox|cli)/' },
    },
    {
      name: 'renderer-has-no-node-modules',
      severity: 'error',
      from: { path: '^src/(renderer|core)/', pathNot: TEST_FILES },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-and-export-only-in-the-worker',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: ['^src/renderer/src/worker/', TEST_FILES] },
      to: { path: '^src/core/(engine|export|filing|verify)/', dependencyTypesNot: ['type-only'] },
    },
    onlyWithNode('sandbox', '^src/sandbox/', [CORE_BUT_ENGINE, ...npm('zod')]),
    onlyWithNode('cli', '^src/cli/', ['^src/core/', PLATFORM, '^src/sandbox/', ...npm('zod', 'commander')]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
