import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const DEFAULT_WIDTH = 1280;
const DEFAULT_HEIGHT = 820;
/** The narrowest window in which every screen works. */
export const MINIMUM_SIZE = { width: 940, height: 620 } as const;

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
const windowState = z.object({
  bounds,
  maximized: z.boolean(),
  /** The last theme chosen, so that the first picture of the window already has its colour. */
  theme: z.enum(['system', 'light', 'dark']),
});
export type WindowState = z.infer<typeof windowState>;
export type Bounds = z.infer<typeof bounds>;

/** How the window was left, or `null` when that is not known. */
export function readWindowState(path: string): WindowState | null {
  try {
    const parsed = windowState.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Kept for comfort only, so a failure to write is no failure; at once, since the app is about to end. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(`${path}.part`, JSON.stringify(state));
    renameSync(`${path}.part`, path);
  } catch {
    // The next start opens the window in the middle of the screen.
  }
}

/** The bounds to open with: as left, when they still lie on a screen well enough to be grabbed; else the usual size. */
export function openingBounds(left: Bounds | null, screens: readonly Bounds[]): Partial<Bounds> {
  if (left === null || !screens.some((screen) => isReachable(left, screen))) {
    return { width: DEFAULT_WIDTH, height: DEFAULT_HEIGHT };
  }
  return left;
}

const GRABBABLE = 100;

function isReachable(left: Bounds, screen: Bounds): boolean {
  const shownWidth = Math.min(left.x + left.width, screen.x + screen.width) - Math.max(left.x, screen.x);
  const titleBarOnScreen = left.y >= screen.y && left.y <= screen.y + screen.height - GRABBABLE;
  return shownWidth >= GRABBABLE && titleBarOnScreen;
}
