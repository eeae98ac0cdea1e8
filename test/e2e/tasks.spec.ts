import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { connectTo, expect, goTo, lookAt, makeRecoveryCode, test, trySamplePeople } from './app.ts';
import { openedUrls, stubSaveDialog } from './fixtures.ts';

/** One task of one person each, through the window alone. */

/** A place that is about everybody. */
async function visit(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: place, exact: true })).toBeFocused();
}

test('what does a word on the notice mean, and whom do I call', async ({ app, page }) => {
  await trySamplePeople(page);
  await visit(page, 'Help');
  await expect(page.getByText('1-800-633-4227', { exact: true })).toBeInViewport();
  await page.getByLabel('Look for a word').fill('deductible');
  await expect(page.getByRole('term').filter({ hasText: /^Deductible$/ })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'before Medicare begins to pay' })).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: /^Coinsurance$/ })).toHaveCount(0);
  await page.getByLabel('Look for a word').fill('qqqq');
  await expect(page.getByText('No word matches.')).toBeVisible();

  await page.getByRole('button', { name: 'Open smpresource.org' }).click();
  await expect.poll(() => openedUrls(app)).toEqual([expect.stringMatching(/^https:\/\/(www\.)?smpresource\.org/)]);
});

test('from an amount of a claim to what its name means', async ({ page }) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await page.getByRole('table').getByRole('link').first().click();
  await page.locator('.four-amounts a.word-link').last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  await expect(page.locator('.words > div:focus')).toBeInViewport();
});

test('a spreadsheet of one year of one person, with what I wrote about it', async ({ app, page, elsewhere }) => {
  await trySamplePeople(page);
  await lookAt(page, /James/);
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Note and tags', exact: true }).click();
  await page.getByLabel('Note', { exact: true }).fill('Paid with a coupon');
  await expect(page.getByText('Saved.')).toBeVisible();

  await visit(page, 'Exports');
  const file = join(elsewhere, 'james.csv');
  await stubSaveDialog(app, file);
  await expect(page.getByLabel('Whose claims')).toHaveValue(/./);
  await expect(page.getByLabel('Whose claims').locator('option:checked')).toHaveText('James Okoro');
  const year = (await page.getByLabel('Which year').locator('option:checked').textContent()) ?? '';
  expect(year).toMatch(/^\d{4}$/);
  await page.getByText('Spreadsheet, one row for each claim').click();
  await page.getByRole('button', { name: 'Save the file' }).click();
  await expect(page.getByText(/^Saved \d+ claims in james\.csv/)).toBeVisible({ timeout: 30_000 });
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.includes(year)).length).toBe(rows.length);
  expect(rows.filter((row) => row.includes('Paid with a coupon'))).toHaveLength(1);

  // Whoever cancels is not told that something was saved.
  await stubSaveDialog(app, null);
  await page.getByText('For another program (FHIR)').click();
  await page.getByRole('button', { name: 'Save the file' }).click();
  await expect(page.getByText(/^Saved \d+ claims/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save the file' })).toBeVisible();
});

test('another person is added from the page of people, has a colour of their own, and is opened from there', async ({
  launch,
  practice,
}) => {
  const { app, page } = await launch([], { CLAIMKEEP_PRACTICE_URL: practice.url });
  await trySamplePeople(page);
  await visit(page, 'People');
  await page.getByRole('link', { name: 'Add or connect' }).click();
  await page.getByRole('link', { name: 'Connect to Medicare' }).click();
  await makeRecoveryCode(page);
  await connectTo(app, page, 'mary', 'Grandma');
  await expect(page.getByRole('heading', { level: 1, name: 'Grandma at a glance' })).toBeVisible({ timeout: 30_000 });

  await visit(page, 'People');
  const cards = page.getByRole('list', { name: 'People' }).getByRole('listitem');
  await expect(cards).toHaveCount(3);
  const grandma = cards.filter({ hasText: 'Grandma' });
  await expect(grandma).toContainText(/Until [A-Z][a-z]+ \d+, \d{4}/);
  const colours = await cards
    .locator('.person-mark')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).backgroundColor));
  expect(new Set(colours).size).toBe(3);
  await cards.getByRole('link', { name: 'Open James Okoro' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'James Okoro at a glance' })).toBeVisible();
  await expect(page.getByRole('button', { name: /You are looking at: James Okoro/ })).toBeVisible();
});

