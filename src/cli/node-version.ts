import { AppError } from '../core/domain/app-error.js';

/** Node-API of the store's native module; on an older Node loading it ends the whole process. */
const NEEDED_NODE_API = 10;

/** @throws AppError `node-too-old` on a Node that cannot load the store */
export function requireStoreNode(command: string): void {
  if (Number(process.versions.napi ?? 0) >= NEEDED_NODE_API) return;
  throw new AppError(
    'node-too-old',
    `${command} needs Node 22.14 or newer for the encrypted store, and this is ${process.version}. In the project's folder npm brings its own: npx lotbook ${command} …, or npm run demo.`,
  );
}
