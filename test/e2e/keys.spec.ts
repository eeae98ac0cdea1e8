import { expect, test, trySamplePeople } from './app.ts';

const env = { STANDIN_SAFE_STORAGE: 'basic_text' };

test('the passphrase is changed and the old one opens nothing; the settings for locking are kept', async ({
  launch,
}) => {
  const first = await launch([], env);
  test.skip(
    await first.app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend?.() !== 'basic_text'),
    'this host has a real keychain that a test cannot take away',
  );
  await first.page.getByLabel('Passphrase', { exact: true }).fill('four words in a row');
  await first.page.getByLabel('The same passphrase once more').fill('four words in a row');
  await first.page.getByRole('button', { name: 'Use this passphrase' }).click();
  await trySamplePeople(first.page);
  await first.page.getByRole('link', { name: 'Settings' }).click();
  await first.page.getByText('After 60 minutes, and when the computer sleeps').click();
  await first.page.getByText('Look for new claims each time ClaimKeep is opened').click();

  await first.page.getByRole('navigation').getByRole('link', { name: 'My data' }).click();
  // Without a confirmed code it is the only way in.
  await first.page.getByRole('button', { name: 'Take the passphrase away' }).click();
  await first.page.getByLabel('The passphrase you have now').fill('four words in a row');
  await first.page.getByRole('alertdialog').getByRole('button', { name: 'Take the passphrase away' }).click();
  await expect(first.page.getByText('The passphrase is the only way to open your claims.')).toBeVisible();
  await first.page.getByRole('button', { name: 'Keep it' }).click();

  await first.page.getByRole('button', { name: 'Change the passphrase' }).click();
  const dialog = first.page.getByRole('dialog');
  await dialog.getByLabel('The passphrase you have now').fill('wrong words in a row');
  await dialog.getByLabel('The new passphrase').fill('five other words in a row');
  await dialog.getByLabel('The same passphrase once more').fill('five other words in a row');
  await dialog.getByRole('button', { name: 'Save the passphrase' }).click();
  await expect(dialog.getByText('That passphrase or recovery code is not right.')).toBeVisible();
  await dialog.getByLabel('The passphrase you have now').fill('four words in a row');
  await dialog.getByRole('button', { name: 'Save the passphrase' }).click();
  await expect(dialog).toBeHidden();
  await first.app.close();

  const { page } = await launch([], env);
  await page.getByLabel('Passphrase', { exact: true }).last().fill('four words in a row');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('That passphrase or recovery code is not right.')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).last().fill('five other words in a row');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByLabel('After 60 minutes, and when the computer sleeps')).toBeChecked();
  await expect(page.getByLabel('Look for new claims each time ClaimKeep is opened')).toBeChecked();
});

test('nobody there for long: a warning, then everything is hidden; sleep hides it at once', async ({ launch }) => {
  const { app, page } = await launch();
  await trySamplePeople(page);
  const idle = (seconds: number) =>
    app.evaluate(({ powerMonitor }, value) => {
      powerMonitor.getSystemIdleTime = () => value;
    }, seconds);
  await idle(15 * 60 - 30);
  await expect(page.getByText('ClaimKeep locks in less than a minute')).toBeVisible({ timeout: 15_000 });
  await idle(0);
  await expect(page.getByText('ClaimKeep locks in less than a minute')).toBeHidden({ timeout: 15_000 });
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(page.getByRole('heading', { level: 1, name: 'ClaimKeep is locked' })).toBeVisible();
  await expect(page.getByText(/Mary|James/)).toBeHidden();
  await page.getByRole('button', { name: /Open with this computer/ }).click();
  // The first page: what was open before it locked is forgotten.
  await expect(page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeVisible();
});
