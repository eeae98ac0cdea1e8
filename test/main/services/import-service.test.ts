import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getRawClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import type { Services } from '#main/services/services.ts';
import { openServices, temporaryFolder } from '#test/support/temporary-services.ts';
import { professionalLine, v2Claim } from '#test/main/claims/made-fhir.ts';

const claimOf = (id: string, patient: string | null, more = ''): string =>
  `{"resourceType":"ExplanationOfBenefit","id":"${id}","status":"active",${more}` +
  (patient === null ? '' : `"patient":{"reference":"Patient/${patient}"},`) +
  `"type":{"coding":[{"system":"https://bluebutton.cms.gov/resources/codesystem/eob-type","code":"CARRIER"}]},` +
  `"billablePeriod":{"start":"2025-05-27","end":"2025-05-27"},"total":[{"amount":{"value":37.50}}]}`;
const patientOf = (id: string, name: string): string =>
  `{"resourceType":"Patient","id":"${id}","name":[{"use":"usual","given":["${name}"],"family":"Reed"}]}`;
const bundleOf = (...resources: string[]): string =>
  `{"resourceType":"Bundle","type":"searchset","entry":[${resources.map((resource) => `{"resource":${resource}}`).join(',')}]}`;

function files(contents: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(folder, name), content);
  return folder;
}

const idsOf = (services: Services, personId: string): string[] =>
  listClaims(services.readers.get(personId), { limit: 100 })
    .claims.map(({ resourceId }) => resourceId)
    .sort();

const run = (services: Services, folder: string, personId: string | null = null, newName: string | null = null) =>
  services.importing.run({ paths: [folder], personId, newName });

