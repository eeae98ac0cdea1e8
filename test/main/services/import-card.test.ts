import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageSentences } from '#main/claims/words/describe-coverage.ts';
import { personCoverage } from '#main/queries/person-coverage.ts';
import { readInsuranceCard } from '#main/store/insurance-card.ts';
import { generateSample } from '#main/samples/generate.ts';
import { openServices, temporaryFolder } from '#test/support/temporary-services.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/fhir/insurance-card/v3');
const isThere = existsSync(folder);
if (!isThere) console.log('Insurance cards of CMS: skipped, because shared/data does not stand beside the checkout.');
const asOf = '2026-11-24';

function file(content: unknown): string {
  const path = join(temporaryFolder(), 'card.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe.skipIf(!isThere)('a card of CMS becomes one person', () => {
  it('all parts: the Part C plan and the drug plan are kept', async () => {
    const services = await openServices();
    const path = join(folder, 'bfd-ng-allParts.json');
    const { people } = await services.importing.run({ paths: [path], personId: null, newName: 'Bluey' });
    expect(people).toMatchObject([{ displayName: 'Bluey', isNew: true, setAside: 0 }]);
    const personId = people[0]?.personId ?? '';
    const db = services.readers.get(personId);
    expect(services.people.get(personId)).toMatchObject({
      medicareNumberEnding: 'QC20',
      birthYear: 1967,
      hasMedicareAdvantage: true,
    });
    const said = coverageSentences(personCoverage(db), { language: 'en', asOf }).map(({ text }) => text);
    expect(said).toEqual([
      'You have had Part A (hospital insurance) since January 1, 2021.',
      'You have had Part B (medical insurance) since January 1, 2020.',
      'You have had a Medicare Advantage Plan since September 3, 2020.',
      'You have had a Medicare drug plan since September 3, 2020.',
      'For the pharmacy: BIN 289653, PCN 609279, Group 354.',
      'You have Medicare because of your age.',
    ]);
    // The same card again is the same person's.
    expect((await services.importing.run({ paths: [path], personId, newName: null })).people).toHaveLength(1);
  });

  it.each(['partA', 'dual'])('%s', async (name) => {
    const services = await openServices();
    const run = services.importing.run({ paths: [join(folder, `bfd-ng-${name}.json`)], personId: null, newName: 'X' });
    expect((await run).people).toHaveLength(1);
    const db = services.readers.get((await run).people[0]?.personId ?? '');
    expect(personCoverage(db).coverages).toHaveLength(1);
    expect(readInsuranceCard(db)).toContain('"type"');
  });
});

describe('a card and a person', () => {
  const mary = generateSample({ key: 'mary', asOf, claims: 3, apiVersion: 'v3' });
  const whole = {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: [mary.patient, ...mary.coverage].map((resource) => ({ resource })),
  };

  it('goes with the one person of the same import, and repeats nothing that the Coverages say', async () => {
    const services = await openServices();
    const paths = [file(whole), file(mary.insuranceCard)];
    const { people } = await services.importing.run({ paths, personId: null, newName: null });
    expect(people).toHaveLength(1);
    const { card, coverages } = personCoverage(services.readers.get(people[0]?.personId ?? ''));
    expect(card?.coverages.length).toBeGreaterThan(2);
    expect(coverages).toHaveLength(mary.coverage.length);
  });

  it('is refused for somebody with another Medicare number, and nothing is stored', async () => {
    const services = await openServices();
    const { people } = await services.importing.run({ paths: [file(whole)], personId: null, newName: null });
    const personId = people[0]?.personId ?? '';
    const others = JSON.parse(
      JSON.stringify(mary.insuranceCard).replaceAll(/"subscriberId":"[^"]+"/g, '"subscriberId":"1S00E00ZZ99"'),
    ) as unknown;
    await expect(services.importing.run({ paths: [file(others)], personId, newName: null })).rejects.toMatchObject({
      code: 'import/wrong-person',
    });
    expect(readInsuranceCard(services.readers.get(personId))).toBeNull();
    const { people: own } = await services.importing.run({
      paths: [file(mary.insuranceCard)],
      personId,
      newName: null,
    });
    expect(own).toHaveLength(1);
    expect(readInsuranceCard(services.readers.get(personId))).not.toBeNull();
  });
});
