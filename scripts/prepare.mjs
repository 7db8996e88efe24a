// Runs after `npm ci`: builds, so that `npx lotbook` and `npm start` are ready at once. It never fails an installation: whatever
// needs the build makes it, or says how, when it is missing.
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { requireProjectNode, ROOT } from './project-tools.mjs';

/** An installation for use alone (`--omit=dev`) has nothing to build with. */
const BUILDER = path.join(ROOT, 'node_modules', 'electron-vite');

async function prepare() {
  if (!fs.existsSync(BUILDER)) return;
  requireProjectNode();
  if ((await ensureBuilt()) !== 0) throw new Error('The build failed.');
}

await prepare().catch((error) => console.error(`Not built yet: ${error.message} Later: npm run build`));
