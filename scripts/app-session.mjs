import { electronEnvironment } from './electron-runtime.mjs';
import { requireProjectNode } from './project-tools.mjs';
import { APP_PACKAGES, ensureSystemPackages } from './system-packages.mjs';

/** Why the app cannot open a window here, with what to do instead. Nothing when it can. */
export function windowObstacle({ platform, env, isRoot, words }) {
  if (platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return 'There is no display here, and the app needs one. To see the main job without it: npm run demo';
  }
  if (isRoot && !words.some((word) => word.toLowerCase().replaceAll('-', '') === 'nosandbox')) {
    return 'Electron keeps its sandbox for ordinary users only. Start the app as one, or give up the sandbox: npm start -- --no-sandbox';
  }
  return undefined;
}

/**
 * What starting the app for a person takes: Node, a display, libraries, Electron.
 * @param {readonly string[]} words the person's own arguments
 * @returns {Promise<NodeJS.ProcessEnv>} the environment to start Electron with
 */
export async function appEnvironment(words) {
  requireProjectNode();
  const { platform, env } = process;
  const obstacle = windowObstacle({ platform, env, isRoot: process.getuid?.() === 0, words });
  if (obstacle !== undefined) throw new Error(obstacle);
  await ensureSystemPackages(APP_PACKAGES);
  return { ...env, ...(await electronEnvironment(env)) };
}
