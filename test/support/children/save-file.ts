// Begins a file, prints the path of its part and goes on saving until it is killed. Argument: where the file goes.
import { startWholeFile } from '../../../src/main/files/write-whole-file.js';

const [path = ''] = process.argv.slice(2);
const file = await startWholeFile(path);
await file.append('half of what was');
process.stdout.write(`${file.part}\n`);
// Keeps the process, and the file in it.
setInterval(() => void file.append(' '), 60_000);
