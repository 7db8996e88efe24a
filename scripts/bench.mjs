// Speed, as tables: `npm run bench` for all, `npm run bench -- engine`, `-- sync` or `-- export` for one.
import path from 'node:path';
import { build } from './build.mjs';
import { requireProjectNode, ROOT, runForeground, runScript } from './project-tools.mjs';
import { withDesktop } from './with-desktop.mjs';

/** @type {Record<string, { desktop: boolean }>} */
const BENCHES = {
  engine: { desktop: false },
  sync: { desktop: false },
  import: { desktop: false },
  export: { desktop: false },
  'app-start': { desktop: true },
  'app-use': { desktop: true },
  'app-export': { desktop: true },
};

async function runBench(name) {
  const file = path.join(ROOT, 'test', 'bench', `${name}.bench.mjs`);
  const run = (env) => runForeground(process.execPath, [file], { cwd: ROOT, env });
  return BENCHES[name].desktop ? withDesktop(run) : run(process.env);
}

await runScript(async () => {
  requireProjectNode();
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BENCHES);
  const unknown = names.find((name) => !(name in BENCHES));
  if (unknown !== undefined) throw new Error(`No benchmark ${unknown}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  const built = await build();
  if (built !== 0) return built;
  // One that misses its aim does not keep the others from being measured.
  let worst = 0;
  for (const name of names) worst = Math.max(worst, await runBench(name));
  return worst;
});
