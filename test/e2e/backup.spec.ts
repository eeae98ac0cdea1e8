import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { damagePages, pageCount } from '#test/support/damage.ts';
import { connectTo, expect, goTo, makeRecoveryCode, test, trySamplePeople } from './app.ts';
import { stubOpenDialog, stubSaveDialog } from './fixtures.ts';

test('a backup is saved, and opens on another computer with the recovery code from the paper', async ({
  launch,
  practice,
  elsewhere,
}) => {
  const { app, page } = await launch([], { CLAIMKEEP_PRACTICE_URL: practice.url });
  await page.getByRole('link', { name: 'Connect to Medicare' }).click();
  const code = (await makeRecoveryCode(page)) ?? '';
  await connectTo(app, page, 'mary', 'Grandma');
  await page.getByRole('link', { name: 'My data' }).click();
  const file = join(elsewhere, 'family.claimkeep-backup');
  await stubSaveDialog(app, file);
  await expect(page.getByText(/^1\d\d claims$/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Save a backup' }).click();
  await expect(page.getByText('1 person was saved to family.claimkeep-backup')).toBeVisible({ timeout: 15_000 });
  await app.close();

  const otherData = join(elsewhere, 'other-computer');
  mkdirSync(otherData);
  const other = await launch([`--user-data-dir=${otherData}`], { CLAIMKEEP_PRACTICE_URL: practice.url });
  await expect(other.page.getByRole('heading', { level: 1, name: 'Welcome to ClaimKeep' })).toBeVisible();
  await other.page.getByRole('link', { name: 'Restore from a backup' }).click();
  await stubOpenDialog(other.app, [file]);
  await other.page.getByRole('button', { name: 'Choose the backup file' }).click();
  await expect(other.page.getByText(/family.claimkeep-backup was saved on .* holds 1 person/)).toBeVisible();
  await other.page.getByLabel('The recovery code that belongs to this backup').fill(code.toLowerCase());
  await other.page.getByRole('button', { name: 'Open the backup' }).click();
  await expect(other.page.getByText(/Grandma \(1\d\d claims\): is not here now/)).toBeVisible();
  await other.page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(other.page.getByRole('heading', { level: 1, name: 'Grandma at a glance' })).toBeVisible();
  // The tokens did not travel: the claims are here, and the way to Medicare is asked for again.
  await expect(other.page.getByText('It is not connected now.')).toBeVisible();
  await goTo(other.page, 'Claims');
  await expect(other.page.getByRole('table', { name: 'Claims, newest first' })).toBeVisible();
});

test('everything is deleted after a question, and ClaimKeep begins as on the first day', async ({
  launch,
  practice,
  userData,
}) => {
  const { app, page } = await launch([], { CLAIMKEEP_PRACTICE_URL: practice.url });
  await page.getByRole('link', { name: 'Connect to Medicare' }).click();
  await connectTo(app, page, 'mary', 'Grandma');
  await page.getByRole('link', { name: 'My data' }).click();
  await expect(page.getByText(/^1\d\d claims$/)).toBeVisible({ timeout: 30_000 });
  expect(readFileSync(join(userData, 'settings.json'), 'utf8')).toContain('practice-client');
  practice.faults.serverDown = true;
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete everything for good' }).click();
  await expect(page.getByText('Everything is deleted')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/We could not tell Medicare about: Grandma/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to ClaimKeep' })).toBeVisible();
  await app.close();
  const left = readdirSync(userData, { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => /claimkeep$|household|vault|activity|tables|deleting/.test(name))).toEqual([]);
  if (left.includes('settings.json')) {
    expect(readFileSync(join(userData, 'settings.json'), 'utf8')).not.toContain('practice-client');
  }
});

test('a damaged file is noticed at the next start, and repaired under My data', async ({ launch, userData }) => {
  const first = await launch();
  await trySamplePeople(first.page);
  await first.app.close();
  const [name = ''] = readdirSync(join(userData, 'people')).filter((one) => one.endsWith('.claimkeep'));
  const file = join(userData, 'people', name);
  const middle = Math.floor(pageCount(file) / 2);
  damagePages(file, [middle, middle + 9, middle + 18]);

  const { page } = await launch();
  await goTo(page, 'My data');
  const button = page.getByRole('button', { name: /^Repair/ });
  await expect(button).toBeVisible();
  await button.press('Enter');
  const told = page.getByRole('status').filter({ hasText: 'The file is repaired' });
  await expect(told).toContainText(/claims were read from the damaged file/);
  await expect(button).toBeHidden();
  await expect(page.getByText(/is damaged/)).toBeHidden();
});
