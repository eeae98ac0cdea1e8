import { expect, test } from 'vitest';
import { firstSize, minimumSize, openingBounds } from '#main/app/window-bounds.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: -200, width: 1280, height: 984 };
const saved = { x: 100, y: 50, width: 900, height: 700, isMaximized: false };

test('the first time: the usual size, centred by the system', () => {
  expect(openingBounds(null, [main])).toEqual(firstSize);
});

test('a first window is no larger than a small screen', () => {
  expect(openingBounds(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({ width: 1024, height: 600 });
});

test('later: where it was, also on the second screen', () => {
  expect(openingBounds(saved, [main])).toEqual({ x: 100, y: 50, width: 900, height: 700 });
  const there = { ...saved, x: 2000, y: -150 };
  expect(openingBounds(there, [main, second])).toEqual({ x: 2000, y: -150, width: 900, height: 700 });
});

test.each([
  ['the second screen is gone', { ...saved, x: 2000 }],
  ['only a sliver would show', { ...saved, x: 1890 }],
  ['the title bar is above the screen', { ...saved, y: -40 }],
  ['the window is below the screen', { ...saved, y: 1020 }],
])('without a position when %s', (_name, bounds) => {
  expect(openingBounds(bounds, [main])).toEqual({ width: 900, height: 700 });
});

test('the size is kept within reason', () => {
  expect(openingBounds({ ...saved, width: 5, height: 5 }, [main])).toMatchObject(minimumSize);
  expect(openingBounds({ ...saved, width: 9000 }, [main])).toMatchObject({ width: 1920 });
});
