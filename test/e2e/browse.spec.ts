import { expect, lookAt, test, trySamplePeople } from './app.ts';

test('search as you type, filters, more, and one claim in the order of the notice', async ({ page }) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  const table = page.getByRole('table', { name: 'Claims, newest first' });
  const titles = table.getByRole('rowheader');
  await expect(titles.first()).toBeVisible();
  const all = await titles.count();

  await page.getByRole('searchbox', { name: 'Search the claims' }).fill('hospice');
  await expect.poll(() => titles.count()).toBeLessThan(all);
  await expect(titles.filter({ hasText: 'Hospice' }).first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the claims' }).fill('zzzz');
  await expect(page.getByText('No claim matches')).toBeVisible();
  await page.getByRole('button', { name: 'Show all claims' }).first().click();
  await expect(titles.first()).toBeVisible();

  await page.getByRole('button', { name: /^Kind:/ }).click();
  await page.getByRole('checkbox', { name: /Prescription/ }).press('Space');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(table.getByText('Hospital – inpatient')).toHaveCount(0);
  await expect(table.getByText('Prescription').first()).toBeVisible();

  await table.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('This is not a bill.')).toBeVisible();
  await expect(page.getByText('You paid at the pharmacy').first()).toBeVisible();
  await page
    .getByRole('link', { name: 'Back to the list' })
    .or(page.getByRole('button', { name: 'Back to the list' }))
    .click();
  await expect(page.getByRole('button', { name: /^Kind: Prescription/ })).toBeVisible();
});

test('a person is deleted for good, after being asked', async ({ page, userData }) => {
  const { readdirSync } = await import('node:fs');
  await trySamplePeople(page);
  const files = (): string[] => readdirSync(`${userData}/people`).filter((name) => name.endsWith('.claimkeep'));
  expect(files()).toHaveLength(2);
  await page.getByRole('link', { name: 'My data' }).click();
  await expect(page.getByText(userData)).toBeVisible();
  await page.getByRole('button', { name: /^Delete James/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep everything' }).click();
  expect(files()).toHaveLength(2);
  await page.getByRole('button', { name: /^Delete James/ }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Delete James/ })
    .click();
  await expect(page.getByRole('button', { name: /^Delete James/ })).toHaveCount(0);
  expect(files()).toHaveLength(1);
});

test('the text size is kept over a restart', async ({ launch }) => {
  const first = await launch();
  const size = (): Promise<string> => first.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const before = await size();
  await first.page.getByRole('button', { name: 'Larger text' }).click();
  await expect.poll(size).not.toBe(before);
  const larger = await size();
  await first.app.close();
  const { page } = await launch();
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(larger);
});
