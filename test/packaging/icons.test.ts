import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawRows } from '#main/app/resources/draw-icons.ts';
import { colourAt } from '#main/app/resources/mark.ts';

test('the committed icons are what the script draws', () => {
  for (const size of [16, 48, 128]) {
    const png = readFileSync(join(import.meta.dirname, `../../main/app/resources/icons/${size}x${size}.png`));
    const start = png.indexOf('IDAT') + 4;
    const picture = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
    expect(picture.equals(drawRows(size))).toBe(true);
  }
});

test('a page with a folded corner and a check, on a tile with round corners', () => {
  const [tile, paper] = [colourAt(2, 16), colourAt(10, 10)];
  expect(colourAt(0.5, 0.5)).toBeNull();
  expect(colourAt(14, 21)).toEqual(tile);
  expect(paper).toEqual([255, 255, 255]);
  expect(colourAt(24, 6.5)).toEqual(tile);
  expect([tile, paper]).not.toContainEqual(colourAt(20, 9));
});
