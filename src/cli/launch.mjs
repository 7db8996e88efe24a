#!/usr/bin/env node
// What package.json names as `lotbook`: always there, unlike the built program. (npx remembers a missing file as a missing command.)
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../../out/cli/index.js', import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  process.stderr.write(`lotbook: not built yet. In ${root} run: npm ci && npm run build\n`);
  process.exitCode = 1;
}
