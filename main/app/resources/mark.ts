/**
 * The mark of renderer/ui/mark.tsx (a folded page with a check) as a function of a point, in the same 32 × 32 units, on a rounded tile so
 * that it can be seen on light and on dark desktops.
 */
type Colour = readonly [red: number, green: number, blue: number];

const tile: Colour = [0x1d, 0x4b, 0x3f];
const paper: Colour = [0xff, 0xff, 0xff];
const fold: Colour = [0xb9, 0xd3, 0xc8];

/** How much of the tile the mark fills. */
const scale = 0.8;

/** The colour at a point of the 32 × 32 square, or null outside the tile. */
export function colourAt(x: number, y: number): Colour | null {
  if (roundedBox(x - 16, y - 16, 15, 15, 6.5) > 0) return null;
  return markColour(16 + (x - 16) / scale, 16 + (y - 16) / scale) ?? tile;
}

function markColour(x: number, y: number): Colour | null {
  // The page: 20 × 27 with round corners, without the corner beyond the line x - y = 16.
  if (roundedBox(x - 16, y - 16, 10, 13.5, 2) > 0 || x - y > 16) return null;
  // The fold: the square right of 18.5 and above 10, round where it lies on the page.
  if (x > 18.5 && y < 10 && roundedBox(x - 22.5, y - 6, 4, 4, 2) <= 0) return fold;
  const check = Math.min(toSegment(x, y, 10.5, 19, 14.5, 23), toSegment(x, y, 14.5, 23, 22, 14));
  return check <= 1.6 ? tile : paper;
}

/** Signed distance to a box around the origin with half sizes and a corner radius; negative inside. */
function roundedBox(x: number, y: number, halfWidth: number, halfHeight: number, radius: number): number {
  const right = Math.abs(x) - halfWidth + radius;
  const below = Math.abs(y) - halfHeight + radius;
  return Math.hypot(Math.max(right, 0), Math.max(below, 0)) + Math.min(Math.max(right, below), 0) - radius;
}

/** Distance to the line from (ax, ay) to (bx, by). */
function toSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
