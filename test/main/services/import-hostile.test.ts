import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getRawClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import type { Services } from '#main/services/services.ts';
import { openServices, temporaryFolder } from '#test/support/temporary-services.ts';

const claimOf = (id: string, patient: string, more = ''): string =>
  `{"resourceType":"ExplanationOfBenefit","id":"${id}","status":"active",${more}"patient":{"reference":"Patient/${patient}"},` +
  `"type":{"coding":[{"system":"https://bluebutton.cms.gov/resources/codesystem/eob-type","code":"CARRIER"}]},` +
  `"billablePeriod":{"start":"2025-05-27","end":"2025-05-27"}}`;
const v3 =
  '"meta":{"profile":["http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-ExplanationOfBenefit-Professional-NonClinician|2.1.0"]},';
const patientOf = (id: string, name: string): string =>
  `{"resourceType":"Patient","id":"${id}","name":[{"use":"usual","given":["${name}"],"family":"Reed"}]}`;
const bundleOf = (...resources: string[]): string =>
  `{"resourceType":"Bundle","type":"collection","entry":[${resources.map((resource) => `{"resource":${resource}}`).join(',')}]}`;

function fileOf(name: string, content: string | Buffer): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const run = (services: Services, path: string, personId: string | null = null, newName: string | null = null) =>
  services.importing.run({ paths: [path], personId, newName });
/** Every file of people, leftovers included. */
function peopleFiles(services: Services): string[] {
  const folder = join(services.ports.dataFolder, 'people');
  return existsSync(folder) ? readdirSync(folder) : [];
}

