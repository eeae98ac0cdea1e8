import { generatedPeople } from '#test/practice-medicare/people-generated.ts';
import type { Resource } from '#test/practice-medicare/people.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { connectTo, expect, goTo, test } from './app.ts';

test('an update tells what changed, the claim says what was before, and the list is empty once it was looked at', async ({
  launch,
}) => {
  const [mary] = generatedPeople(60, '2026-11-20');
  if (mary === undefined) throw new Error('no sample person');
  let data: readonly Resource[] = [...mary.claims()];
  const practice = await startPracticeMedicare({ people: [{ ...mary, claims: () => data }] });
  const { app, page } = await launch([], { CLAIMKEEP_PRACTICE_URL: practice.url });
  await page.getByRole('link', { name: 'Connect to Medicare' }).click();
  await connectTo(app, page, mary.user, 'Grandma');
  await expect(page.getByText('60 new claims')).toBeVisible({ timeout: 30_000 });
  await goTo(page, 'Home');
  await expect(page.getByText('Nothing new since you last looked.')).toBeVisible();
  await expect(page.getByText(/^Medicare permission ends/)).toBeVisible();

  // Medicare loads new data: one claim's payment is another now.
  const time = new Date(Date.now() + 60_000).toISOString();
  const payment = { amount: { value: 1234.56, currency: 'USD' } };
  data = data.map((claim) =>
    claim === data.find(({ id }) => String(id).startsWith('carrier'))
      ? { ...claim, payment, meta: { lastUpdated: time } }
      : claim,
  );
  practice.faults.transactionTime = time;
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(page.getByText('No new claims, 1 changed.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: /^Changed: / }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'What Medicare changed' })).toBeVisible();
  await expect(page.getByText(/^What Medicare paid went from \$[\d.]+ to \$1,234\.56\.$/)).toBeVisible();

  await goTo(page, 'Home');
  await page.getByRole('button', { name: 'I have looked at these' }).click();
  await expect(page.getByText('Nothing new since you last looked.')).toBeVisible();
  await expect(page.locator('main :focus')).toHaveCount(1);
  await practice.close();
});
