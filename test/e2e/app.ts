import type { ElectronApplication, Page } from '@playwright/test';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import type { PracticeMedicare } from '#test/practice-medicare/server.ts';
import { expect, openedUrls, test as base } from './fixtures.ts';

type AppFixtures = {
  /** Practice Medicare with small sample people, ended after the test. */
  practice: PracticeMedicare;
};

export const test = base.extend<AppFixtures>({
  practice: async ({ browserName: _none }, provide) => {
    const practice = await startPracticeMedicare({ claims: 120 });
    await provide(practice);
    await practice.close();
  },
});

export { expect };

/** From the first screen to a sample person's claims, without an account. */
export async function trySamplePeople(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with sample people' }).click();
  await expect(page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeVisible({ timeout: 30_000 });
  await goTo(page, 'Claims');
}

/** Chooses whose claims to look at. */
export async function lookAt(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: /You are looking at/ }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Opens one of the places about the person who is looked at. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: place === 'Home' ? / at a glance$/ : new RegExp(place) }),
  ).toBeVisible();
}

/** Ticks the consent box of the Connect screen. */
export async function agree(page: Page): Promise<void> {
  const box = page.getByLabel(/I have read what is shared/);
  if (!(await box.isChecked())) await box.press('Space');
  await expect(box).toBeChecked();
}

/**
 * Before the first real claims the recovery code is shown and typed back. Does nothing where that was done.
 * @returns the code; null where it was not asked for
 */
export async function makeRecoveryCode(page: Page): Promise<string | null> {
  const title = page.getByRole('heading', { level: 1, name: /^(Your recovery code|Connect|Open a file)/ });
  if ((await title.textContent()) !== 'Your recovery code') return null;
  await page.getByRole('button', { name: 'Show my recovery code' }).click();
  const code = (await page.getByLabel(/Recovery code in \d+ groups/).textContent()) ?? '';
  await page.getByLabel('Type the code from your paper once').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Check the code' }).click();
  await page.getByRole('link', { name: 'Go on' }).click();
  // The page before stays until the next one's code is there.
  await expect(title).toHaveText(/^(Connect|Open a file)/);
  return code;
}

/** Fills in the Connect screen for practice Medicare and presses the button; the person then signs in, played by `user`. */
export async function connectTo(app: ElectronApplication, page: Page, user: string, name: string): Promise<void> {
  await makeRecoveryCode(page);
  await page.getByLabel(/Name to show in ClaimKeep/).fill(name);
  await agree(page);
  await page.getByRole('button', { name: 'Open Medicare in my browser' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Waiting for your browser…' })).toBeVisible();
  await practiceBrowser(await signInAddress(app), { user });
  // Going to another page before this would cancel the sign-in.
  await expect(page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeVisible({ timeout: 15_000 });
}

/** The sign-in page the app asked the system's browser to open. */
export async function signInAddress(app: ElectronApplication): Promise<string> {
  await expect.poll(async () => (await openedUrls(app)).length).toBeGreaterThan(0);
  return (await openedUrls(app)).at(-1) ?? '';
}
