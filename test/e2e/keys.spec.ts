import type { Page } from '@playwright/test';
import { expect as usualExpect, test, trySamplePeople } from './app.ts';

/** Each passphrase takes half a second of key derivation, and several seconds on a busy machine. */
const expect = usualExpect.configure({ timeout: 15_000 });

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
  await first.page.getByText('After 60 minutes').click();
  await first.page.getByText('Look for new claims each time ClaimKeep is opened').click();

  await first.page.getByRole('navigation').getByRole('link', { name: 'My data' }).click();
  // Without a confirmed code it is the only way in.
  await first.page.getByRole('button', { name: 'Take the passphrase away' }).click();
  await first.page.getByLabel('The passphrase you have now').fill('four words in a row');
  await first.page.getByRole('alertdialog').getByRole('button', { name: 'Take the passphrase away' }).click();
  await expect(first.page.getByText('That is the only sure way left to open your claims.')).toBeVisible();
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
  await expect(page.getByLabel('After 60 minutes')).toBeChecked();
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

const words = 'four words in a row';

async function setPassphrase(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'My data', exact: true }).click();
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('The new passphrase').fill(words);
  await dialog.getByLabel('The same passphrase once more').fill(words);
  await dialog.getByRole('button', { name: 'Save the passphrase' }).click();
  await expect(dialog).toBeHidden();
}

test('with a passphrase this computer’s key opens at the start, not after locking; “Always ask me” asks each time', async ({
  launch,
}) => {
  const first = await launch();
  await trySamplePeople(first.page);
  await first.page.getByRole('link', { name: 'Settings' }).click();
  await expect(first.page.getByText(/A lock then just hides the screen/)).toBeVisible();
  await setPassphrase(first.page);
  await first.page.getByRole('button', { name: 'Lock now' }).click();
  await expect(first.page.getByRole('heading', { level: 1, name: 'ClaimKeep is locked' })).toBeVisible();
  await expect(first.page.getByRole('button', { name: /Open with this computer/ })).toHaveCount(0);
  // Not from the page's console either.
  const refused = await first.page.evaluate(() => window.claimkeep.householdUnlock({ by: 'keychain' }));
  expect(refused).toMatchObject({ ok: false, error: { code: 'store/locked' } });
  await first.page.getByLabel('Passphrase', { exact: true }).last().fill(words);
  await first.page.getByRole('button', { name: 'Unlock' }).click();
  await expect(first.page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeVisible();
  await first.app.close();

  const second = await launch();
  await expect(second.page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeVisible();
  await second.page.getByRole('link', { name: 'My data', exact: true }).click();
  await second.page.getByRole('button', { name: 'Always ask me' }).click();
  const question = second.page.getByRole('alertdialog');
  await question.getByLabel('The passphrase you have now').fill(words);
  await question.getByRole('button', { name: 'Always ask me' }).click();
  await expect(second.page.getByText(/ClaimKeep always asks for your passphrase/)).toBeVisible();
  await second.app.close();

  for (let start = 0; start < 2; start += 1) {
    const { app, page } = await launch();
    await expect(page.getByRole('heading', { level: 1, name: 'ClaimKeep is locked' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Open with this computer/ })).toHaveCount(0);
    await page.getByLabel('Passphrase', { exact: true }).last().fill(words);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect(page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeVisible();
    await app.close();
  }
});

test('a new recovery code needs the passphrase; the old sheet opens until the new one was typed back', async ({
  launch,
  userData,
}) => {
  const { app, page } = await launch();
  await trySamplePeople(page);
  await setPassphrase(page);
  const show = async (): Promise<string> => {
    await page.getByLabel('The passphrase you have now').fill(words);
    await page.getByRole('button', { name: 'Show my recovery code' }).click();
    return (await page.getByLabel(/Recovery code in \d+ groups/).textContent()) ?? '';
  };
  const typeBack = async (code: string): Promise<void> => {
    await page.getByLabel('Type the code from your paper once').fill(code);
    await page.getByRole('button', { name: 'Check the code' }).click();
  };
  const unlocks = async (secret: string): Promise<boolean> => {
    await page.evaluate(() => window.claimkeep.householdLock());
    const by = { by: 'recoveryCode', secret } as const;
    const { ok } = await page.evaluate((input) => window.claimkeep.householdUnlock(input), by);
    if (!ok) {
      const passphrase = { by: 'passphrase', secret: words } as const;
      await page.evaluate((input) => window.claimkeep.householdUnlock(input), passphrase);
    }
    await page.getByRole('link', { name: 'My data', exact: true }).click();
    return ok;
  };
  await page.getByRole('link', { name: 'Make my recovery code' }).click();
  const old = await show();
  await typeBack(old);
  await expect(page.getByText('That is right. Your recovery code works.')).toBeVisible();
  await page.getByRole('link', { name: 'My data', exact: true }).click();
  await page.getByRole('link', { name: 'Make a new recovery code' }).click();
  await expect(page.getByText(/The old sheet goes on to work until/)).toBeVisible();
  const next = await show();
  await page.getByRole('link', { name: 'Back to My data' }).click();
  expect([await unlocks(old), await unlocks(next)]).toEqual([true, true]);
  await page.getByRole('link', { name: 'Make a new recovery code' }).click();
  const last = await show();
  await typeBack(old);
  await expect(page.getByText(/That is not the same code/)).toBeVisible();
  await typeBack(last);
  await expect(page.getByText('That is right. Your recovery code works.')).toBeVisible();
  expect([await unlocks(old), await unlocks(next), await unlocks(last)]).toEqual([false, false, true]);
  await app.close();
  const { readdirSync } = await import('node:fs');
  expect(readdirSync(userData).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('“never” when nobody is there still locks on sleep, and that has a choice of its own', async ({ launch }) => {
  const { app, page } = await launch();
  await trySamplePeople(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Never', { exact: true }).click();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await page.getByRole('button', { name: /Open with this computer/ }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Lock when the computer sleeps or its screen is locked').click();
  await expect(page.getByLabel('Lock when the computer sleeps or its screen is locked')).not.toBeChecked();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});
