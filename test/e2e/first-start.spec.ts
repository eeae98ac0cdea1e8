import { expect, lookAt, test, trySamplePeople } from './app.ts';

test('the first screen says what ClaimKeep is and offers three ways in', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to ClaimKeep' })).toBeFocused();
  for (const name of ['Try it with sample people', 'Connect to Medicare', 'Open a file']) {
    await expect(page.getByRole('button', { name }).or(page.getByRole('link', { name })).first()).toBeVisible();
  }
});

test('sample people can be looked at without an account or a network', async ({ page }) => {
  await trySamplePeople(page);
  await expect(page.getByText('Sample person, not real').first()).toBeVisible();
  await lookAt(page, /Mary/);
  const table = page.getByRole('table', { name: 'Claims, newest first' });
  await expect(table.getByRole('row')).not.toHaveCount(0);
  await lookAt(page, /James/);
  await expect(page.getByText('Prescription').first()).toBeVisible();
});

test('without a keychain it asks for a passphrase, and for it again after a restart', async ({ launch }) => {
  const env = { STANDIN_SAFE_STORAGE: 'basic_text' };
  const first = await launch([], env);
  test.skip(
    await first.app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend?.() !== 'basic_text'),
    'this host has a real keychain that a test cannot take away',
  );
  await expect(first.page.getByRole('heading', { level: 1, name: 'Choose a passphrase' })).toBeVisible();
  await first.page.getByLabel('Passphrase', { exact: true }).fill('four words in a row');
  await first.page.getByLabel('The same passphrase once more').fill('four words in a row');
  await first.page.getByRole('button', { name: 'Use this passphrase' }).click();
  await trySamplePeople(first.page);
  await first.app.close();

  const { page } = await launch([], env);
  await expect(page.getByRole('heading', { level: 1, name: 'ClaimKeep is locked' })).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).last().fill('four words in a line');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('That passphrase or recovery code is not right.')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).last().fill('four words in a row');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeVisible();
});

test('a keychain that lost its key leads to the recovery page, and the code opens everything', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  await trySamplePeople(first.page);
  await first.page.getByRole('link', { name: 'My data' }).click();
  await first.page
    .getByRole('button', { name: 'Make my recovery code' })
    .or(first.page.getByRole('link', { name: 'Make my recovery code' }))
    .click();
  await first.page.getByRole('button', { name: 'Show my recovery code' }).click();
  const code = (await first.page.getByLabel(/Recovery code in \d+ groups/).textContent()) ?? '';
  await first.page.getByLabel('Type the code from your paper once').fill(code.toLowerCase());
  await first.page.getByRole('button', { name: 'Check the code' }).click();
  await expect(first.page.getByText('That is right. Your recovery code works.')).toBeVisible();
  await first.app.close();

  const { readFileSync, writeFileSync } = await import('node:fs');
  for (const name of ['household.json', 'household.json.bak']) {
    const file = `${userData}/${name}`;
    const household = JSON.parse(readFileSync(file, 'utf8')) as { wraps: { keychain: { protectedSecret: string } } };
    household.wraps.keychain.protectedSecret = Buffer.from('v11 of another computer').toString('base64');
    writeFileSync(file, JSON.stringify(household));
  }
  const { page } = await launch();
  await expect(page.getByRole('heading', { level: 1, name: /unlock|locked/i })).toBeVisible();
  await page.getByLabel('Recovery code', { exact: true }).last().fill(code);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeVisible();
});
