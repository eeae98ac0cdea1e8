import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notEndorsed } from '#shared/notices.ts';
import { expect, goTo, lookAt, makeRecoveryCode, test, trySamplePeople } from './app.ts';
import { stubOpenDialog, stubSaveDialog } from './fixtures.ts';
import { firstPageIsTagged, textOfPdf } from './text-of-pdf.ts';

test('a PDF of the list: tagged, with the words of the law, with what the filter shows', async ({
  app,
  page,
  elsewhere,
}) => {
  await trySamplePeople(page);
  await lookAt(page, /Mary/);
  const path = join(elsewhere, 'claims.pdf');
  await stubSaveDialog(app, path);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(/Saved \d+ claims in claims.pdf/)).toBeVisible({ timeout: 30_000 });
  const withoutBlanks = (words: string): string => words.replaceAll(/\s+/g, '');
  const text = withoutBlanks(await textOfPdf(path));
  expect(text).toContain(withoutBlanks(notEndorsed));
  expect(text).toContain(withoutBlanks('This is not a bill'));
  expect(await firstPageIsTagged(path)).toBe(true);
});

test('a spreadsheet of the list, of services, and one claim as PDF', async ({ app, page, elsewhere }) => {
  await trySamplePeople(page);
  await lookAt(page, /James/);
  const path = join(elsewhere, 'claims.csv');
  await stubSaveDialog(app, path);
  await page.getByRole('button', { name: 'Save as a spreadsheet (CSV)' }).click();
  await page.getByRole('menuitem', { name: 'One row for each claim' }).click();
  await expect(page.getByText(/Saved \d+ claims in claims.csv/)).toBeVisible();
  const text = readFileSync(path, 'utf8');
  expect(text.startsWith('\u{FEFF}')).toBe(true);
  const rows = text.trim().split('\r\n');
  expect(rows.length).toBeGreaterThan(30);

  await page.getByRole('table').getByRole('link').first().click();
  const one = join(elsewhere, 'one.pdf');
  await stubSaveDialog(app, one);
  await page.getByRole('button', { name: 'Save this claim as PDF' }).click();
  await expect(page.getByText('Saved in one.pdf')).toBeVisible({ timeout: 30_000 });
  expect(readFileSync(one).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a save that is refused or cancelled leaves nothing behind', async ({ app, page, elsewhere }) => {
  await trySamplePeople(page);
  const folder = join(elsewhere, 'not-a-file');
  mkdirSync(folder);
  await stubSaveDialog(app, folder);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('ClaimKeep may not save a file there.')).toBeVisible({ timeout: 30_000 });
  expect(readdirSync(folder)).toEqual([]);
  await stubSaveDialog(app, null);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled();
  expect(readdirSync(elsewhere).filter((name) => name.includes('.part'))).toEqual([]);
});

test('a FHIR file is imported as a new person', async ({ app, page, elsewhere }) => {
  const file = join(elsewhere, 'bundle.json');
  const claim = {
    resourceType: 'ExplanationOfBenefit',
    id: 'carrier-1',
    status: 'active',
    patient: { reference: 'Patient/1' },
    type: { coding: [{ system: 'https://bluebutton.cms.gov/resources/codesystem/eob-type', code: 'CARRIER' }] },
    billablePeriod: { start: '2025-05-27', end: '2025-05-27' },
  };
  const patient = { resourceType: 'Patient', id: '1', name: [{ use: 'usual', given: ['Rose'], family: 'Quinn' }] };
  writeFileSync(file, JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: claim }, { resource: patient }] }));
  expect(existsSync(file)).toBe(true);
  await stubOpenDialog(app, [file]);
  await page
    .getByRole('button', { name: 'Open a file' })
    .or(page.getByRole('link', { name: 'Open a file' }))
    .click();
  await makeRecoveryCode(page);
  await page.getByRole('button', { name: 'Choose files' }).click();
  await expect(page.getByText('1 file was read')).toBeVisible();
  await page
    .getByRole('link', { name: /Look at the claims of Rose Quinn/ })
    .or(page.getByRole('button', { name: /Look at the claims of Rose Quinn/ }))
    .click();
  await goTo(page, 'Claims');
  await expect(page.getByRole('table').getByText('May 27, 2025', { exact: true })).toBeVisible();
  await expect(page.getByRole('table').getByText('not in the data').first()).toBeVisible();
  await expect(page.getByRole('table').getByText('$0.00')).toHaveCount(0);
});
