import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { stubSaveDialog } from './fixtures.ts';
import { textOfPdf } from './text-of-pdf.ts';

/** More stops than any screen has; a screen that needs more is no screen to walk through. */
const mostStops = 120;

/**
 * Walks with Tab until the element has the focus; a toolbar is one stop, and its buttons are told apart with an arrow (ARIA Authoring Practices,
 * Toolbar). Nothing is clicked, filled in or focused by the test.
 */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let stops = 0; stops < mostStops; stops += 1) {
    const place = await target.first().evaluate((element) => {
      if (element.contains(document.activeElement)) return 'there';
      return element.closest('[role="toolbar"]')?.contains(document.activeElement) === true
        ? 'in its toolbar'
        : 'elsewhere';
    });
    if (place === 'there') return;
    await page.keyboard.press(place === 'in its toolbar' ? 'ArrowRight' : 'Tab');
  }
  throw new Error(`${String(target)} is not reached by the keyboard`);
}

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await reach(page, target);
  await page.keyboard.press(key);
}

/** Goes to one of the places, and waits until its heading has the focus. */
async function visit(page: Page, place: string, heading: string | RegExp): Promise<void> {
  await press(page, page.getByRole('navigation').getByRole('link', { name: place, exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
}

/** A person who has no mouse, from the first start on. */
test('everyday tasks by keyboard alone', async ({ page, app, elsewhere }) => {
  test.setTimeout(180_000);
  await press(page, page.getByRole('button', { name: 'Try it with sample people' }));
  await expect(page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeFocused({ timeout: 30_000 });
  await press(page, page.getByRole('button', { name: /You are looking at/ }));
  // The first letters of a name go to it.
  await page.keyboard.type('Mary');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Mary/ })).toBeVisible();

  await test.step('find the visit of May', async () => {
    await visit(page, 'Claims', /^Claims of Mary/);
    await reach(page, page.getByRole('searchbox', { name: 'Search the claims' }));
    await page.keyboard.type('May visit');
    const found = page.getByRole('table', { name: 'Claims, newest first' });
    await expect(found.getByRole('link').first()).toContainText(/visit/i);
    await expect(found.getByText(/^May \d{4}$/).first()).toBeVisible();
    await press(page, found.getByRole('link'));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.locator('main')).toContainText(/May \d+, \d{4}/);
  });

  await test.step('add a note', async () => {
    await press(page, page.getByRole('button', { name: 'Note and tags' }));
    await expect(page.getByLabel('Note', { exact: true })).toBeFocused();
    await page.keyboard.type('Ask about the bill');
    await expect(page.getByText('Saved.')).toBeVisible();
  });

  await test.step('see what it cost and why', async () => {
    await expect(page.locator('.four-amounts')).toContainText('You may be billed');
    await expect(page.locator('.four-amounts')).toContainText(/\$\d/);
    const why = page.getByRole('button', { name: 'About these amounts' });
    await press(page, why);
    await expect(why).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('.hints-list').first()).toBeVisible();
  });

  await test.step('find the last refill of a drug', async () => {
    await visit(page, 'Medicines', /^Medicines/);
    await press(page, page.getByRole('table').getByRole('link'));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.locator('main')).toContainText(/[A-Z][a-z]{2,8} \d+, \d{4}/);
  });

  await test.step('print the year', async () => {
    const file = join(elsewhere, 'year.pdf');
    await stubSaveDialog(app, file);
    await visit(page, 'Costs', /^Costs of Mary/);
    await press(page, page.getByRole('button', { name: /^Save \d{4} to print/ }));
    await expect(page.getByText(/^Saved \d+ claims? in year\.pdf/)).toBeVisible({ timeout: 30_000 });
    const paper = await textOfPdf(file);
    for (const part of [/What \d{4} cost/, /By month/, /By kind of claim/, /By provider/, /How we added this/]) {
      expect(paper).toMatch(part);
    }
    expect(paper).toMatch(/Claims of \d{4}/);
  });

  await test.step('change the text size', async () => {
    const size = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const before = await size();
    await press(page, page.getByRole('button', { name: 'Larger text' }));
    await expect.poll(size).not.toBe(before);
  });

  await test.step('switch to Spanish', async () => {
    await visit(page, 'Settings', 'Settings');
    await reach(page, page.getByRole('radiogroup', { name: /Language/ }));
    await page.keyboard.press('ArrowDown');
    if ((await page.locator('html').getAttribute('lang')) !== 'es') await page.keyboard.press('ArrowDown');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();
  });
});
