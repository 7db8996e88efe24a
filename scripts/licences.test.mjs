import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { importedPackages, licences, withDependencies } from './licences.mjs';

const folders = [];
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true });
});

function folderOf(files) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'licences-'));
  folders.push(root);
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), typeof text === 'string' ? text : JSON.stringify(text));
  }
  return root;
}

it('finds packages that sources import, in any form, but no files of their own', () => {
  const root = folderOf({
    'a.tsx': "import { b } from '@scope/name/part';\nimport './c.js';\nconst d = await import('lazy');",
    'e.css': "@import 'sheet/styles.css';",
    'f.test.ts': "import g from 'only-in-tests';",
  });
  expect(new Set(importedPackages(root))).toEqual(new Set(['@scope/name', 'lazy', 'sheet']));
});

it('follows dependencies to the version that each package would load', () => {
  const root = folderOf({
    'node_modules/a/package.json': { name: 'a', version: '1', dependencies: { b: '2' } },
    'node_modules/a/node_modules/b/package.json': { name: 'b', version: '2' },
    'node_modules/b/package.json': { name: 'b', version: '1' },
  });
  expect([...withDependencies(['a'], root).values()].map(({ version }) => version)).toEqual(['1', '2']);
});

it('has the words of each licence, and of nothing that is only for development', () => {
  const text = licences();
  expect(text).toContain('decimal.js');
  expect(text).toContain('@mantine/core');
  expect(text).toContain('Permission is hereby granted');
  expect(text).not.toContain('\nvitest ');
});
