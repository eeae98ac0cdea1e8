import { expect, test } from 'vitest';
import { changedBoxes } from '#test/e2e/layout-boxes.ts';
import type { Box } from '#test/e2e/layout-boxes.ts';

const heading: Box = { name: 'heading Claims', x: 300, y: 40, w: 900, h: 43, type: 36 };
const card: Box = { name: 'frame card', x: 300, y: 120, w: 900, h: 300, type: 18 };
const button: Box = { name: 'button Save', x: 320, y: 440, w: 120, h: 48, type: 18 };
const page = [heading, card, button];

test('what another build of Chromium rounds otherwise is no change', () => {
  const rounded = page.map((box) => ({ ...box, y: box.y + 3, w: box.w - 3, h: box.h + 2 }));
  expect(changedBoxes(page, rounded)).toEqual([]);
});

test('a card that grew is told, and what it pushes down, once', () => {
  const grown = [heading, { ...card, h: 360 }, { ...button, y: 500 }];
  expect(changedBoxes(page, grown)).toEqual([
    'frame card: was 900 × 300 at 300, 120 in 18 px, is 900 × 360 at 300, 120 in 18 px',
    'button Save: was 120 × 48 at 320, 440 in 18 px, is 120 × 48 at 320, 500 in 18 px',
  ]);
});

test('smaller letters, a shift to the side, another order, a missing and a new part are told', () => {
  expect(changedBoxes(page, [{ ...heading, type: 34 }, card, button])).toHaveLength(1);
  expect(
    changedBoxes(
      page,
      page.map((box) => ({ ...box, x: box.x + 20 })),
    ),
  ).toHaveLength(3);
  expect(changedBoxes(page, [card, heading, button])[0]).toBe('in another order: frame card');
  expect(changedBoxes(page, [heading, button])).toEqual(['missing: frame card']);
  expect(changedBoxes(page, [...page, card])).toEqual(['new: frame card']);
});
