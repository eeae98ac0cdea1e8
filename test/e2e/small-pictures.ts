import type { Page } from '@playwright/test';

/** What of a long page is in its picture, in CSS pixels: the rest is rows like those above. */
const tallest = 2000;

/**
 * The page as a small grey picture, a PNG: one cell for a square of 10 to 20 pixels, in which letters are only a shade, so that another way of
 * smoothing them changes little and a part that moved changes much.
 * @returns the small picture, and the one it was made from
 */
export async function smallPicture(page: Page): Promise<{ small: Buffer; full: Buffer }> {
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  const full = await page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
    scale: 'css',
    animations: 'disabled',
  });
  const small = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const cell = Math.max(10, Math.ceil(picture.width / 64));
    const canvas = new OffscreenCanvas(Math.floor(picture.width / cell), Math.floor(picture.height / cell));
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.filter = 'grayscale(1)';
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, canvas.width * cell, canvas.height * cell, 0, 0, canvas.width, canvas.height);
    const file = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    return btoa(Array.from(file, (byte) => String.fromCodePoint(byte)).join(''));
  }, full.toString('base64'));
  return { small: Buffer.from(small, 'base64'), full };
}

/** The part of the cells, 0 to 1, whose grey differs by more than an eighth of the scale. Rows that only one picture has differ. */
export async function differingCells(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async (files) => {
      const [first, second] = await Promise.all(
        files.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
          const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(picture.width, picture.height);
          const pen = canvas.getContext('2d');
          if (pen === null) throw new Error('no canvas');
          pen.drawImage(picture, 0, 0);
          return pen.getImageData(0, 0, picture.width, picture.height);
        }),
      );
      if (first === undefined || second === undefined || first.width !== second.width) return 1;
      const rows = Math.max(first.height, second.height);
      let differing = 0;
      for (let at = 0; at < first.width * rows; at += 1) {
        const [grey, other] = [first.data[at * 4], second.data[at * 4]];
        if (grey === undefined || other === undefined || Math.abs(grey - other) > 32) differing += 1;
      }
      return differing / (first.width * rows);
    },
    [a.toString('base64'), b.toString('base64')],
  );
}