describe('import of files as they really come', () => {
  it('makes nobody of a file that is cut off', async () => {
    const services = await openServices();
    const lines = [patientOf('1', 'Ann'), claimOf('c-1', '1'), claimOf('c-2', '1').slice(0, 60)];
    await expect(run(services, fileOf('cut.ndjson', lines.join('\n')))).rejects.toMatchObject({
      code: 'import/cut-off',
    });
    expect(services.people.list()).toEqual([]);

    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ann.json'), bundleOf(patientOf('1', 'Ann'), claimOf('c-1', '1')));
    writeFileSync(join(folder, 'bob.ndjson'), [patientOf('2', 'Bob'), claimOf('c-2', '2').slice(0, 60)].join('\n'));
    const report = await run(services, folder);
    expect(report.people.map(({ displayName }) => displayName)).toEqual(['Ann Reed']);
    expect(report.skippedFiles).toEqual([{ name: 'bob.ndjson', reason: 'import/cut-off' }]);
  });

  it('sets a broken line aside and takes the lines after it', async () => {
    const services = await openServices();
    const lines = ['\uFEFF' + patientOf('1', 'Ann'), '{"resourceType":"Expl', '', 'hello', claimOf('c-1', '1'), ''];
    const { people } = await run(services, fileOf('a.ndjson', lines.join('\r\n')));
    expect(people).toMatchObject([{ displayName: 'Ann Reed', added: 1, setAside: 2 }]);
  });

  it('knows who is here already: the same file again makes nobody twice', async () => {
    const services = await openServices();
    const path = fileOf('a.json', bundleOf(patientOf('1', 'Ann'), claimOf('c-1', '1')));
    const [first] = (await run(services, path)).people;
    const [again] = (await run(services, path)).people;
    expect(again).toMatchObject({ personId: first?.personId, isNew: false, added: 0, unchanged: 1 });
    // The same number is someone else in v3 (blue-button-api.md, section 1); a new name makes a new person in any case.
    const [other] = (await run(services, fileOf('v3.json', claimOf('c-1', '1', v3)))).people;
    expect(other).toMatchObject({ isNew: true, added: 1 });
    expect((await run(services, path, null, 'Second')).people).toMatchObject([{ displayName: 'Second', isNew: true }]);
    expect(services.people.list()).toHaveLength(3);
  });

  it('puts nothing of a real person into a sample person', async () => {
    const services = await openServices();
    const [sample = ''] = await services.people.addSamples({ keys: ['mary'], claims: 8 });
    const nobody = claimOf('c-1', '1').replace('"patient":{"reference":"Patient/1"},', '');
    for (const content of [claimOf('c-1', '1'), claimOf('c-1', '1', v3), nobody]) {
      await expect(run(services, fileOf('a.json', content), sample)).rejects.toMatchObject({
        code: 'import/wrong-person',
      });
    }
    expect(services.people.get(sample).claimCount).toBe(8);
  });

  it('takes no older version of a claim for a newer one', async () => {
    const services = await openServices();
    const version = (year: string, use: string) =>
      fileOf('a.json', claimOf('c-1', '1', `"meta":{"lastUpdated":"${year}-02-01T00:00:00Z"},"use":"${use}",`));
    const [person] = (await run(services, version('2025', 'claim'))).people;
    await run(services, version('2026', 'preauthorization'));
    await run(services, version('2024', 'predetermination'));
    const db = services.readers.get(person?.personId ?? '');
    const [claim] = listClaims(db, { limit: 2 }).claims;
    expect(getRawClaim(db, claim?.id ?? '')).toContain('preauthorization');
  });

  it.each<[string, (text: string) => Buffer]>([
    ['UTF-8', (text) => Buffer.from(text)],
    ['Latin-1', (text) => Buffer.from(text, 'latin1')],
    ['UTF-16 with its mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('reads a name in %s', async (_, encoded) => {
    const services = await openServices();
    const text = bundleOf(patientOf('1', 'José'), claimOf('c-1', '1'));
    expect((await run(services, fileOf('a.json', encoded(text)))).people).toMatchObject([{ displayName: 'José Reed' }]);
  });

  it('makes one line of any name a file gives', async () => {
    const services = await openServices();
    const names = [`A\\u001b[31m\\n${'x'.repeat(500)}`, ' \\t '];
    const texts = names.map((name, index) => patientOf(String(index), name).replace('Reed', ' '));
    const { people } = await run(services, fileOf('a.ndjson', texts.join('\n')));
    expect(people).toHaveLength(2);
    for (const { displayName } of people) expect(displayName).toMatch(/^[^\p{Cc}]{1,80}$/u);
  });

  it.skipIf(process.platform === 'win32')(
    'never waits for a pipe or a device, and follows no circle of links',
    async () => {
      const services = await openServices();
      await expect(run(services, '/dev/zero')).rejects.toMatchObject({ code: 'import/unreadable' });
      const folder = temporaryFolder();
      mkdirSync(join(folder, 'down'));
      symlinkSync(folder, join(folder, 'down', 'up'));
      symlinkSync(join(folder, 'self'), join(folder, 'self'));
      writeFileSync(join(folder, 'down', 'a.json'), claimOf('c-1', '1'));
      expect((await run(services, folder)).filesRead).toBe(1);
      await expect(run(services, join(folder, 'self'))).rejects.toMatchObject({ code: 'import/unreadable' });
    },
  );

  it('answers nested brackets without end like any file without claims', async () => {
    const services = await openServices();
    const path = fileOf('a.json', '['.repeat(50_000) + ']'.repeat(50_000));
    await expect(run(services, path)).rejects.toMatchObject({ code: 'import/not-fhir' });
  });

  it('stops while it reads one large file, and leaves nobody half imported', async () => {
    const services = await openServices();
    const claims = Array.from({ length: 10_000 }, (_, index) => claimOf(`c-${String(index)}`, '1'));
    const path = fileOf('a.json', bundleOf(...claims));
    // The thread runs already, so that only reading is timed.
    const small = await run(services, fileOf('b.json', bundleOf(claimOf('c-1', '2'))));
    await services.people.remove(small.people[0]?.personId ?? '');
    const stop = new AbortController();
    let stoppedAt = 0;
    const onProgress = (): void => {
      stoppedAt ||= performance.now();
      stop.abort();
    };
    const whole = services.importing.run(
      { paths: [path], personId: null, newName: null },
      { signal: stop.signal, onProgress },
    );
    await expect(whole).rejects.toMatchObject({ code: 'import/cancelled' });
    const took = performance.now() - stoppedAt;
    expect(peopleFiles(services)).toEqual([]);
    const again = performance.now();
    expect((await run(services, path)).people).toMatchObject([{ added: 10_000 }]);
    // A few milliseconds against seconds: only a job that reads on to the end of the file comes near.
    expect(took).toBeLessThan((performance.now() - again) / 4);
  });
});
