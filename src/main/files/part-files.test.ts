import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { letGo, newPart, removeOwnParts } from './part-files.js';

it('a process that ends removes every part that it has a name for, and none that it let go', () => {
  const folder = temporaryFolder();
  const [begun, named, done] = ['a.csv', 'b.csv', 'c.csv'].map((name) => newPart(join(folder, name)));
  if (begun === undefined || named === undefined || done === undefined) throw new Error('Three names were asked for.');
  writeFileSync(begun, 'half');
  writeFileSync(done, 'whole');
  letGo(done);
  removeOwnParts();
  expect(readdirSync(folder)).toEqual([basename(done)]);
  letGo(begun);
  letGo(named);
});
