import type { Page } from '@playwright/test';
import { expect, lookAt, test, trySamplePeople } from './app.ts';

/** The names in the person's record, which come in English: of providers, medicines and plans, and of the diagnoses and drugs of some claims. */
async function namesOf(page: Page, personId: string, claimIds: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    async ([id, claims]) => {
      const call = window.claimkeep;
      const all: (string | null | undefined)[] = [];
      const providers = await call.overviewProviders({ personId: id });
      const medicines = await call.overviewMedicines({ personId: id });
      const coverage = await call.peopleCoverage({ personId: id });
      if (providers.ok) all.push(...providers.value.map(({ name }) => name));
      if (medicines.ok) all.push(...medicines.value.flatMap(({ name, pharmacy }) => [name, pharmacy]));
      if (coverage.ok) all.push(...coverage.value.coverages.map(({ planName }) => planName));
      for (const claimId of claims) {
        const claim = await call.claimsGet({ personId: id, claimId });
        if (!claim.ok) continue;
        const { diagnoses, procedures, careTeam, drug } = claim.value;
        all.push(...[...diagnoses, ...procedures].map(({ display }) => display));
        all.push(...careTeam.map(({ name }) => name), drug?.name);
      }
      return [...new Set(all.flatMap((name) => (name == null || name === '' ? [] : [name])))];
    },
    [personId, claimIds] as const,
  );
}

type Heard = { readonly marked: number; readonly asSpanish: readonly string[] };

/** What a screen reader would say of the names: how many in English, and which ones as if they were Spanish. */
async function heard(page: Page, names: readonly string[]): Promise<Heard> {
  return page.evaluate((known) => {
    const asSpanish: string[] = [];
    let marked = 0;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const found = known.find((name) => node.textContent?.includes(name) === true);
      if (found === undefined) continue;
      if (node.parentElement?.closest('[lang]')?.getAttribute('lang') === 'en') marked += 1;
      else asSpanish.push(`${found} in ${node.parentElement?.parentElement?.outerHTML.slice(0, 300) ?? ''}`);
    }
    return { marked, asSpanish };
  }, names);
}

test('on Spanish pages the English names of the record are marked as English', async ({ page }) => {
  test.setTimeout(120_000);
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  await page.evaluate(() => window.claimkeep.preferencesUpdate({ language: 'es' }));
  await page.locator('html[lang="es"]').waitFor();
  const personId = await page.evaluate(async () => {
    const people = await window.claimkeep.peopleList();
    return people.ok ? (people.value.find(({ displayName }) => displayName.startsWith('Mary'))?.id ?? '') : '';
  });
  // One claim of each kind among those that the list shows first.
  const claimIds = await page.evaluate(async (id) => {
    const list = await window.claimkeep.claimsList({ personId: id, filter: {} });
    const claims = list.ok ? list.value.claims : [];
    return [...Map.groupBy(claims, ({ kind }) => kind).values()].flatMap(([first]) => first?.id ?? []);
  }, personId);
  expect(claimIds.length).toBeGreaterThan(3);
  const names = await namesOf(page, personId, claimIds);
  expect(names.length).toBeGreaterThan(20);

  const expectMarked = async (place: string, least: number): Promise<void> => {
    await expect.poll(async () => (await heard(page, names)).marked, place).toBeGreaterThanOrEqual(least);
    expect((await heard(page, names)).asSpanish, place).toEqual([]);
  };
  const open = async (place: string): Promise<void> => {
    await page.locator(`nav a[href$="/${place}"]`).click();
    await page.locator(`nav a[href$="/${place}"][aria-current]`).waitFor();
  };
  for (const id of claimIds) {
    await open('claims');
    await page.locator(`a[data-claim="${id}"]`).click();
    await page.getByRole('button', { name: 'Dígalo en una oración' }).click();
    await expectMarked(`claim ${id}`, 1);
  }
  for (const [place, least] of [
    ['home', 0],
    ['claims', 20],
    ['medicines', 4],
    ['stays', 2],
    ['coverage', 0],
    ['providers', 5],
  ] as const) {
    await open(place);
    await expectMarked(place, least);
  }
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 }).locator('[lang="en"]')).toBeVisible();
  await expectMarked('one provider', 3);
  await open('medicines');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 }).locator('[lang="en"]')).toBeVisible();
  await expectMarked('one medicine', 3);
  await open('costs');
  await page.getByRole('tab', { name: 'Proveedor' }).click();
  await expectMarked('costs by provider', 5);
});
