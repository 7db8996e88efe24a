// Takes pictures of every screen and state, light and dark, into out/pictures, and those that papers show into docs/images:
// npm run screenshots [-- words of a picture's test, as for vitest's -t]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { requireProjectNode, ROOT, runScript, runTool } from './project-tools.mjs';
import { withDesktop } from './with-desktop.mjs';

const IMAGES = path.join(ROOT, 'docs', 'images');

/** Fewer colours where pngquant is installed: a third of the size, and nobody sees it. Without it the pictures stay as taken. */
function makeSmall() {
  const files = fs.readdirSync(IMAGES).map((name) => path.join(IMAGES, name));
  const made = spawnSync('pngquant', ['--force', '--skip-if-larger', '--strip', '--ext', '.png', '128', ...files]);
  if (made.error !== undefined)
    console.log('Pictures in docs/images would be smaller with pngquant, which is not installed.');
}

await runScript(async () => {
  requireProjectNode();
  const built = await build();
  if (built !== 0) return built;
  const words = process.argv.slice(2);
  const only = words.length === 0 ? [] : ['-t', words.join(' ')];
  const code = await withDesktop((env) =>
    runTool(['vitest', 'vitest'], ['run', '--project', 'pictures', ...only], env),
  );
  if (code !== 0) return code;
  makeSmall();
  console.log(`Pictures are in ${path.join(ROOT, 'out', 'pictures')}`);
  return 0;
});
