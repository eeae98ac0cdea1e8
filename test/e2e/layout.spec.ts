import type { Page } from '@playwright/test';
import { expect, goTo, lookAt, test, trySamplePeople } from './app.ts';
import { overlaps } from './layout-boxes.ts';
import { screens } from './screens.ts';

/** What leaves the window to the side, and what inside the page would have to be scrolled sideways to be read. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const window = document.documentElement;
    const found =
      window.scrollWidth > window.clientWidth ? [`the page by ${window.scrollWidth - window.clientWidth}`] : [];
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('.only-read, .data-table thead, svg') !== null || element.clientWidth <= 1) continue;
      const scrolls = getComputedStyle(element).overflowX !== 'visible';
      if (scrolls && element.scrollWidth > element.clientWidth + 1)
        found.push(`${element.tagName}.${element.className}`);
    }
    return found;
  });
}

async function expectNothingCutOff(page: Page, name: string): Promise<void> {
  await expect.poll(() => cutOff(page), name).toEqual([]);
}

async function setTextSize(page: Page, step: number): Promise<void> {
  await page.evaluate((textSizeStep) => window.claimkeep.preferencesUpdate({ textSizeStep, language: 'es' }), step);
  await page.locator(`html[data-text-size="${String(step)}"]`).waitFor();
}

/** The steps of the text size control: 16, 18, 20, 24 and 28 px. */
const steps = [0, 1, 2, 3, 4];

// Two halves, so that two can be walked at once.
for (const half of [0, 1]) {
  test(`nothing has to be scrolled sideways, at any width and any size of the text, in the longer language (${String(half + 1)} of 2)`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await trySamplePeople(page);
    await lookAt(page, /Mary/);
    for (const { name, open } of half === 0 ? screens.slice(0, 8) : screens.slice(8)) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await setTextSize(page, 1);
      await open(page);
      for (const step of steps) {
        await setTextSize(page, step);
        for (const width of [320, 640, 720, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await expectNothingCutOff(page, `${name}, ${String(width)} px, text size ${String(step)}`);
        }
      }
    }
  });
}

test('on the first screen, nothing lies on anything else, at any width and any size of the text', async ({ page }) => {
  for (const step of steps) {
    await setTextSize(page, step);
    for (const width of [320, 640, 720, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNothingCutOff(page, `${String(width)} px, text size ${String(step)}`);
      expect(await overlaps(page), `${String(width)} px, text size ${String(step)}`).toEqual([]);
    }
  }
});

test('help is always in sight in the rail, also where the window is too low for all places', async ({ page }) => {
  await trySamplePeople(page);
  await page.setViewportSize({ width: 1280, height: 560 });
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Help' })).toBeInViewport({ ratio: 1 });
  // What has the focus is not below it.
  for (let stops = 0; stops < 20; stops += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement;
      const help = document.querySelector('.nav li:last-child a[href="/help"]');
      if (focused === null || help === null || focused === help || focused.closest('.nav') === null) return null;
      return focused.getBoundingClientRect().bottom > help.getBoundingClientRect().top + 1 ? focused.textContent : null;
    });
    expect(hidden).toBeNull();
  }
});

test('a picture and its numbers: a folded table opens, and stays a table for a screen reader as cards', async ({
  page,
}) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await goTo(page, 'Home');
  await expect(page.locator('.chart-picture .chart-bar path').first()).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.getByRole('button', { name: 'The same numbers as a table' }).click();
  await expect(page.locator('.data-table tbody tr').first()).toHaveCSS('display', 'grid');
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
  for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell']) expect(roles, role).toContain(role);
});

test('in the system’s own colours the picture is still there', async ({ page }) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await page.emulateMedia({ forcedColors: 'active' });
  await goTo(page, 'Home');
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const fill = (part: string) =>
    page
      .locator(`.chart-picture pattern ${part}`)
      .first()
      .evaluate((element) => getComputedStyle(element).fill);
  await page.locator('.chart-picture .chart-bar path').first().waitFor();
  expect(await fill('.chart-ground-main')).not.toBe(ground);
  expect(await fill('.chart-ink-own')).not.toBe(ground);
  await goTo(page, 'Costs');
  await page.getByRole('tab', { name: 'Provider' }).click();
  const bar = page.locator('.amount-bar-part.chart-swatch-main').first();
  await expect(bar).toBeVisible();
  expect(await bar.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(ground);
});

