// Works in a folder of its own until it is killed, and prints the folder's path. Argument: the purpose.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inOwnFolder } from '../../../src/main/files/own-folder.js';

const [purpose = ''] = process.argv.slice(2);
await inOwnFolder(purpose, async (folder) => {
  await writeFile(join(folder, 'page.html'), 'half of what was');
  process.stdout.write(`${folder}\n`);
  // Keeps the process, and the folder with it.
  await new Promise((resolve) => setInterval(resolve, 600_000));
});
