import type { Page } from '@playwright/test';
import { expect, test, trySamplePeople } from './app.ts';

/** Words of the choices that stand on more than one line, and choices whose words run into the picture beside them. */
async function unreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const choice of document.querySelectorAll('.choice-text')) {
      if (choice.scrollWidth > choice.clientWidth) broken.push(`${choice.textContent} (too wide)`);
      const texts = document.createTreeWalker(choice, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
        }
      }
    }
    return broken;
  });
}

test('no word of a choice is broken or covered, however narrow the window and large the text', async ({ page }) => {
  await trySamplePeople(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.locator('.choice-text').first()).toBeVisible();
  for (const language of ['en', 'es'] as const) {
    for (const textSizeStep of [1, 4]) {
      await page.evaluate((chosen) => window.claimkeep.preferencesUpdate(chosen), { language, textSizeStep });
      await page.locator(`html[lang="${language}"][data-text-size="${String(textSizeStep)}"]`).waitFor();
      for (const width of [320, 360, 640, 720, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await unreadable(page), `${language}, size ${String(textSizeStep)}, ${String(width)} px`).toEqual([]);
      }
    }
  }
});
