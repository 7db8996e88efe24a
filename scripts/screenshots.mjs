// Takes pictures of every screen and state, light and dark, into out/pictures, and those that papers show into docs/images:
// npm run screenshots [-- words of the names, as for vitest's -t]
import path from 'node:path';
import { build } from './build.mjs';
import { requireProjectNode, ROOT, runScript, runTool } from './project-tools.mjs';
import { withDesktop } from './with-desktop.mjs';

await runScript(async () => {
  requireProjectNode();
  const built = await build();
  if (built !== 0) return built;
  const [, , ...words] = process.argv;
  const only = words.length === 0 ? [] : ['-t', words.join(' ')];
  const code = await withDesktop((env) =>
    runTool(['vitest', 'vitest'], ['run', '--project', 'pictures', ...only], env),
  );
  if (code === 0) console.log(`Pictures are in ${path.join(ROOT, 'out', 'pictures')}`);
  return code;
});
