import type { Page } from '@playwright/test';
import { expect, goTo, lookAt, test, trySamplePeople } from './app.ts';

/** The words that can be looked up from what is seen now. */
async function explained(page: Page): Promise<readonly string[]> {
  const links = page.locator('main .word-link:visible');
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('#')[1] ?? ''));
}

/** Each word once, in a wide and in a narrow window: tables become cards there. */
async function expectExplained(page: Page, place: string, words: readonly string[]): Promise<void> {
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(() => explained(page), `${place}, ${String(width)} px`)
      .toEqual(expect.arrayContaining([...words]));
    const found = await explained(page);
    expect(found.length, `${place}, ${String(width)} px: ${found.join(' ')}`).toBe(new Set(found).size);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('beside a word of Medicare stands, once on each screen, what it means', async ({ page }) => {
  test.setTimeout(90_000);
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  const amounts = ['charged', 'approved', 'paid', 'yourPart'];
  for (const [place, words] of [
    ['Costs', amounts],
    ['Medicines', ['drugPlan']],
    ['Stays', ['paid', 'yourPart', 'inpatient', 'benefitPeriod', 'lifetimeReserve']],
    ['Coverage', ['parts', 'drugPlan', 'advantage']],
  ] as const) {
    await goTo(page, place);
    await expectExplained(page, place, words);
  }
  await goTo(page, 'Providers');
  await page.getByRole('table').getByRole('link').first().click();
  await expectExplained(page, 'a provider', ['npi']);

  // A claim of each kind that the list shows first.
  await goTo(page, 'Claims');
  const kinds = ['carrier', 'outpatient', 'partD'] as const;
  const claims = await page.evaluate(async (wanted) => {
    const people = await window.claimkeep.peopleList();
    const personId = people.ok
      ? (people.value.find(({ displayName }) => displayName.startsWith('Mary'))?.id ?? '')
      : '';
    const list = await window.claimkeep.claimsList({ personId, filter: {} });
    return wanted.map((kind) => (list.ok ? list.value.claims.find((claim) => claim.kind === kind)?.id : undefined));
  }, kinds);
  for (const [index, words] of [
    [...amounts, 'coinsurance', 'claimNumber', 'code'],
    [...amounts, 'outpatient', 'claimNumber', 'code'],
    ['charged', 'paid', 'yourPart', 'drugPlan', 'claimNumber'],
  ].entries()) {
    await goTo(page, 'Claims');
    await page.locator(`a[data-claim="${claims[index] ?? 'none of this kind'}"]`).click();
    await expectExplained(page, kinds[index] ?? '', words);
  }

  await page.locator('main').getByRole('link', { name: 'What does “Claim number” mean?' }).press('Enter');
  await expect(page.locator('#claimNumber')).toBeFocused();
});

test('from a word in Help there is a way back to the claim, at its place', async ({ page }) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await goTo(page, 'Claims');
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.locator('a[data-claim]').first().click();
  const heading = page.locator('h1');
  await expect(heading).not.toContainText('Claims of');
  const title = await heading.textContent();
  const mark = page.getByRole('link', { name: /Claim number/ });
  for (const way of ['keyboard', 'mouse'] as const) {
    await mark.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => window.scrollY);
    await (way === 'keyboard' ? mark.press('Enter') : mark.click());
    await expect(heading).toHaveText('Help');
    // The word has the focus, and what comes next is the way back.
    const word = page.locator('#claimNumber');
    await expect(word).toBeFocused();
    const back = word.getByRole('link', { name: 'Back to the claim' });
    await page.keyboard.press('Tab');
    await expect(back).toBeFocused();
    await (way === 'keyboard' ? page.keyboard.press('Enter') : back.click());
    await expect(heading).toHaveText(title ?? '');
    await expect(mark).toBeFocused();
    await expect(mark).toBeInViewport();
    expect(Math.abs((await page.evaluate(() => window.scrollY)) - place)).toBeLessThan(50);
  }
  // The way back to the list is still there.
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect(heading).toContainText('Claims');

  // From another page, and not from Help itself.
  await goTo(page, 'Costs');
  await page.locator('main .word-link').first().click();
  await page.getByRole('link', { name: 'Back to where you were' }).first().click();
  await expect(heading).toContainText(/costs/iu);
  await goTo(page, 'Help');
  await expect(heading).toHaveText('Help');
  await expect(page.getByRole('link', { name: /^Back to/ })).toHaveCount(0);
});
