export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type SavedBounds = Rectangle & { readonly isMaximized: boolean };

/** In device-independent pixels, as Electron counts. The smallest size shows a claim at 200 % zoom without sideways scrolling. */
export const minimumSize = { width: 420, height: 480 };
export const firstSize = { width: 1120, height: 820 };

/** So much of the window must be on a screen that a person can see it and take hold of its title bar. */
const visible = { width: 120, height: 60 };

/**
 * Where the window opens: where it was closed, unless that screen is gone or smaller now.
 * @param workAreas the screens without task bars, the main one first
 * @returns a size, with a position only when the saved one can still be seen (without one the system centres the window)
 */
export function openingBounds(
  saved: SavedBounds | null,
  workAreas: readonly Rectangle[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const home = saved === null ? undefined : workAreas.find((area) => canBeSeen(saved, area));
  const wanted = saved ?? firstSize;
  const area = home ?? workAreas[0];
  const width = clamp(wanted.width, minimumSize.width, area?.width);
  const height = clamp(wanted.height, minimumSize.height, area?.height);
  return saved !== null && home !== undefined ? { x: saved.x, y: saved.y, width, height } : { width, height };
}

function canBeSeen(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  // Only the title bar counts: a window whose top is above the screen cannot be moved back with the mouse.
  const height = window.y < area.y ? 0 : area.y + area.height - window.y;
  return width >= visible.width && height >= visible.height;
}

function clamp(value: number, least: number, most = Number.POSITIVE_INFINITY): number {
  return Math.round(Math.max(least, Math.min(value, most)));
}
