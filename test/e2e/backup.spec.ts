import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { connectTo, expect, goTo, makeRecoveryCode, test } from './app.ts';
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
  await other.page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(other.page.getByRole('heading', { level: 1, name: 'Grandma at a glance' })).toBeVisible();
  // The tokens did not travel: the claims are here, and the way to Medicare is asked for again.
  await expect(other.page.getByText('It is not connected to Medicare now.')).toBeVisible();
  await goTo(other.page, 'Claims');
  await expect(other.page.getByRole('table', { name: 'Claims, newest first' })).toBeVisible();
});