describe('import', () => {
  it('makes one person for each person in the files, and mixes none', async () => {
    const services = await openServices();
    const folder = files({
      'a.json': bundleOf(claimOf('c-1', '1'), claimOf('c-2', '2'), patientOf('1', 'Ann')),
      'b.ndjson': `${claimOf('c-3', '2')}\n${patientOf('2', 'Bob')}\n`,
    });
    const report = await run(services, folder);
    expect(report.people).toMatchObject([
      { displayName: 'Ann Reed', added: 1, isNew: true },
      { displayName: 'Bob Reed', added: 2, isNew: true },
    ]);
    const [ann, bob] = report.people.map(({ personId }) => personId);
    expect(idsOf(services, ann ?? '')).toEqual(['c-1']);
    expect(idsOf(services, bob ?? '')).toEqual(['c-2', 'c-3']);
  });

  it('names the new person as asked, and keeps what Medicare sent to the byte', async () => {
    const services = await openServices();
    const { people } = await run(services, files({ 'a.json': claimOf('c-1', '1') }), null, 'Grandma');
    const [grandma] = people;
    expect(grandma).toMatchObject({ displayName: 'Grandma', added: 1 });
    const db = services.readers.get(grandma?.personId ?? '');
    const [claim] = listClaims(db, { limit: 1 }).claims;
    expect(getRawClaim(db, claim?.id ?? '')).toBe(claimOf('c-1', '1'));
  });

  it('adds nothing twice, and takes a change', async () => {
    const services = await openServices();
    const first = await run(services, files({ 'a.json': claimOf('c-1', '1') }));
    const personId = first.people[0]?.personId ?? '';
    expect((await run(services, files({ 'a.json': claimOf('c-1', '1') }), personId)).people).toMatchObject([
      { added: 0, unchanged: 1, isNew: false },
    ]);
    const changed = claimOf('c-1', '1', '"use":"claim",');
    expect((await run(services, files({ 'a.json': changed }), personId)).people).toMatchObject([
      { added: 0, changed: 1 },
    ]);
  });

  it("refuses someone else's claims for a known person, and stores nothing", async () => {
    const services = await openServices();
    const personId = (await run(services, files({ 'a.json': claimOf('c-1', '1') }))).people[0]?.personId ?? '';
    const folder = files({ 'a.json': claimOf('c-2', '1'), 'b.json': claimOf('c-3', '2') });
    await expect(run(services, folder, personId)).rejects.toMatchObject({ code: 'import/wrong-person' });
    expect(idsOf(services, personId)).toEqual(['c-1']);
    expect(services.people.list()).toHaveLength(1);
  });

  it('keeps a broken resource aside and takes the rest', async () => {
    const services = await openServices();
    const folder = files({
      'a.json': bundleOf(claimOf('c-1', '1'), '{"resourceType":"ExplanationOfBenefit","id":}', claimOf('c-2', '1')),
    });
    const [person] = (await run(services, folder)).people;
    expect(person).toMatchObject({ added: 2, setAside: 1 });
    expect(services.people.get(person?.personId ?? '').setAsideCount).toBe(1);
  });

  it('counts the lines whose share cannot be right', async () => {
    const services = await openServices();
    const odd = professionalLine({ approved: 100, paid: 80, coinsurance: 80 });
    const claim = v2Claim('CARRIER', {
      item: [odd, odd, professionalLine({ approved: 100, paid: 80, coinsurance: 20 })],
    });
    const report = await run(services, files({ 'a.json': JSON.stringify(claim) }));
    expect(report.people).toMatchObject([{ added: 1, guardedLines: 2 }]);
  });

  it('gives resources that name nobody to the only person there is', async () => {
    const services = await openServices();
    const folder = files({ 'a.json': claimOf('c-1', '1'), 'b.json': claimOf('c-2', null) });
    const { people } = await run(services, folder);
    expect(people).toHaveLength(1);
    expect(idsOf(services, people[0]?.personId ?? '')).toEqual(['c-1', 'c-2']);
  });

  it('keeps resources that name nobody apart, file by file, where there are several people', async () => {
    const services = await openServices();
    const nameless = (name: string) => `{"resourceType":"Patient","name":[{"given":["${name}"],"family":"Lake"}]}`;
    const folder = files({
      'a.json': nameless('Ann'),
      'b.json': nameless('Bob'),
      'c.json': bundleOf(claimOf('c-1', '1'), claimOf('c-2', '2')),
    });
    const { people } = await run(services, folder);
    expect(people.map(({ displayName }) => displayName)).toEqual(['Ann Lake', 'Bob Lake', 'Person 3', 'Person 4']);
  });

  it('never takes two people for one because their ids are the same', async () => {
    const born = (date: string): string => `{"resourceType":"Patient","id":"1","birthDate":"${date}"}`;
    const services = await openServices();
    const both = files({ 'a.json': born('1940-05-01'), 'b.json': born('1951-07-02') });
    await expect(run(services, both)).rejects.toMatchObject({ code: 'import/wrong-person' });
    expect(services.people.list()).toEqual([]);

    const first = await run(services, files({ 'a.json': bundleOf(born('1940-05-01'), claimOf('c-1', '1')) }));
    const other = files({ 'b.json': bundleOf(born('1951-07-02'), claimOf('c-2', '1')) });
    const personId = first.people[0]?.personId ?? '';
    await expect(run(services, other, personId)).rejects.toMatchObject({ code: 'import/wrong-person' });
    const second = await run(services, other);
    expect(second.people).toMatchObject([{ added: 1, isNew: true }]);
    expect(idsOf(services, personId)).toEqual(['c-1']);
  });

  it('passes over what holds no claims, and says which files', async () => {
    const services = await openServices();
    const folder = files({
      'a.json': claimOf('c-1', '1'),
      'b.json': '{"x":1}',
      'c.json': claimOf('c-2', '1').slice(0, 60),
    });
    expect((await run(services, folder)).skippedFiles).toEqual([
      { name: 'b.json', reason: 'import/not-fhir' },
      { name: 'c.json', reason: 'import/cut-off' },
    ]);
  });

  it('leaves no person behind when there is nothing to import', async () => {
    const services = await openServices();
    await expect(run(services, files({ 'a.json': '{"x":1}' }))).rejects.toMatchObject({ code: 'import/not-fhir' });
    await expect(run(services, temporaryFolder())).rejects.toMatchObject({ code: 'import/nothing-found' });
    expect(services.people.list()).toEqual([]);
    expect(
      existsSync(join(services.ports.dataFolder, 'people'))
        ? readdirSync(join(services.ports.dataFolder, 'people'))
        : [],
    ).toEqual([]);
  });
});