test('every button and link of the frame is large enough, also with small text, and the person stays in sight', async ({
  page,
}) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await goTo(page, 'Costs');
  for (const step of [0, 1]) {
    await page.evaluate((textSizeStep) => window.claimkeep.preferencesUpdate({ textSizeStep }), step);
    await page.locator(`html[data-text-size="${String(step)}"]`).waitFor();
    for (const width of [1280, 720]) {
      await page.setViewportSize({ width, height: 800 });
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('.rail a, .rail button, .tab, .button, .select')]
          .map((element) => ({ name: element.textContent, height: element.getBoundingClientRect().height }))
          .filter(({ height }) => height > 0 && height < 44),
      );
      expect(small).toEqual([]);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await expect(page.getByRole('button', { name: /You are looking at: Mary/ })).toBeInViewport();
    }
  }
});

test('in a narrow window the list of places opens with a button', async ({ page }) => {
  await trySamplePeople(page);
  await page.setViewportSize({ width: 640, height: 800 });
  const coverage = page.getByRole('navigation').getByRole('link', { name: 'Coverage' });
  await expect(coverage).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await coverage.click();
  await expect(page.getByRole('heading', { level: 1, name: /^Coverage of/ })).toBeFocused();
  await expect(coverage).toBeHidden();
});

test('the bar of a narrow window never hides what has the focus', async ({ page }) => {
  await trySamplePeople(page);
  await goTo(page, 'Settings');
  await page.setViewportSize({ width: 640, height: 800 });
  const bar = page.locator('.rail');
  await expect(bar).toHaveCSS('position', 'sticky');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.locator('main a').last().focus();
  for (let count = 0; count < 12; count += 1) {
    await page.keyboard.press('Shift+Tab');
    const hidden = await page.evaluate(() => {
      const bottom = document.querySelector('.rail')?.getBoundingClientRect().bottom ?? 0;
      const focused = document.activeElement;
      if (focused === null || focused.closest('.rail') !== null) return null;
      const place = focused.closest('label') ?? focused;
      return place.getBoundingClientRect().top < bottom ? place.textContent : null;
    });
    expect(hidden).toBeNull();
  }
  await page.setViewportSize({ width: 640, height: 400 });
  await expect(bar).toHaveCSS('position', 'static');
});

/** Words of headings that stand in two lines. */
async function brokenWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const heading of document.querySelectorAll('main :is(h1, h2, h3)')) {
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[^\s/–-]+/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(word);
        }
      }
    }
    return found;
  });
}

test('the headings of the settings break between words, in the narrowest window with the largest text', async ({
  page,
}) => {
  await trySamplePeople(page);
  await goTo(page, 'Settings');
  await page.setViewportSize({ width: 320, height: 800 });
  for (const language of ['en', 'es'] as const) {
    await page.evaluate(
      (chosen) => window.claimkeep.preferencesUpdate({ textSizeStep: 4, language: chosen }),
      language,
    );
    await page.locator(`html[lang="${language}"][data-text-size="4"]`).waitFor();
    await expect.poll(() => brokenWords(page), language).toEqual([]);
  }
});

test('the filters stand in one row of a usual window', async ({ page }) => {
  await trySamplePeople(page);
  for (const language of ['en', 'es'] as const) {
    await page.evaluate(
      (chosen) => window.claimkeep.preferencesUpdate({ textSizeStep: 1, language: chosen }),
      language,
    );
    await page.locator(`html[lang="${language}"]`).waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
    await goTo(page, language === 'en' ? 'Claims' : 'Reclamaciones');
    const buttons = page.locator('.filter-menus').getByRole('button');
    await expect(buttons).toHaveCount(5);
    const tops = await buttons.evaluateAll((all) => all.map((button) => button.getBoundingClientRect().top));
    expect(new Set(tops).size, language).toBe(1);
  }
});
