import type { Page } from '@playwright/test';
import { expect, goTo, lookAt, test, trySamplePeople } from './app.ts';

/** No text leaves the page to the side; it may take a moment until a table has become a list. */
async function expectNothingCutOff(page: Page, name: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name)
    .toBeLessThanOrEqual(0);
}

test('from the costs of a year to the claims behind one figure', async ({ page }) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await goTo(page, 'Costs');
  const link = page.getByRole('table').getByRole('link').first();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: /Mary/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Claims, newest first' })).toBeVisible();
});

test('every place about a person has something to read, and fits a narrow window', async ({ page }) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  for (const place of ['Home', 'Costs', 'Medicines', 'Providers', 'Stays', 'Coverage']) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await goTo(page, place);
    await expect(page.locator('main')).toContainText(place === 'Coverage' ? 'Part A' : /\$\d/);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNothingCutOff(page, place);
  }
});

test('a note and a star on a claim are kept and found again', async ({ page }) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Note and tags' }).click();
  await expect(page.getByLabel('Note', { exact: true })).toBeFocused();
  await page.keyboard.type('Asked the office about the co-pay');
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.keyboard.type(', again');
  // Left before the pause in which it is kept.
  await page.getByRole('navigation').getByRole('link', { name: 'Claims', exact: true }).click();
  await page.getByRole('searchbox').fill('co-pay');
  await expect(page.getByText('1 claim', { exact: false }).first()).toBeVisible();
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Asked the office about the co-pay, again');
});

test('the whole page turns Spanish and dark at once, and stays so after a restart', async ({ page }) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-look', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(25, 22, 19)');
  await page.getByText('Español', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('link', { name: 'Costos', exact: true }).click();
  await expect(page.getByRole('table').first()).toContainText('$');
  await page.getByRole('link', { name: 'Reclamaciones', exact: true }).click();
  await expect(page.getByRole('table').getByRole('link').first()).toContainText(
    /Receta|Visita|Reclamación|Equipo|Laboratorio/,
  );
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByText('Esto no es una factura.')).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/\b(the|you|was|for)\b/i);
});
