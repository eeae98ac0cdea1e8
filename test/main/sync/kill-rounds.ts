import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { randomFrom } from '#main/samples/random.ts';
import { createMedicareClient } from '#main/medicare/client.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import { contentHashOf } from '#main/store/content-hash.ts';
import { closeDatabase, createPersonFile, openForWriting } from '#main/store/database.ts';
import type { WritableDb } from '#main/store/database.ts';
import { verifyPersonFile } from '#main/store/integrity.ts';
import { query } from '#main/store/statements.ts';
import { putPerson } from '#main/store/write-person.ts';
import type { PracticePerson, Resource } from '#test/practice-medicare/people.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { claimsPage, hostileFhir } from '#test/support/hostile-fhir.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';
import { downloadInto } from './download-into.ts';

const program = fileURLToPath(new URL('killed-download.ts', import.meta.url));
const claimCount = 3_000;

/**
 * Kills a program in the middle of a 3,000-claim download again and again, at moments the seed decides, lets the next download run to its end,
 * and compares the file with the server: every claim is there, once, as the server has it. Every other round starts from nothing; the ones
 * between are updates after the server changed a part of its data.
 */
export async function killRounds(rounds: number, seed: number): Promise<{ readonly killedInTheMiddle: number }> {
  const random = randomFrom(seed);
  const [person] = smallPeople(claimCount) as [PracticePerson];
  let data: Resource[] = [...person.claims()];
  let time = '2026-01-01T00:00:00.000+00:00';
  const { base } = await hostileFhir({
    ExplanationOfBenefit: ({ startIndex, since }) => {
      const changed = data.filter(({ meta }) => since === null || lastUpdatedOf(meta) > Date.parse(since));
      return claimsPage({ ...person, claims: () => changed }, { startIndex }, { meta: { lastUpdated: time } });
    },
  });
  const client = createMedicareClient({
    fhirBase: base,
    tokens: { accessToken: async () => 'token', refreshAfter401: async () => 'token' },
  });
  const folder = temporaryFolder();
  let file = '';
  let key = randomBytes(32);
  let killedInTheMiddle = 0;
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      rmSync(file, { force: true });
      file = join(folder, `${String(round)}.claimkeep`);
      key = randomBytes(32);
      createPersonFile(file, key, (db) =>
        putPerson(db, { id: randomUUID(), displayName: 'M', isSample: false, createdAt: time }),
      );
    } else {
      time = new Date(Date.parse(time) + 10 * 24 * 60 * 60 * 1000).toISOString();
      data = data.map((claim) =>
        random.chance(0.5) ? { ...claim, meta: { lastUpdated: time }, outcome: `round ${String(round)}` } : claim,
      );
    }
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, STORE_FILE: file, STORE_KEY: key.toString('hex'), FHIR_BASE: base },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended]);
    await wait(random.int(0, 600));
    child.kill('SIGKILL');
    await ended;
    if (child.signalCode === 'SIGKILL') killedInTheMiddle += 1;

    const db = openForWriting(file, key);
    try {
      expect(verifyPersonFile(db).problems).toEqual([]);
      await downloadInto(db, client);
      expect(storedHashes(db)).toEqual(hashesOf(data));
      expect(query(db, 'select 1 from sync_walk').all()).toEqual([]);
    } finally {
      closeDatabase(db);
    }
  }
  return { killedInTheMiddle };
}

function lastUpdatedOf(meta: unknown): number {
  return Date.parse(String((meta as Resource)['lastUpdated']));
}

function storedHashes(db: WritableDb): readonly string[] {
  return query<{ rid: number; resource_id: string }>(db, 'select rid, resource_id from claim')
    .all()
    .map(({ rid, resource_id: id }) => `${id} ${contentHashOf(readClaimRaw(db, rid)).toString('hex')}`)
    .sort();
}

function hashesOf(data: readonly Resource[]): readonly string[] {
  return data.map((claim) => `${String(claim['id'])} ${contentHashOf(JSON.stringify(claim)).toString('hex')}`).sort();
}