test('a search that is often needed gets a name, is used again another day, and goes when it is no longer wanted', async ({
  launch,
}) => {
  const first = await launch();
  await trySamplePeople(first.page);
  await lookAt(first.page, /Mary/);
  await first.page.getByRole('searchbox', { name: 'Search the claims' }).fill('apixaban');
  await first.page.getByRole('button', { name: /^Kind:/ }).click();
  await first.page.getByRole('checkbox', { name: /Prescription/ }).press('Space');
  await first.page.getByRole('button', { name: 'Done' }).click();
  const count = first.page.locator('.count').first();
  await expect(count).toHaveText(/^(\d+) of \1 claims/);
  const found = (await count.textContent()) ?? '';
  await first.page.getByRole('button', { name: 'Saved searches' }).click();
  await first.page.getByLabel('Name of this search').fill('Blood thinner');
  await first.page.getByRole('button', { name: 'Save it' }).click();
  await expect(first.page.getByRole('dialog')).toHaveCount(0);
  await first.app.close();

  const { page } = await launch();
  await lookAt(page, /Mary/);
  await goTo(page, 'Claims');
  await expect(page.locator('.count').first()).not.toHaveText(found);
  await page.getByRole('button', { name: 'Saved searches' }).click();
  await page.getByRole('button', { name: 'Blood thinner', exact: true }).click();
  await expect(page.getByRole('searchbox', { name: 'Search the claims' })).toHaveValue('apixaban');
  await expect(page.locator('.count').first()).toHaveText(found);
  await page.getByRole('button', { name: 'Saved searches' }).click();
  await page.getByRole('button', { name: 'Delete the saved search Blood thinner' }).click();
  await expect(page.getByRole('button', { name: 'Blood thinner', exact: true })).toHaveCount(0);
});

test('when did I last fill this drug, how long does it last, and a note about it', async ({ page }) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await goTo(page, 'Medicines');
  const row = page.getByRole('row').filter({ hasText: 'Apixaban' });
  const lastFill = (await row.locator('time').first().textContent()) ?? '';
  expect(lastFill).toMatch(/^[A-Z][a-z]{2} \d+, \d{4}$/);
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Apixaban');
  const fact = (name: string) => page.locator('.fact').filter({ hasText: name });
  await expect(fact('Last fill')).toContainText(lastFill);
  await expect(fact('Lasts until')).toContainText(/day|used up|over/i);
  await expect(page.getByRole('table').last().getByRole('rowheader').first()).toHaveText(lastFill);

  await page.getByRole('button', { name: 'Star', exact: true }).click();
  await page.getByRole('button', { name: 'Note and tags', exact: true }).click();
  await page.getByLabel('Note', { exact: true }).fill('With food');
  await page.getByLabel('Tags, with commas between them').fill('heart, daily');
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('link', { name: 'All medicines' }).click();
  await expect(row).toContainText('with a star');
  await expect(row).toContainText('with a note of yours');
  await row.getByRole('link').click();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('With food');
  await expect(page.getByLabel('Tags, with commas between them')).toHaveValue('daily, heart');
});

test('who is this provider: their claims, what they add up to, that I do not know them, and a note', async ({
  page,
}) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await goTo(page, 'Providers');
  const row = page.getByRole('row').filter({ hasText: 'Harbor Family Medicine' });
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbor Family Medicine' })).toBeFocused();
  const claims = await page.locator('.fact').filter({ hasText: 'Claims' }).first().locator('dd').textContent();
  await page.getByRole('radio', { name: 'I do not know them' }).click();
  await expect(page.getByRole('radio', { name: 'I do not know them' })).toBeChecked();
  await expect(page.getByText(/Senior Medicare Patrol|SMP/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Note and tags', exact: true }).click();
  await page.getByLabel('Note', { exact: true }).fill('Ask my daughter');
  await expect(page.getByText('Saved.')).toBeVisible();

  await page.getByRole('link', { name: 'All of them in the list of claims' }).click();
  await expect(page.getByRole('table', { name: 'Claims, newest first' })).toBeVisible();
  await expect(page.locator('.count').first()).toHaveText(new RegExp(`of ${claims ?? ''} claims`));
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.locator('main')).toContainText('Harbor Family Medicine');
  await page.locator('main').getByRole('link', { name: 'Harbor Family Medicine' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Harbor Family Medicine' })).toBeFocused();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Ask my daughter');
  await expect(page.getByRole('radio', { name: 'I do not know them' })).toBeChecked();
});
