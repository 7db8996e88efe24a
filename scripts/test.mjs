// Every check of the project, in order, stopping at the first that fails; the last line counts the tests.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { requireProjectNode, runScript, runTool } from './project-tools.mjs';
import { ARCHIVE_PACKAGES, ensureSystemPackages, OFFICE_PACKAGES } from './system-packages.mjs';
import { addCounts, countLine, countsOf, NO_TESTS } from './test-counts.mjs';
import { openDesktop, prepareDesktop } from './with-desktop.mjs';

/** @typedef {{ env: NodeJS.ProcessEnv, counts: import('./test-counts.mjs').Counts }} Run */

const check = (tool, ...words) => [() => runTool(tool, words)];

/** @param {Run} run */
async function setUp(run) {
  run.env = await prepareDesktop(process.env);
  await ensureSystemPackages([...OFFICE_PACKAGES, ...ARCHIVE_PACKAGES]);
  return 0;
}

/** One vitest project; its tests are added to the run's counts. @param {Run} run */
async function runTests(run, project, env = process.env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lotbook-report-'));
  const file = path.join(folder, 'report.json');
  try {
    const words = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await runTool(['vitest', 'vitest'], words, env);
    if (fs.existsSync(file)) run.counts = addCounts(run.counts, countsOf(JSON.parse(fs.readFileSync(file, 'utf8'))));
    else if (code === 0) throw new Error(`vitest wrote no report for ${project}.`);
    return code;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The same with windows and a keychain, fresh for each project. @param {Run} run */
async function runDesktopTests(run, project) {
  const desktop = await openDesktop(run.env);
  try {
    return await runTests(run, project, desktop.env);
  } finally {
    await desktop.close();
  }
}

/** Name and steps of each stage. @type {readonly (readonly [string, readonly ((run: Run) => Promise<number>)[]])[]} */
const STAGES = [
  ['set-up', [setUp]],
  ['format', check(['oxfmt', 'oxfmt'], '--check')],
  ['lint', check(['oxlint', 'oxlint'])],
  [
    'types',
    [
      ...check(['typescript', 'tsc'], '-p', 'tsconfig.json'),
      ...check(['typescript', 'tsc'], '-p', 'tsconfig.pure.json'),
    ],
  ],
  ['import rules', check(['dependency-cruiser', 'depcruise'], 'src')],
  ['unused code', check(['knip', 'knip'])],
  ['unit tests', [(run) => runTests(run, 'unit')]],
  ['component tests', [(run) => runTests(run, 'component')]],
  ['build', [build]],
  ['integration tests', [(run) => runDesktopTests(run, 'integration')]],
  ['end-to-end tests', [(run) => runDesktopTests(run, 'e2e')]],
];

/** @param {Run} run @returns {Promise<string | undefined>} the name of the stage that failed */
async function firstFailure(run) {
  for (const [name, steps] of STAGES) {
    console.log(`\n── ${name}`);
    for (const step of steps) {
      const code = await step(run).catch((error) => {
        console.error(error.message);
        return 1;
      });
      if (code !== 0) return name;
    }
  }
  return undefined;
}

await runScript(async () => {
  requireProjectNode();
  const run = { env: process.env, counts: NO_TESTS };
  const failed = await firstFailure(run);
  console.log(failed === undefined ? '' : `\nStopped: ${failed} failed.`);
  console.log(countLine(run.counts));
  return failed === undefined && run.counts.passed > 0 ? 0 : 1;
});
