import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, goTo, lookAt, makeRecoveryCode, test, trySamplePeople } from './app.ts';

/** Every rule of WCAG 2.2 A and AA that a program can check, on what the page shows now. */
async function expectAccessible(page: Page, name: string): Promise<void> {
  // Legacy mode: axe would else open a tab of its own, which a desktop window does not have.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen passes axe, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, 'welcome');
    await page
      .getByRole('link', { name: 'Connect to Medicare' })
      .or(page.getByRole('button', { name: 'Connect to Medicare' }))
      .click();
    await expectAccessible(page, 'recovery code');
    await makeRecoveryCode(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Connect to Medicare' })).toBeVisible();
    await expectAccessible(page, 'connect');
    await page.getByRole('link', { name: 'ClaimKeep, first page' }).click();
    await trySamplePeople(page);
    await lookAt(page, /Mary/);
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible();
    await expectAccessible(page, 'claims');
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page.getByText('This is not a bill.')).toBeVisible();
    await expectAccessible(page, 'claim');
    for (const place of ['Home', 'Costs', 'Medicines', 'Providers', 'Stays', 'Coverage']) {
      await goTo(page, place);
      await expectAccessible(page, place);
    }
    await goTo(page, 'Medicines');
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page.getByRole('table', { name: /Fills/ })).toBeVisible();
    await expectAccessible(page, 'medicine');
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await expectAccessible(page, 'settings');
    await page.getByRole('link', { name: 'My data' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'My data' })).toBeVisible();
    await expectAccessible(page, 'my data');
    await page.getByRole('link', { name: 'About and help' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'About and help' })).toBeVisible();
    await expectAccessible(page, 'about');
  });
}

test('the way from the first screen to one claim by keyboard alone', async ({ page }) => {
  const press = async (key: string, times = 1): Promise<void> => {
    for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
  };
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const tabTo = async (text: RegExp): Promise<void> => {
    for (let count = 0; count < 60; count += 1) {
      if (text.test(await focused())) return;
      await press('Tab');
    }
    throw new Error(`no Tab stop says ${String(text)}`);
  };
  await tabTo(/^Try it with sample people/);
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Claims of / })).toBeFocused({ timeout: 30_000 });
  await tabTo(/^Prescription/);
  await press('Enter');
  await expect(page.getByText('This is not a bill.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('at 200 % and in a narrow window nothing is cut off', async ({ page }) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  for (const width of [1280, 640, 320]) {
    await page.setViewportSize({ width, height: 800 });
    // The list becomes cards when the window is narrow; that takes the page a moment.
    await expect
      .poll(
        () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        `at ${String(width)} px`,
      )
      .toBeLessThanOrEqual(0);
  }
});
