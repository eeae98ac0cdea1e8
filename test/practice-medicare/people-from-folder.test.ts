import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { peopleFromFolder } from './people-from-folder.ts';
import { startPracticeMedicare } from './server.ts';
import { signedIn } from './signed-in.ts';

const claim = (id: string, patient: string | null) => ({
  resourceType: 'ExplanationOfBenefit',
  id,
  ...(patient !== null && { patient: { reference: `Patient/${patient}` } }),
});

const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  entry: resources.map((resource) => ({ resource })),
});

test('a folder gives one person per patient id, the one with most claims first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimkeep-people-'));
  try {
    await mkdir(join(folder, 'deep', 'er'), { recursive: true });
    const files = {
      'a.json': bundle(claim('carrier-1', '-2'), claim('pde-2', '-2'), claim('carrier-1', '-2')),
      'deep/b.json': claim('snf-1', '-1'),
      'deep/er/c.json': bundle(
        { resourceType: 'Patient', id: '-2', name: [{ family: 'Two' }] },
        { resourceType: 'Coverage', id: 'part-a--1', beneficiary: { reference: 'Patient/-1' } },
        claim('carrier-9', null),
        claim('12345', '-2'),
        { resourceType: 'Observation', id: 'x' },
      ),
      'list.json': [1, 2, 3],
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(content));
    await writeFile(join(folder, 'broken.json'), '{"resourceType":');
    await writeFile(join(folder, 'notes.txt'), 'not looked at');
    const lines: string[] = [];
    const people = await peopleFromFolder(folder, (line) => lines.push(line));
    expect(people.map(({ user, patientId }) => [user, patientId])).toEqual([
      ['person1', '-2'],
      ['person2', '-1'],
    ]);
    expect([...(people[0]?.claims() ?? [])].map((resource) => resource['id'])).toEqual(['carrier-1', 'pde-2']);
    expect(people[0]?.patient).toMatchObject({ name: [{ family: 'Two' }] });
    expect(people[1]?.coverage).toHaveLength(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/2 people; left out: 1 files .* 1 resources that are not v2, 1 that name no patient/u);
  } finally {
    await rm(folder, { recursive: true });
  }
});

// Real sample files are not part of the project; where they lie beside it, the server must be able to serve them.
const samples = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'fhir');

test.skipIf(!existsSync(samples))(
  `real sample files are served (skipped where they are not beside the project)`,
  async () => {
    const practice = await startPracticeMedicare({ dataFolder: samples });
    try {
      const { access_token: token } = await signedIn(practice.url, { user: 'person1' });
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${practice.url}/v2/fhir/ExplanationOfBenefit?_count=50`, { headers });
      const page = (await response.json()) as { total: number; entry: unknown[] };
      expect(response.status).toBe(200);
      expect(page.total).toBeGreaterThan(10);
      expect(page.entry).toHaveLength(Math.min(50, page.total));
    } finally {
      await practice.close();
    }
  },
);
