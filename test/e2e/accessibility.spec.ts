import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, lookAt, makeRecoveryCode, test, trySamplePeople } from './app.ts';

/** Every rule of WCAG 2.2 A and AA that a program can check, on what the page shows now. */
async function expectAccessible(page: Page, name: string): Promise<void> {
  // Legacy mode: axe would else open a tab of its own, which a desktop window does not have.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // React Aria's own place for what is said aloud: a busy button that is gone by now stays named in it for some seconds.
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found).toEqual([]);
}

/** The places by their addresses, which are the same in every language. */
const places = ['home', 'costs', 'medicines', 'providers', 'stays', 'coverage'] as const;
const forEverybody = ['exports', 'people', 'my-data', 'activity', 'settings', 'help'] as const;

for (const [language, look] of [
  ['en', 'light'],
  ['es', 'dark'],
  ['es', 'contrast'],
  ['en', 'contrastDark'],
] as const) {
  test(`every screen passes axe: ${language}, ${look}`, async ({ page }) => {
    test.setTimeout(120_000);
    const heading = page.getByRole('heading', { level: 1 });
    const open = async (link: Locator): Promise<void> => {
      const before = await heading.textContent();
      await link.click();
      await expect(heading).not.toHaveText(before ?? '');
    };
    const speak = async (chosen: 'en' | 'es'): Promise<void> => {
      await page.evaluate((all) => window.claimkeep.preferencesUpdate(all), { language: chosen, look });
      await page.locator(`html[lang="${chosen}"][data-look="${look}"]`).waitFor();
    };
    await speak(language);
    await expectAccessible(page, 'welcome');
    await open(page.locator('a[href="/connect"]'));
    await expectAccessible(page, 'recovery code');
    await speak('en');
    await makeRecoveryCode(page);
    await speak(language);
    await expectAccessible(page, 'connect');
    await open(page.locator('a.brand'));
    await page.locator('.start-choice').first().getByRole('button').click();
    await expect(page.locator('.home-hero')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, 'home of the first person');
    await open(page.locator('nav a[href$="/claims"]'));
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible();
    await expectAccessible(page, 'claims');
    await open(page.getByRole('table').getByRole('link').first());
    await expectAccessible(page, 'claim');
    for (const place of places) {
      await open(page.locator(`nav a[href$="/${place}"]`));
      await expectAccessible(page, place);
    }
    await open(page.locator('nav a[href$="/medicines"]'));
    await open(page.getByRole('table').getByRole('link').first());
    await expectAccessible(page, 'medicine');
    for (const place of forEverybody) {
      await open(page.locator(`nav a[href="/${place}"]`));
      await expectAccessible(page, place);
    }
    await open(page.locator('main a[href="/about"]'));
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
  await expect(page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeFocused({ timeout: 30_000 });
  await tabTo(/^My claims/);
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Claims of / })).toBeFocused();
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
