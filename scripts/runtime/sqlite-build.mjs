import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from './run-program.mjs';

const SHIM = path.join(import.meta.dirname, 'napi8-references.h');
const COMPILE_LIMIT = 15 * 60_000;

/** SQLite's own build options, as the package lists them for node-gyp: one quoted NAME or NAME=value a line. */
export function sqliteDefines(gypi) {
  return [...gypi.matchAll(/^\s+'([A-Z]\w*(?:=[-\w]*)?)',$/gm)].map((match) => `-D${match[1]}`);
}

/**
 * Compiles better-sqlite3-multiple-ciphers from the sources inside its package against Node-API 8, with g++ alone:
 * node-gyp would ask for Python and for headers of the Node that happens to be installed.
 * The flags are those of the package's binding.gyp; see napi8-references.h for what is added.
 * @param {{ sqlite: string, addonApi: string, headers: string }} folders the package, node-addon-api, Node-API's headers
 * @param {string} work an existing folder for object files
 * @param {string} addon the file to make
 */
export async function buildSqlite(folders, work, addon) {
  const amalgamation = path.join(folders.sqlite, 'deps', 'sqlite3');
  const defines = sqliteDefines(fs.readFileSync(path.join(folders.sqlite, 'deps', 'defines.gypi'), 'utf8'));
  const common = ['-O2', '-fPIC', '-w', '-DNDEBUG', `-I${amalgamation}`];
  const library = path.join(work, 'sqlite3.o');
  const binding = path.join(work, 'better_sqlite3.o');
  const options = { timeout: COMPILE_LIMIT };
  await Promise.all([
    runQuietly('gcc', [...common, '-std=c99', ...defines, '-c', path.join(amalgamation, 'sqlite3.c'), '-o', library], options),
    runQuietly(
      'g++',
      [
        ...common,
        ...['-std=c++20', '-fno-exceptions', '-fno-rtti', '-fvisibility=hidden', '-fvisibility-inlines-hidden'],
        ...['NAPI_VERSION=8', 'NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'].map((name) => `-D${name}`),
        ...['-DNODE_GYP_MODULE_NAME=better_sqlite3', `-I${folders.headers}`, `-I${folders.addonApi}`, '-include', SHIM],
        ...['-c', path.join(folders.sqlite, 'src', 'better_sqlite3.cpp'), '-o', binding],
      ],
      options,
    ),
  ]);
  await runQuietly('g++', ['-shared', '-Wl,-Bsymbolic', '-o', addon, binding, library, '-ldl', '-lpthread'], options);
}
