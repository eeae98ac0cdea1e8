import type { Page, TestInfo } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, lookAt, test, trySamplePeople } from './app.ts';
import { changedBoxes, layoutBoxes, overlaps } from './layout-boxes.ts';
import type { Box } from './layout-boxes.ts';
import { screens, settle } from './screens.ts';
import { differingCells, smallPicture } from './small-pictures.ts';
import { makeSteady, steadyZone } from './steady.ts';

/**
 * Every screen in two windows, at 100 % and 200 %, beside how it was: the kept pictures (pictures/, 1 cell for 10 to 20 px) and the places of its
 * parts. `npm run pictures` keeps the present look; look at it before.
 */
const folder = join(import.meta.dirname, 'pictures');
const height = 800;
/** Letters smoothed otherwise, even thickened by 0.2 px, change about 1 %; a hidden card or another ground of a box was 4 % and more. */
const mostCells = 0.02;

for (const width of [1280, 720]) {
  test(`every screen looks as it did: ${String(width)} px wide, at 100 % and 200 %`, async ({ launch }, info) => {
    test.setTimeout(180_000);
    const { app, page } = await launch([], steadyZone);
    await page.evaluate(() => window.claimkeep.preferencesUpdate({ look: 'light' }));
    await makeSteady(app, page);
    await photograph(page, 'welcome', width, info);
    await page.setViewportSize({ width: 1280, height });
    await trySamplePeople(page);
    await lookAt(page, /Mary/);
    for (const { name, open } of screens) {
      await page.setViewportSize({ width: 1280, height });
      await open(page);
      await photograph(page, name, width, info);
    }
  });
}

/** At 200 % a window has room for half as much: that is its width in CSS pixels. */
async function photograph(page: Page, screen: string, width: number, info: TestInfo): Promise<void> {
  for (const zoom of [100, 200]) {
    const name = `${screen}-${String(width)}-${String(zoom)}`;
    await page.setViewportSize({ width: (width * 100) / zoom, height: (height * 100) / zoom });
    await page.evaluate(() => window.scrollTo(0, 0));
    await settle(page);
    const boxes = await layoutBoxes(page);
    const { small, full } = await smallPicture(page);
    expect.soft(await overlaps(page), name).toEqual([]);
    if (['all', 'changed'].includes(info.config.updateSnapshots)) keep(name, boxes, small);
    else await compare(page, { name, boxes, small, full }, info);
  }
}

type Photo = {
  readonly name: string;
  readonly boxes: readonly Box[];
  readonly small: Buffer;
  readonly full: Buffer;
};

async function compare(page: Page, { name, boxes, small, full }: Photo, info: TestInfo): Promise<void> {
  const keptPicture = readFileSync(join(folder, `${name}.png`));
  const keptBoxes = readBoxes(readFileSync(join(folder, `${name}.tsv`), 'utf8'));
  const changes = changedBoxes(keptBoxes, boxes);
  const cells = await differingCells(page, keptPicture, small);
  if (changes.length > 0 || cells > mostCells) {
    await info.attach(`${name}, full size`, { body: full, contentType: 'image/png' });
    await info.attach(`${name}, small`, { body: small, contentType: 'image/png' });
  }
  expect.soft(changes, `${name}: parts that moved`).toEqual([]);
  expect.soft(cells, `${name}: the part of the picture that differs`).toBeLessThanOrEqual(mostCells);
}

function keep(name: string, boxes: readonly Box[], small: Buffer): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), small);
  const lines = boxes.map(({ x, y, w, h, type, name: part }) => [x, y, w, h, type, part].join('\t'));
  writeFileSync(join(folder, `${name}.tsv`), `${lines.join('\n')}\n`);
}

function readBoxes(text: string): Box[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [x, y, w, h, type, ...name] = line.split('\t');
      return { x: Number(x), y: Number(y), w: Number(w), h: Number(h), type: Number(type), name: name.join('\t') };
    });
}
