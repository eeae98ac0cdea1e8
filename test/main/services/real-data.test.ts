import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { getClaim, getRawClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { personCoverage } from '#main/queries/person-coverage.ts';
import type { Services } from '#main/services/services.ts';
import { openServices } from '#test/support/temporary-services.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/fhir');
const isThere = existsSync(folder);
if (!isThere)
  console.log('Real CMS files: skipped, because the folder shared/data/fhir does not stand beside the checkout.');

type Resource = { resourceType: string; id?: string };

function resourcesOf(value: Resource & { entry?: { resource: Resource }[] }): Resource[] {
  return value.resourceType === 'Bundle' ? (value.entry ?? []).map(({ resource }) => resource) : [value];
}

const files = isThere
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name))
  : [];
const resources = files.flatMap((file) => resourcesOf(JSON.parse(readFileSync(file, 'utf8')) as Resource));
const ofType = (type: string): Resource[] => resources.filter(({ resourceType }) => resourceType === type);

async function imported(): Promise<{ services: Services; ids: string[] }> {
  const services = await openServices();
  const { people } = await services.importing.run({ paths: [folder], personId: null, newName: null });
  return { services, ids: people.map(({ personId }) => personId) };
}

function claimsOf(services: Services, personId: string) {
  return listClaims(services.readers.get(personId), { includeReplaced: true, limit: 200 }).claims;
}

describe.skipIf(!isThere)('import of real CMS files', () => {
  it('loses no claim, sets none aside, and keeps each as received', async () => {
    const { services, ids } = await imported();
    const expected = new Map(
      ofType('ExplanationOfBenefit').map((resource) => {
        const { resourceId, patientId, apiVersion } = mapClaim(resource);
        return [`${apiVersion} ${String(patientId)} ${resourceId}`, resource];
      }),
    );
    expect(expected.size).toBeGreaterThan(40);
    const seen: string[] = [];
    for (const personId of ids) {
      expect(services.people.get(personId).setAsideCount).toBe(0);
      const db = services.readers.get(personId);
      for (const { id } of claimsOf(services, personId)) {
        const claim = getClaim(db, id, 'en');
        const key = `${claim.apiVersion} ${String(claim.patientId)} ${claim.resourceId}`;
        seen.push(key);
        const raw = getRawClaim(db, id);
        expect(
          files.some((file) => readFileSync(file, 'utf8').includes(raw)),
          key,
        ).toBe(true);
        expect(claim.title).not.toBe('');
        expect(claim.sentence).not.toBe('');
      }
    }
    expect(seen.sort()).toEqual([...expected.keys()].sort());
  });

  it('never mixes two people, and keeps every coverage', async () => {
    const { services, ids } = await imported();
    const coverages = new Set<string>();
    for (const personId of ids) {
      const db = services.readers.get(personId);
      const patients = new Set(claimsOf(services, personId).map(({ id }) => getClaim(db, id, 'en').patientId));
      expect(patients.size).toBeLessThanOrEqual(1);
      for (const { resourceId } of personCoverage(db).coverages) coverages.add(resourceId);
    }
    // The coverages of an insurance card have no id: as many are kept as say something different.
    const contents = ofType('Coverage').map((resource) =>
      'id' in resource ? resource.id : JSON.stringify({ ...resource, meta: undefined }),
    );
    expect(coverages.size).toBe(new Set(contents).size);
    expect(coverages).toEqual(new Set(ofType('Coverage').map((resource) => mapCoverage(resource).resourceId)));
  });

  it('finds nothing new in the same files the second time', async () => {
    const { services, ids } = await imported();
    for (const [index, personId] of ids.entries()) {
      const before = claimsOf(services, personId);
      expect(before.length, String(index)).toBe(new Set(before.map(({ id }) => id)).size);
    }
    const verified = await Promise.all(
      ids.map((id) => services.writer.call('verify', { person: services.readers.access(id) })),
    );
    expect(verified.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
