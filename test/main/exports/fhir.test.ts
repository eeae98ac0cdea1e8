import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { writeFhir } from '#main/exports/fhir.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

/** Spacing, a number with trailing zeros, escapes and a line break between tokens: all of it would change if it were parsed and printed. */
const resources = [
  '{"resourceType":"ExplanationOfBenefit","id":"1","value":  10.500}',
  '{\r\n  "resourceType": "ExplanationOfBenefit",\n  "id": "2", "text": "a\\nb \\u00e9 é"\n}\n',
];

describe('writeFhir', () => {
  it('writes a Bundle that holds each resource byte for byte', async () => {
    expect(await writeFhir({ path: folder.file('a.json'), resources })).toBe(2);
    const text = await readFile(folder.file('a.json'), 'utf8');
    for (const resource of resources) expect(text).toContain(resource);
    expect(JSON.parse(text)).toEqual({
      resourceType: 'Bundle',
      type: 'collection',
      entry: resources.map((resource) => ({ resource: JSON.parse(resource) as unknown })),
    });
  });

  it('writes one resource a line as NDJSON, with every number as received', async () => {
    await writeFhir({ path: folder.file('a.NDJSON'), resources });
    const lines = (await readFile(folder.file('a.NDJSON'), 'utf8')).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(resources[0]);
    expect(lines[2]).toBe('');
    expect(lines.slice(0, 2).map((line) => JSON.parse(line) as unknown)).toEqual(
      resources.map((resource) => JSON.parse(resource) as unknown),
    );
  });

  it('streams: a resource is not read before the ones before it are written', async () => {
    const large = `{"text":"${'x'.repeat(300_000)}"}`;
    const reports: number[] = [];
    await writeFhir({
      path: folder.file('a.json'),
      resources: [large, large, '{}'],
      onResources: (done) => reports.push(done),
    });
    expect(reports).toEqual([1, 2, 3]);
    const bundle = JSON.parse(await readFile(folder.file('a.json'), 'utf8')) as { entry: unknown[] };
    expect(bundle.entry).toHaveLength(3);
  });

  it('makes no file for no resources or when reading one fails', async () => {
    const none = writeFhir({ path: folder.file('a.json'), resources: [] });
    await expect(none).rejects.toMatchObject({ code: 'export/nothing-to-export' });
    function* failing(): Generator<string> {
      yield '{}';
      throw new Error('damaged');
    }
    await expect(writeFhir({ path: folder.file('a.json'), resources: failing() })).rejects.toMatchObject({
      code: 'export/failed',
    });
    expect(await readdir(folder.path)).toEqual([]);
  });
});
