import { agree, connectTo, expect, goTo, makeRecoveryCode, signInAddress, test } from './app.ts';
import { openedUrls } from './fixtures.ts';
import type { Launch, Launched } from './fixtures.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import type { PracticeMedicare } from '#test/practice-medicare/server.ts';

/** The app over practice Medicare, at its Connect screen. */
async function atConnectScreen(launch: Launch, practice: PracticeMedicare): Promise<Launched> {
  const launched = await launch([], { CLAIMKEEP_PRACTICE_URL: practice.url });
  const name = 'Connect to Medicare';
  await launched.page.getByRole('button', { name }).or(launched.page.getByRole('link', { name })).click();
  await makeRecoveryCode(launched.page);
  return launched;
}

test('connect with consent, download with progress, read offline after a restart', async ({ launch, practice }) => {
  const { app, page } = await atConnectScreen(launch, practice);
  await expect(page.getByText('This product uses the Blue Button APIs but is not endorsed')).toBeVisible();
  // Without consent nothing is opened.
  await page.getByRole('button', { name: 'Open Medicare in my browser' }).click();
  await expect(page.getByText('Tick the box if you agree.')).toBeVisible();
  expect(await openedUrls(app)).toEqual([]);

  practice.faults.claimPages = [{ page: 2, fault: { kind: 'slow', ms: 1_500 }, times: 1 }];
  await connectTo(app, page, 'mary', 'Grandma');
  await expect(page.getByText('50 of 120 claims').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Grandma at a glance' })).toBeVisible();
  await expect(page.getByText('120 new claims')).toBeVisible({ timeout: 30_000 });
  await app.close();

  await practice.close();
  const offline = await launch();
  await expect(offline.page.getByRole('heading', { level: 1, name: 'Grandma at a glance' })).toBeVisible();
  await goTo(offline.page, 'Claims');
  await expect(offline.page.getByRole('table', { name: 'Claims, newest first' })).toBeVisible();
});

test('a download that sleep interrupts goes on by itself after unlocking', async ({ launch, practice }) => {
  const { app, page } = await atConnectScreen(launch, practice);
  practice.faults.claimPages = [{ page: 2, fault: { kind: 'slow', ms: 60_000 }, times: 1 }];
  await connectTo(app, page, 'mary', 'Grandma');
  await expect(page.getByText('50 of 120 claims').first()).toBeVisible();
  await expect(page.getByText(/^1 page received, \d+\.\d MB$/)).toBeVisible();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(page.getByRole('heading', { level: 1, name: 'ClaimKeep is locked' })).toBeVisible();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await page.getByRole('button', { name: /Open with this computer/ }).click();
  await expect(page.getByText('70 new claims')).toBeVisible({ timeout: 30_000 });
  const starts = practice.requests
    .filter(({ path, status }) => path.endsWith('/ExplanationOfBenefit') && status === 200)
    .map(({ query }) => new URLSearchParams(query).get('startIndex'));
  // Nothing came twice; the page that never came was given up.
  expect(starts).toEqual([null, '50', '50', '100']);
});

test('a download that the end of ClaimKeep interrupts goes on at the next start', async ({ launch, practice }) => {
  const { app, page } = await atConnectScreen(launch, practice);
  practice.faults.claimPages = [{ page: 2, fault: { kind: 'slow', ms: 60_000 }, times: 1 }];
  await connectTo(app, page, 'mary', 'Grandma');
  await expect(page.getByText('50 of 120 claims').first()).toBeVisible();
  await app.close();
  const next = await launch();
  // The page that came before the end was stored.
  await expect(next.page.getByText('70 new claims')).toBeVisible({ timeout: 30_000 });
  await expect(next.page.getByText(/^Last update: /)).toBeVisible();
  await next.app.close();
  // Once: what is done is not done again.
  const requests = practice.requests.length;
  const last = await launch();
  await expect(last.page.getByRole('heading', { level: 1, name: 'Grandma at a glance' })).toBeVisible();
  await last.page.evaluate(() => window.claimkeep.syncInterrupted());
  expect(practice.requests.length).toBe(requests);
});

test('a person who says no is told so calmly, and may try again', async ({ launch, practice }) => {
  const { app, page } = await atConnectScreen(launch, practice);
  await agree(page);
  await page.getByRole('button', { name: 'Open Medicare in my browser' }).click();
  await practiceBrowser(await signInAddress(app), { user: 'mary', deny: true });
  await expect(page.getByText('You chose not to share your claims.')).toBeVisible();

  await agree(page);
  await page.getByRole('button', { name: 'Open Medicare in my browser' }).click();
  await page.getByRole('button', { name: 'Cancel the sign-in' }).click();
  await expect(page.getByText('Sign-in was stopped.')).toBeVisible();
});

test('a wrong secret and a server that is down have their own words', async ({ launch, practice }) => {
  const { app, page } = await atConnectScreen(launch, practice);
  await page.getByRole('button', { name: 'More settings' }).click();
  await page.getByLabel('Client secret', { exact: true }).fill('wrong');
  await agree(page);
  await page.getByRole('button', { name: 'Open Medicare in my browser' }).click();
  await practiceBrowser(await signInAddress(app), { user: 'mary' });
  await expect(page.getByText('Medicare does not know this client id or secret.')).toBeVisible();
});
