// The main job from the command line, on sample data: needs no display, no Electron and no system packages.
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { requireProjectNode, ROOT, runForeground, runScript } from './project-tools.mjs';

await runScript(async () => {
  requireProjectNode();
  const built = await ensureBuilt();
  if (built !== 0) return built;
  const words = [path.join(ROOT, 'out', 'cli', 'index.js'), 'demo', '--out', 'demo-out', ...process.argv.slice(2)];
  return runForeground(process.execPath, words, { cwd: ROOT });
});
