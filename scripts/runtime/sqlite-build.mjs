import fs from 'node:fs';
import path from 'node:path';
import { runQuietly } from './run-program.mjs';

const SHIM = path.join(import.meta.dirname, 'napi8-references.h');
const COMPILE_LIMIT = 15 * 60_000;

/** SQLite's own build options, as the package lists them for node-gyp: one quoted NAME or NAME=value a line. */
export function sqliteDefines(gypi) {
  return [...gypi.matchAll(/^\s+'([A-Z]\w*(?:=[-\w]*)?)',$/gm)].map((match) => `-D${match[1]}`);
}

/** The flags of the package's binding.gyp, with Node-API 8 in the place of 10 and napi8-references.h before all. */
function bindingFlags(folders) {
  const language = ['-std=c++20', '-fno-exceptions', '-fno-rtti', '-fvisibility=hidden', '-fvisibility-inlines-hidden'];
  const defines = ['-DNAPI_VERSION=8', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'];
  const name = '-DNODE_GYP_MODULE_NAME=better_sqlite3';
  return [...language, ...defines, name, `-I${folders.headers}`, `-I${folders.addonApi}`, '-include', SHIM];
}

/**
 * Compiles better-sqlite3-multiple-ciphers from the sources inside its package for Node-API 8, with gcc alone:
 * node-gyp would ask for Python and for the headers of whichever Node is installed.
 * @param {{ sqlite: string, addonApi: string, headers: string }} folders the package, node-addon-api, Node-API's headers
 * @param {string} work an existing folder for object files
 * @param {string} addon the file to make
 */
export async function buildSqlite(folders, work, addon) {
  const amalgamation = path.join(folders.sqlite, 'deps', 'sqlite3');
  const defines = sqliteDefines(fs.readFileSync(path.join(folders.sqlite, 'deps', 'defines.gypi'), 'utf8'));
  const common = ['-O2', '-fPIC', '-w', '-DNDEBUG', `-I${amalgamation}`];
  const [library, binding] = [path.join(work, 'sqlite3.o'), path.join(work, 'better_sqlite3.o')];
  const source = path.join(folders.sqlite, 'src', 'better_sqlite3.cpp');
  const compile = (program, words) => runQuietly(program, words, { timeout: COMPILE_LIMIT });
  await Promise.all([
    compile('gcc', [...common, '-std=c99', ...defines, '-c', path.join(amalgamation, 'sqlite3.c'), '-o', library]),
    compile('g++', [...common, ...bindingFlags(folders), '-c', source, '-o', binding]),
  ]);
  await compile('g++', ['-shared', '-Wl,-Bsymbolic', '-o', addon, binding, library, '-ldl', '-lpthread']);
}
