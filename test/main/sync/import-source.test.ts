import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findImportFiles, resourcesInFile } from '#main/sync/import-source.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';

const claim = '{"resourceType":"ExplanationOfBenefit","id":"a","total":[{"amount":{"value":37.50}}]}';
const patient = '{"resourceType":"Patient","id":"1"}';

function file(name: string, content: string | Buffer): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function read(path: string): Promise<string[]> {
  const found: string[] = [];
  for await (const resource of resourcesInFile(path)) found.push(resource);
  return found;
}

describe('resourcesInFile', () => {
  it('takes one resource, a Bundle, Bundles in a Bundle, an array and NDJSON, to the byte', async () => {
    expect(await read(file('one.json', claim))).toEqual([claim]);
    const bundle = `{"resourceType":"Bundle","entry":[{"resource":${claim}},{"resource":${patient}}]}`;
    expect(await read(file('bundle.json', bundle))).toEqual([claim, patient]);
    expect(await read(file('pages.json', `{"resourceType":"Bundle","entry":[{"resource":${bundle}}]}`))).toEqual([
      claim,
      patient,
    ]);
    expect(await read(file('array.json', `[ ${claim},\n${bundle} ]`))).toEqual([claim, claim, patient]);
    expect(await read(file('lines.ndjson', `${claim}\r\n\r\n${patient}\n`))).toEqual([claim, patient]);
    expect(await read(file('lines.json', `${claim}\n${patient}\n`))).toEqual([claim, patient]);
  });

  it('passes over a byte order mark and blanks around', async () => {
    expect(
      await read(file('bom.json', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`\n${claim}\n`)]))),
    ).toEqual([claim]);
  });

  it('says what is wrong with a file it cannot use', async () => {
    await expect(read(file('cut.json', claim.slice(0, 40)))).rejects.toMatchObject({ code: 'import/cut-off' });
    await expect(read(file('cut.ndjson', `${claim}\n${claim.slice(0, 40)}\n`))).rejects.toMatchObject({
      code: 'import/cut-off',
    });
    await expect(read(file('page.json', '<!doctype html>'))).rejects.toMatchObject({ code: 'import/not-fhir' });
    await expect(read(file('empty.json', ''))).rejects.toMatchObject({ code: 'import/not-fhir' });
    await expect(read(file('other.json', '{"claims":[]}'))).rejects.toMatchObject({ code: 'import/not-fhir' });
    await expect(read(join(temporaryFolder(), 'gone.json'))).rejects.toMatchObject({ code: 'import/unreadable' });
  });
});

describe('findImportFiles', () => {
  it('looks through folders, once for each file, and passes over what is no FHIR', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'b'));
    for (const name of ['a.json', 'b/c.NDJSON', 'b/d.txt', 'b/e.json.gz', '.hidden.json'])
      writeFileSync(join(folder, name), claim);
    expect(await findImportFiles([folder, join(folder, 'a.json'), join(folder, 'b/d.txt')])).toEqual(
      ['a.json', 'b/c.NDJSON', 'b/d.txt', 'b/e.json.gz'].map((name) => join(folder, name)),
    );
  });

  it('refuses a path that is not there', async () => {
    await expect(findImportFiles([join(temporaryFolder(), 'gone')])).rejects.toMatchObject({
      code: 'import/unreadable',
    });
  });
});
