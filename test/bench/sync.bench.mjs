/**
 * Measures a first sync: `node test/bench/sync.bench.mjs` prints the table (about a minute). The server is a sandbox in a process of its own,
 * so the sync is timed over loopback as it is over a network. The floor is the same pages, already here: `JSON.parse` of each, and its
 * rows into the same encrypted table, a transaction a page. `work` is processor time, which other programs do not stretch. `stall` is the
 * longest time for which the event loop did not turn, of the reading and of the derivation of the ledger. `heap` is what is in use after each
 * quarter of the records, in a run that may have no more than 64 MB for what lives long.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const ENTRY = path.join(here, 'sync-entry.ts');
const LOADER = path.join(here, '..', 'support', 'typescript-sources.mjs');
const SIZES = [10_000, 100_000];
/** Most that a long sync may take of the floor (a short one is mostly its beginning), and most that any may hold up everything else, in ms. */
const ALLOWED = { ratio: 3, stall: 50 };

const SMALL_HEAP = ['--expose-gc', '--max-old-space-size=64'];

const argumentsOf = (words) => ['--import', LOADER, ENTRY, ...words.map(String)];
const stdio = ['ignore', 'pipe', 'inherit'];

async function withServer(records, use) {
  const server = spawn(process.execPath, argumentsOf(['serve', records]), { stdio });
  try {
    const { value } = await createInterface({ input: server.stdout })[Symbol.asyncIterator]().next();
    return use(value);
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

/** One measurement in a process of its own, so that its peak memory is its own. */
function measure(words, flags = []) {
  const child = spawnSync(process.execPath, [...flags, ...argumentsOf(words)], { stdio, encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`The measurement ${words[0]} failed.`);
  return JSON.parse(child.stdout);
}

const folder = mkdtempSync(path.join(tmpdir(), 'lotbook-bench-'));
try {
  console.log(
    '| records | sync s | floor s | ratio | ratio of work | stall ms | peak MB | ledger s | its stall ms | heap MB |',
  );
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const misses = [];
  for (const records of SIZES) {
    await withServer(records, (server) => {
      const floor = measure(['floor', path.join(folder, `floor-${records}`), server]);
      const sync = measure(['sync', path.join(folder, `sync-${records}`), server]);
      const heap = measure(['heap', path.join(folder, `heap-${records}`), server, records], SMALL_HEAP);
      const ratio = sync.seconds / floor.seconds;
      const work = sync.work / floor.work;
      const cells = [
        sync.records,
        sync.seconds.toFixed(2),
        floor.seconds.toFixed(2),
        ratio.toFixed(2),
        work.toFixed(2),
      ];
      console.log(
        `| ${[...cells, sync.stall.toFixed(0), sync.megabytes, sync.ledgerSeconds.toFixed(2), sync.ledgerStall.toFixed(0), heap.join(' ')].join(' | ')} |`,
      );
      if (records === SIZES.at(-1) && ratio > ALLOWED.ratio)
        misses.push(`${records} records take ${ratio.toFixed(2)} times the floor`);
      const stall = Math.max(sync.stall, sync.ledgerStall);
      if (stall > ALLOWED.stall) misses.push(`${records} records hold the loop for ${stall.toFixed(0)} ms`);
    });
  }
  for (const miss of misses) console.error(`Too slow: ${miss}.`);
  process.exitCode = misses.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
