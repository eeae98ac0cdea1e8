import {
  agree,
  connectTo,
  expect,
  goTo,
  lookAt,
  makeRecoveryCode,
  signInAddress,
  test,
  trySamplePeople,
} from './app.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';

test('the sign-in comes back by ClaimKeep’s own link', async ({ launch, practice }) => {
  const { app, page } = await launch([], { CLAIMKEEP_PRACTICE_URL: practice.url });
  await page.getByRole('link', { name: 'Connect to Medicare' }).click();
  await makeRecoveryCode(page);
  await page.getByRole('button', { name: 'More settings' }).click();
  await page.getByRole('radio', { name: /To ClaimKeep’s own link/ }).press('Space');
  await agree(page);
  await page.getByRole('button', { name: 'Open Medicare in my browser' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Waiting for your browser…' })).toBeFocused();
  const link = await practiceBrowser(await signInAddress(app), { user: 'mary' });
  expect(link).toMatch(/^org\.claimkeep\.app:\/\/oauth\/callback\?/);
  // What the system does with such a link: a second start (Windows, Linux) or an event (macOS).
  await app.evaluate(({ app: electron }, url) => {
    if (process.platform === 'darwin') electron.emit('open-url', { preventDefault: () => undefined }, url);
    else electron.emit('second-instance', {}, [process.execPath, url], process.cwd());
  }, link);
  await expect(page.getByRole('heading', { level: 1, name: / at a glance$/ })).toBeFocused({ timeout: 15_000 });
});

test('nothing real comes in before the recovery code was typed back; whoever goes away is asked again', async ({
  launch,
  practice,
}) => {
  const { app, page } = await launch([], { CLAIMKEEP_PRACTICE_URL: practice.url });
  await page.getByRole('link', { name: 'Connect to Medicare' }).click();
  await page.getByRole('button', { name: 'Show my recovery code' }).click();
  await expect(page.getByText('This is your code. It is shown only this once.')).toBeFocused();
  const first = (await page.getByLabel(/Recovery code in \d+ groups/).textContent()) ?? '';
  const field = page.getByLabel('Type the code from your paper once');
  await field.fill('AAAA');
  await page.getByRole('button', { name: 'Check the code' }).click();
  await expect(page.getByText('That is not the same code.')).toBeVisible();
  await expect(field).toBeFocused();
  await page.getByRole('link', { name: 'Back to the first page' }).click();
  // The other way in asks too, and the code is a new one.
  await page.getByRole('link', { name: 'Open a file' }).click();
  const refused = await page.evaluate(() =>
    window.claimkeep.importChoose({ source: 'files', personId: null, newName: null }),
  );
  expect(refused).toMatchObject({ ok: false, error: { code: 'store/recovery-code-needed' } });
  const second = await makeRecoveryCode(page);
  expect([first.length, second?.length, first === second]).toEqual([36, 36, false]);
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await page.getByRole('link', { name: 'ClaimKeep, first page' }).click();
  await page.getByRole('link', { name: 'Connect to Medicare' }).click();
  await connectTo(app, page, 'mary', 'Grandma');
  await expect(page.getByRole('heading', { level: 1, name: 'Grandma at a glance' })).toBeVisible();
  await expect(page.getByText('Make your recovery code')).toHaveCount(0);
});

test('rename, disconnect, and the way back to the same person; the focus is never lost', async ({
  launch,
  practice,
}) => {
  const { app, page } = await launch([], { CLAIMKEEP_PRACTICE_URL: practice.url });
  await page.getByRole('link', { name: 'Connect to Medicare' }).click();
  await connectTo(app, page, 'mary', 'Grandma');
  await expect(page.getByText('120 new claims')).toBeVisible({ timeout: 30_000 });
  await goTo(page, 'Claims');
  await expect(page.getByText(/\d claims? that Medicare replaced or cancelled/)).toBeVisible();

  await page.getByRole('link', { name: 'My data' }).click();
  await page.getByRole('button', { name: 'Change the name of Grandma' }).click();
  await page.getByLabel('Name to show in ClaimKeep').fill('Nana');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByRole('button', { name: 'Change the name of Nana' })).toBeFocused();
  await expect(page.getByRole('button', { name: /You are looking at: Nana/ })).toBeVisible();

  await page.getByRole('button', { name: 'Disconnect Nana from Medicare' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect', exact: true }).click();
  await expect(page.getByText('Medicare has ended what you had allowed.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Change the name of Nana' })).toBeFocused();
  await page.getByRole('navigation').getByRole('link', { name: 'Claims', exact: true }).click();
  await expect(page.getByText('It is not connected now.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Claims, newest first' })).toBeVisible();
  await page.getByRole('link', { name: 'Connect again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Connect Nana again' })).toBeFocused();
});

test('lock hides everything, and the passphrase brings the same person back', async ({ launch }) => {
  const { app, page } = await launch([], { STANDIN_SAFE_STORAGE: 'basic_text' });
  test.skip(
    await app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend?.() !== 'basic_text'),
    'this host has a real keychain that a test cannot take away',
  );
  const words = 'four words in a row';
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.getByLabel('The same passphrase once more').fill(words);
  await page.getByRole('button', { name: 'Use this passphrase' }).click();
  await trySamplePeople(page);
  await lookAt(page, /James/);
  await page.getByRole('link', { name: 'My data' }).click();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ClaimKeep is locked' })).toBeFocused();
  await expect(page.locator('body')).not.toContainText('James');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText('Enter your passphrase.')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).last().fill(words);
  await page.keyboard.press('Enter');
  // Nothing of before stays in the page, the address neither: unlocking begins on the first page.
  await expect(page.getByRole('heading', { level: 1, name: /^James.* at a glance$/ })).toBeFocused();
  await page.getByRole('navigation').getByRole('link', { name: 'Claims', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /James/ })).toBeVisible();
});

test('only who has Medicare Advantage is told that it is why there are only prescriptions', async ({ page }) => {
  await trySamplePeople(page);
  await lookAt(page, /James/);
  await expect(page.getByText('Why there are only prescriptions here')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Your drug plan paid' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /Medicare/ })).toHaveCount(0);
  await lookAt(page, /Mary/);
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible();
  await expect(page.getByText(/Medicare Advantage/)).toHaveCount(0);
});

test('the menu opens the help page; after a person is deleted the focus and the first page are with those who stay', async ({
  app,
  page,
}) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByText('This is not a bill.')).toBeVisible();
  await app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ role, label }) => role === 'help' || label === 'Help');
    help?.submenu?.items.find(({ label }) => /help/i.test(label))?.click();
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeFocused();

  await page.getByRole('link', { name: 'My data' }).click();
  await page.getByRole('button', { name: /^Delete Mary/ }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Delete Mary/ })
    .click();
  await expect(page.getByRole('list', { name: 'People' })).toBeFocused();
  await page.getByRole('link', { name: 'ClaimKeep, first page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^James.* at a glance/ })).toBeVisible();
});
