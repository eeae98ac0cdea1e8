import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateSample } from '#main/samples/generate.ts';
import { personFile } from '#main/store/paths.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { readyCli } from '#test/support/called-cli.ts';

const day = 24 * 60 * 60 * 1000;
type Kept = { readonly newestCopy: string | null };
type Listed = readonly (Kept & { readonly id: string; readonly displayName: string; readonly isSample: boolean })[];

/** A file with the first claims of a made-up person. */
function fileOf(folder: string, claims: number): string {
  const path = join(folder, `claims-${String(claims)}.ndjson`);
  const sample = [...generateSample({ key: 'mary', seed: 'copies', claims: 40, asOf: '2026-11-20' }).claims()];
  writeFileSync(
    path,
    sample
      .slice(0, claims)
      .map((claim) => JSON.stringify(claim))
      .join('\n'),
  );
  return path;
}

/** A day goes by: each copy is a day older. */
function nextDay(copies: string): void {
  for (const name of readdirSync(copies).sort()) {
    const [date = '', time = ''] = name.split('T');
    renameSync(
      join(copies, name),
      join(copies, `${new Date(Date.parse(date) - day).toISOString().slice(0, 10)}T${time}`),
    );
  }
}

describe('daily copies of the command line', () => {
  it('are kept after an import: one a day of whoever changed, three at most, and `people` tells the newest', async () => {
    const { json, run, dataFolder } = await readyCli();
    const imported = await json<{ people: readonly (Kept & { personId: string })[] }>(
      'import',
      fileOf(join(dataFolder, '..'), 10),
      '--new',
      'Mary',
    );
    const [{ personId, newestCopy } = { personId: '', newestCopy: null }] = imported.people;
    const copies = join(dataFolder, 'copies', personId);
    expect(Date.now() - Date.parse(newestCopy ?? '')).toBeLessThan(60_000);
    expect(readdirSync(copies)).toHaveLength(1);
    await json('import', fileOf(join(dataFolder, '..'), 11), '--person', 'Mary');
    expect(readdirSync(copies)).toHaveLength(1);
    for (const [claims, expected] of [
      [12, 2],
      [13, 3],
      [14, 3],
    ] as const) {
      nextDay(copies);
      await json('import', fileOf(join(dataFolder, '..'), claims), '--person', 'Mary');
      expect(readdirSync(copies)).toHaveLength(expected);
    }
    const [mary] = await json<Listed>('people');
    expect(mary).toMatchObject({
      displayName: 'Mary',
      newestCopy: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
    });
    expect((await run('people')).out).toContain(`copied ${mary?.newestCopy?.slice(0, 10) ?? ''}`);
  }, 60_000);

  it('bring back a person whose file is lost, with every claim', async () => {
    const { json, run, dataFolder } = await readyCli();
    const { people } = await json<{ people: readonly { personId: string }[] }>(
      'import',
      fileOf(join(dataFolder, '..'), 20),
      '--new',
      'Mary',
    );
    const id = people[0]?.personId ?? '';
    const before = await json<readonly unknown[]>('list');
    writeFileSync(personFile(dataFolder, id), Buffer.alloc(50_000, 7));
    expect((await run('list')).code).toBe(1);
    expect((await run('repair', '--person', id)).code).toBe(0);
    expect(await json<readonly unknown[]>('list')).toEqual(before);
  }, 60_000);

  it('are kept after a download, and never of sample people', async () => {
    const practice = await startPracticeMedicare({ people: smallPeople(12) });
    try {
      const { json, dataFolder } = await readyCli(practice.url);
      await json('samples', '--person', 'james', '--claims', '10');
      const { personId } = await json<{ personId: string }>(
        'connect',
        '--environment',
        'practice',
        '--practice-user',
        'mary',
        '--new',
        'Mary',
      );
      const synced = await json<Kept>('sync', '--person', personId);
      expect(readdirSync(join(dataFolder, 'copies'))).toEqual([personId]);
      expect(readdirSync(join(dataFolder, 'copies', personId))).toHaveLength(1);
      const listed = await json<Listed>('people');
      expect(listed.map(({ isSample, newestCopy }) => [isSample, newestCopy])).toEqual([
        [false, synced.newestCopy],
        [true, null],
      ]);
      expect(synced.newestCopy).not.toBeNull();
    } finally {
      await practice.close();
    }
  }, 60_000);
});
